/**
 * Randomness by counter: the n-th number of a stream is a function of the stream's key and n alone (Threefry-2x32 with
 * 13 rounds: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011). So customer n
 * of a stream has the same service time in every variant of a model, whatever order the engine serves in, and
 * a replication has the same numbers whichever worker runs it. Only 32-bit integer arithmetic: every machine agrees.
 */

/** The 64-bit key of one stream of random numbers. */
export interface StreamKey {
  readonly low: number;
  readonly high: number;
}

/** A key for each purpose ("service/customs/cars") of each replication of each seed. */
export function streamKey(seed: number, replication: number, purpose: string): StreamKey {
  const [low, high] = threefry(seed, replication, hashText(purpose, 0x811c9dc5), hashText(purpose, 0x9747b28c));
  return { low, high };
}

/**
 * Fills `out[from] … out[from + count - 1]` with numbers uniform on the open interval (0, 1), multiples of 2^-32 and a
 * half: those with the ordinals `ordinal`, `ordinal + 1`, …. Each ordinal has 2^32 numbers; `draw` chooses which.
 */
export function fillUniform(
  out: Float64Array,
  from: number,
  count: number,
  key: StreamKey,
  ordinal: number,
  draw: number,
): void {
  // A block of the cipher gives two numbers: those of an even ordinal and of the next.
  const startsOdd = ordinal & 1;
  if (startsOdd === 1) out[from] = uniformAt(key, ordinal, draw);
  const pairs = (count - startsOdd) >> 1;
  fillPairs(out, from + startsOdd, pairs, key, (ordinal + startsOdd) >>> 1, draw);
  const done = startsOdd + 2 * pairs;
  if (done < count) out[from + done] = uniformAt(key, ordinal + done, draw);
}

function fillPairs(out: Float64Array, from: number, pairs: number, key: StreamKey, block: number, draw: number): void {
  const k0 = key.low;
  const k1 = key.high;
  const k2 = k0 ^ k1 ^ PARITY;
  const end = from + 2 * pairs;
  let counter = block + k0;
  for (let i = from; i < end; i += 2) {
    // Written out, as a loop over rounds or a call would be several times slower.
    let x = counter++ | 0;
    let y = (draw + k1) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k1) | 0;
    y = (y + k2 + 1) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + k2) | 0;
    y = (y + k0 + 2) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k0) | 0;
    y = (y + k1 + 3) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    out[i] = ((x >>> 0) + 0.5) * 2 ** -32;
    out[i + 1] = ((y >>> 0) + 0.5) * 2 ** -32;
  }
}

const pair = new Float64Array(2);

/** One number uniform on (0, 1); see `fillUniform`. */
export function uniformAt(key: StreamKey, ordinal: number, draw: number): number {
  fillPairs(pair, 0, 1, key, ordinal >>> 1, draw);
  return pair[ordinal & 1]!;
}

const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** The block function itself, for keys and for the published test vectors: key (k0, k1), counter (c0, c1). */
export function threefry(k0: number, k1: number, c0: number, c1: number, rounds = 13): [number, number] {
  const keys = [k0, k1, k0 ^ k1 ^ PARITY];
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  for (let round = 0; round < rounds; round++) {
    const rotation = ROTATIONS[round % 8]!;
    x = (x + y) | 0;
    y = ((y << rotation) | (y >>> (32 - rotation))) ^ x;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x = (x + keys[injection % 3]!) | 0;
      y = (y + keys[(injection + 1) % 3]! + injection) | 0;
    }
  }
  return [x, y];
}

/** FNV-1a over UTF-16 code units, from a chosen offset basis. */
function hashText(text: string, basis: number): number {
  let hash = basis | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
