import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws for one member of a scenario: the same for the same seed and member, whatever was drawn before. */
export class Draws {
  readonly #generator;
  #spare: number | undefined;

  constructor(seed: number, member: number) {
    this.#generator = xoroshiro128plus(mixed(mixed(seed) ^ member));
  }

  /** 0 to below 1 */
  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  /** Standard normal (Box and Muller 1958). */
  normal(): number {
    if (this.#spare !== undefined) {
      const value = this.#spare;
      this.#spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}

/** Spreads neighbouring whole numbers (the finalizer of MurmurHash3, Appleby 2011). */
function mixed(number: number): number {
  let hash = (number ^ 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
