import type { BasinModel, JointLimit } from "../model/basin-model.ts";
import { holdsDay, type Period } from "../model/periods.ts";
import { type BasinProgram, UNBOUNDED_HM3 } from "../network/basin-program.ts";

/** The joint limits of a model, and what is left of those on volumes. */
export class LicenceState {
  readonly #limits: readonly JointLimit[];
  readonly #program: BasinProgram;
  readonly #leftHm3: Float64Array;

  constructor({ jointLimits }: BasinModel, program: BasinProgram) {
    this.#limits = jointLimits;
    this.#program = program;
    this.#leftHm3 = new Float64Array(jointLimits.length);
  }

  restart(): void {
    this.#limits.forEach(({ licence }, index) => {
      this.#leftHm3[index] = licence ? (licence.initialVolumeHm3 ?? licence.volumeHm3) : UNBOUNDED_HM3;
    });
  }

  setBounds(figures: Float64Array, period: Period): void {
    if (this.#limits.length === 0) return;
    const { lower, upper } = this.#program.program;
    this.#program.joints.forEach(({ main, minimum, minimumFigure, maximumFigure }, index) => {
      const { licence, nodes } = this.#limits[index]!;
      if (licence?.renewedOn !== undefined && period.index > 0 && holdsDay(period, licence.renewedOn)) {
        this.#leftHm3[index] = licence.volumeHm3;
      }
      let limit = Math.max(0, this.#leftHm3[index]!);
      if (maximumFigure >= 0) limit = Math.min(limit, figures[maximumFigure]!);
      let part = 0;
      if (minimum >= 0) {
        part = Math.min(limit, figures[minimumFigure]!);
        upper[minimum] = part;
      }
      // Flows that count against each other may sum to less than nothing.
      lower[main] = nodes.some(({ factor }) => factor < 0) ? -UNBOUNDED_HM3 / 4 : 0;
      upper[main] = limit - part;
    });
  }

  /** Takes what a period used from the volumes that are left. `flows` is the answer of the program. */
  account(flows: Float64Array): void {
    if (this.#limits.length === 0) return;
    this.#program.joints.forEach(({ main, minimum, over }, index) => {
      if (this.#limits[index]!.licence === undefined) return;
      this.#leftHm3[index]! -= flows[main]! + flows[over]! + (minimum >= 0 ? flows[minimum]! : 0);
    });
  }
}
