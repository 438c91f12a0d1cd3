/** The part of a log that digests write to: fields first, then what happened. */
export interface DigestLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
