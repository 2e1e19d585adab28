import { type BasinProgram, type FlowColumns, UNBOUNDED_HM3 } from "../network/basin-program.ts";

/** Writes the bounds of a set of proportional flows into the program, from the figures that start at `base`. */
export interface BoundSetter {
  readonly set: SetBounds;
  /** The figures that the bounds come from. */
  readonly figures: readonly number[];
}

type SetBounds = (values: Float64Array, base: number) => void;

/** A function for each set of flows whose bounds come from figures: it writes them into the program. */
export function boundSetters({ program, flows }: BasinProgram): BoundSetter[] {
  const { lower, upper } = program;
  return flows.flatMap((columns) => {
    const set = columns && setterOf(columns, lower, upper);
    return set ? [{ set, figures: figuresOf(columns) }] : [];
  });
}

function figuresOf({ uppers, minimumFigure, fixed }: FlowColumns): number[] {
  return [...uppers, minimumFigure, fixed].flatMap((source) => (source === undefined ? [] : [source.figure]));
}

function setterOf(columns: FlowColumns, lower: Float64Array, upper: Float64Array): SetBounds | undefined {
  const { main, minimum, over, uppers, minimumFigure, fixed } = columns;
  if (uppers.length === 0 && minimumFigure === undefined && fixed === undefined) return undefined;
  if (fixed === undefined && minimumFigure === undefined && uppers.length === 1) {
    const { figure, scale } = uppers[0]!;
    return (values, base) => {
      upper[main] = Math.min(values[base + figure]! / scale, UNBOUNDED_HM3);
    };
  }
  return (values, base) => {
    let limit = UNBOUNDED_HM3;
    for (let index = 0; index < uppers.length; index += 1) {
      const { figure, scale } = uppers[index]!;
      const candidate = values[base + figure]! / scale;
      if (candidate < limit) limit = candidate;
    }
    let least = 0;
    if (fixed !== undefined) {
      least = values[base + fixed.figure]! / fixed.scale;
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
      part = Math.min(values[base + minimumFigure.figure]! / minimumFigure.scale, limit);
      upper[minimum] = part;
      lower[minimum] = Math.min(part, least);
      least -= lower[minimum]!;
    }
    lower[main] = least;
    upper[main] = limit - part;
  };
}
