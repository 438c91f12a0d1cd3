const BUILT_IN = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
]);

/**
 * What the terminal shows of a fault that ended the program: our own named errors are a sentence that says what to do;
 * anything else keeps its stack, because it has to be reported.
 */
export function explainFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (BUILT_IN.has(error.name)) return error.stack ?? error.message;
  const cause = error.cause instanceof Error ? `\n(${error.cause.message})` : '';
  return `${error.message}${cause}`;
}
