import type { ApiObject } from '../protocol.ts';

/** Something that goes wrong with a request, on purpose. */
export interface InjectedFault {
  readonly method?: string;
  /** Matches the path without "/api/v10", such as /\/channels\/\d+\/messages$/. */
  readonly path: RegExp;
  /** Answered instead of carrying the request out. */
  readonly status?: number;
  readonly body?: ApiObject;
  readonly headers?: Readonly<Record<string, string>>;
  /** The line is cut: before the request is carried out, or after, when only the answer is lost. */
  readonly drop?: 'before' | 'after';
  /** Milliseconds of waiting before the request is carried out. */
  readonly delay?: number;
  /** How often; 1 when absent. */
  readonly times?: number;
}

/** Faults waiting for their request. */
export class Faults {
  readonly #waiting: { fault: InjectedFault; left: number }[] = [];

  add(fault: InjectedFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  take(method: string, path: string): InjectedFault | undefined {
    const index = this.#waiting.findIndex(
      ({ fault }) => (fault.method === undefined || fault.method === method) && fault.path.test(path),
    );
    const entry = this.#waiting[index];
    if (!entry) return undefined;
    if (--entry.left <= 0) this.#waiting.splice(index, 1);
    return entry.fault;
  }
}
