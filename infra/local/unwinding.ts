/** What was opened, to be closed in the opposite order, each once. */
export class Unwinding {
  readonly #closers: Array<() => void | Promise<void>> = [];

  add<T>(opened: T, close: (opened: T) => void | Promise<void>): T {
    this.#closers.push(() => close(opened));
    return opened;
  }

  /** Closes everything even when one of them fails; says so when it does. */
  async unwind(): Promise<void> {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        console.error(`stopping: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
