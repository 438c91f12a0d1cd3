/** Work that goes on in the background, at most one piece for a name, so many names at once, waited for at the end. */
export class HostWork {
  readonly #most: number;
  readonly #running = new Map<string, Promise<void>>();

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#running.size >= this.#most;
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  has(name: string): boolean {
    return this.#running.has(name);
  }

  /** `work` reports its own failures. */
  start(name: string, work: () => Promise<void>, onEnd: () => void): void {
    const end = (): void => {
      this.#running.delete(name);
      onEnd();
    };
    this.#running.set(name, work().then(end, end));
  }

  /** Resolves when nothing is running. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }
}
