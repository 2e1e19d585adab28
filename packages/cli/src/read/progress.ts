/** How long a run is quiet before it says how far it is. */
const quietMs = 1_000;

/** A line on the terminal that says how far a long run is; nothing where nobody watches. */
export class Progress {
  readonly #total: number;
  readonly #isWatched = process.stderr.isTTY === true;
  readonly #startedAt = Date.now();
  readonly #timer: NodeJS.Timeout | null;
  #done = 0;
  #isShown = false;

  constructor(total: number) {
    this.#total = total;
    this.#timer = this.#isWatched ? setInterval(() => this.#show(), 200).unref() : null;
  }

  /** One more text is done; clears the line, so that its result can be written. */
  advance(): void {
    this.#done++;
    this.#clear();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#clear();
  }

  #show(): void {
    const seconds = (Date.now() - this.#startedAt) / 1_000;
    if (seconds * 1_000 < quietMs) return;
    const what = this.#total === 1 ? "reading" : `reading: ${this.#done} of ${this.#total} texts`;
    process.stderr.write(`\r\x1b[K${what} … ${Math.floor(seconds)} s`);
    this.#isShown = true;
  }

  #clear(): void {
    if (this.#isShown) process.stderr.write("\r\x1b[K");
    this.#isShown = false;
  }
}
