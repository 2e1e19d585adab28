/** One at a time, in the order given: either a commit of all that waits, or another task. */

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** What became of one item of a commit. */
export type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

/**
 * Commits what is submitted, many at a time where many wait: a disk takes about as long to make one entry durable as
 * a hundred. `commit` answers an outcome for each item in order, once it is durable, or throws for all of them.
 */
export class GroupCommit<Item, Result> {
  #waiting: Waiting<Item, Result>[] = [];
  #running = false;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly commit: (items: readonly Item[]) => Promise<readonly Outcome<Result>[]>,
    private readonly maximumItems: number,
  ) {}

  submit(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  /** Whether what is submitted now is committed at once, and alone. */
  get idle(): boolean {
    return !this.#running;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs a task between commits. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => {});
    return result;
  }

  /** Waits until all that was submitted has its outcome. */
  async settle(): Promise<void> {
    while (this.#running) await this.exclusively(async () => {});
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) await this.exclusively(() => this.#commitSome());
    this.#running = false;
  }

  async #commitSome(): Promise<void> {
    const some = this.#waiting.splice(0, this.maximumItems);
    try {
      const outcomes = await this.commit(some.map(({ item }) => item));
      some.forEach(({ resolve, reject }, i) => {
        const outcome = outcomes[i]!;
        if ("result" in outcome) resolve(outcome.result);
        else reject(outcome.error);
      });
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  }
}
