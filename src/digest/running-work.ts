/** Work that goes on in the background, by name, so that it is not started twice and can be waited for. */
export class RunningWork {
  readonly #running = new Map<string, Promise<void>>();

  has(name: string): boolean {
    return this.#running.has(name);
  }

  /** Starts the work and gives its result; failures are its caller's. */
  start<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const result = work();
    const end = (): void => {
      this.#running.delete(name);
    };
    this.#running.set(name, result.then(end, end));
    return result;
  }

  /** Resolves when nothing is running. */
  async idle(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running.values());
  }
}
