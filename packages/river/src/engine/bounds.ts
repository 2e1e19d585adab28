import { type BasinProgram, type FlowColumns, UNBOUNDED_HM3 } from "../network/basin-program.ts";

/**
 * Writes the bounds of flows into the program, from the figures of a period. Most are limits or given flows alone, which
 * stand in lists; the others each have a function of their own.
 */
export class Bounds {
  readonly #program: BasinProgram["program"];
  /** Upper limits: a column, a figure and a scale each. Those before `#furtherFrom` are the first of their columns. */
  readonly #limited: Int32Array;
  readonly #limitFigure: Int32Array;
  readonly #limitScale: Float64Array;
  readonly #furtherFrom: number;
  /** Columns whose flow is given. */
  readonly #given: Int32Array;
  readonly #givenFigure: Int32Array;
  readonly #givenScale: Float64Array;
  readonly #others: readonly ((figures: Float64Array) => void)[];

  /** @param isWanted whether the bounds that come from these figures are to be written */
  constructor({ program, flows }: BasinProgram, isWanted: (figures: readonly number[]) => boolean) {
    this.#program = program;
    const wanted = flows.filter((columns) => columns !== undefined).filter((columns) => isWanted(figuresOf(columns)));
    const limited = wanted.filter((columns) => columns.uppers.length > 0 && isLimited(columns));
    const first = limited.map(({ main, uppers }) => ({ main, ...uppers[0]! }));
    const further = limited.flatMap(({ main, uppers }) => uppers.slice(1).map((limit) => ({ main, ...limit })));
    const limits = [...first, ...further];
    this.#limited = Int32Array.from(limits, ({ main }) => main);
    this.#limitFigure = Int32Array.from(limits, ({ figure }) => figure);
    this.#limitScale = Float64Array.from(limits, ({ scale }) => scale);
    this.#furtherFrom = first.length;
    const given = wanted.filter(isGiven);
    this.#given = Int32Array.from(given, ({ main }) => main);
    this.#givenFigure = Int32Array.from(given, ({ fixed }) => fixed!.figure);
    this.#givenScale = Float64Array.from(given, ({ fixed }) => fixed!.scale);
    this.#others = wanted
      .filter((columns) => !isLimited(columns) && !isGiven(columns))
      .map((columns) => (figures) => {
        setBounds(columns, program, figures);
      });
  }

  set(figures: Float64Array): void {
    const { lower, upper } = this.#program;
    for (let index = 0; index < this.#limited.length; index += 1) {
      const column = this.#limited[index]!;
      const scale = this.#limitScale[index]!;
      const figure = figures[this.#limitFigure[index]!]!;
      // Most scales are 1, and divisions are slow.
      const limit = scale === 1 ? figure : figure / scale;
      const known = index < this.#furtherFrom ? UNBOUNDED_HM3 : upper[column]!;
      upper[column] = Math.min(limit, known);
    }
    for (let index = 0; index < this.#given.length; index += 1) {
      const scale = this.#givenScale[index]!;
      const figure = figures[this.#givenFigure[index]!]!;
      const flow = scale === 1 ? figure : figure / scale;
      lower[this.#given[index]!] = flow;
      upper[this.#given[index]!] = Math.min(flow, UNBOUNDED_HM3);
    }
    for (let index = 0; index < this.#others.length; index += 1) this.#others[index]!(figures);
  }
}

function figuresOf({ uppers, minimumFigure, fixed }: FlowColumns): number[] {
  return [...uppers, minimumFigure, fixed].flatMap((source) => (source === undefined ? [] : [source.figure]));
}

/** Nothing but limits, or nothing at all. */
function isLimited({ fixed, minimumFigure }: FlowColumns): boolean {
  return fixed === undefined && minimumFigure === undefined;
}

function isGiven({ fixed, minimumFigure, uppers }: FlowColumns): boolean {
  return fixed !== undefined && minimumFigure === undefined && uppers.length === 0;
}

function setBounds(columns: FlowColumns, { lower, upper }: BasinProgram["program"], figures: Float64Array): void {
  const { main, minimum, over, uppers, minimumFigure, fixed } = columns;
  let limit = UNBOUNDED_HM3;
  for (const { figure, scale } of uppers) limit = Math.min(limit, figures[figure]! / scale);
  let least = 0;
  if (fixed !== undefined) {
    least = figures[fixed.figure]! / fixed.scale;
    if (over >= 0) {
      const excess = least > limit ? least - limit : 0;
      lower[over] = excess;
      upper[over] = excess;
      least -= excess;
    }
    if (least <= limit) limit = least;
  }
  let part = 0;
  if (minimumFigure !== undefined) {
    part = Math.min(figures[minimumFigure.figure]! / minimumFigure.scale, limit);
    upper[minimum] = part;
    lower[minimum] = Math.min(part, least);
    least -= lower[minimum]!;
  }
  lower[main] = least;
  upper[main] = limit - part;
}
