/** How long a run is quiet before it says how far it is. */
const quietMs = 700;

/** A line on the terminal that says which share of a long run is done; nothing where nobody watches. */
export class Progress {
  readonly #what: string;
  readonly #startedAt = Date.now();
  #shownAt = 0;
  #isShown = false;

  constructor(what: string) {
    this.#what = what;
  }

  update(share: number): void {
    const now = Date.now();
    if (process.stderr.isTTY !== true || now - this.#startedAt < quietMs || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    this.#isShown = true;
    process.stderr.write(`\r\x1b[K${this.#what}: ${Math.floor(share * 100)}%, Ctrl-C to stop`);
  }

  stop(): void {
    if (this.#isShown) process.stderr.write("\r\x1b[K");
    this.#isShown = false;
  }
}
