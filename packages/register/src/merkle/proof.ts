/** Making inclusion and consistency proofs (RFC 6962, sections 2.1.1 and 2.1.2). */
import { nodeHash } from "./hash.ts";
import { splitHashes, TILE_WIDTH, type TileCoordinates, tilePath } from "./tiles.ts";
import { perfectRoot } from "./tree.ts";

/** A perfect subtree: that over the leaves from `index · 2^level` up to, not including, `(index + 1) · 2^level`. */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/** Answers the hashes of perfect subtrees, in the order asked. */
export type NodeReader = (nodes: readonly NodeId[]) => Promise<readonly Uint8Array[]>;

/** The hashes that prove that leaf `index` lies in the tree of `size` leaves, from the leaf's sibling upwards. */
export function inclusionProof(index: number, size: number, read: NodeReader): Promise<readonly Uint8Array[]> {
  if (!isCount(size) || !isCount(index) || index >= size) {
    throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  }
  return hashRanges(inclusionRanges(0, size, index), read);
}

/** The hashes that prove that the tree of `newSize` leaves begins with all leaves of that of `oldSize`, in order. */
export function consistencyProof(oldSize: number, newSize: number, read: NodeReader): Promise<readonly Uint8Array[]> {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) {
    throw new RangeError(`a tree of ${newSize} can't follow one of ${oldSize}`);
  }
  return hashRanges(oldSize === 0 ? [] : consistencyRanges(0, newSize, oldSize, true), read);
}

/** Reads the subtrees of a tree of some size from its tiles. `fetchTile` answers a tile's bytes. */
export function readFromTiles(
  size: number,
  fetchTile: (coordinates: TileCoordinates) => Promise<Uint8Array>,
): NodeReader {
  return async (nodes) => {
    const fetched = new Map<string, Promise<Uint8Array>>();
    return Promise.all(
      nodes.map(async ({ level, index }) => {
        const tileLevel = Math.floor(level / 8);
        const width = 2 ** (level % 8);
        const first = (index * width) % TILE_WIDTH;
        const coordinates = tileCoordinates(tileLevel, Math.floor((index * width) / TILE_WIDTH), size);
        const path = tilePath(coordinates);
        let tile = fetched.get(path);
        if (tile === undefined) {
          tile = fetchTile(coordinates);
          fetched.set(path, tile);
        }
        return perfectRoot(splitHashes(await tile, coordinates.width).slice(first, first + width));
      }),
    );
  };
}

/** A tile of a tree of some size: its width follows from the size. */
function tileCoordinates(level: number, index: number, size: number): TileCoordinates {
  const hashesAtLevel = Math.floor(size / TILE_WIDTH ** level);
  return { level, index, width: Math.min(TILE_WIDTH, hashesAtLevel - index * TILE_WIDTH) };
}

/** From `start` up to, not including, `end`. */
type Range = readonly [start: number, end: number];

function inclusionRanges(start: number, end: number, index: number): readonly Range[] {
  if (end - start === 1) return [];
  const middle = start + largestPowerBelow(end - start);
  return index < middle
    ? [...inclusionRanges(start, middle, index), [middle, end]]
    : [...inclusionRanges(middle, end, index), [start, middle]];
}

function consistencyRanges(start: number, end: number, oldSize: number, fromRoot: boolean): readonly Range[] {
  if (oldSize === end) return fromRoot ? [] : [[start, end]];
  const middle = start + largestPowerBelow(end - start);
  return oldSize <= middle
    ? [...consistencyRanges(start, middle, oldSize, fromRoot), [middle, end]]
    : [...consistencyRanges(middle, end, oldSize, false), [start, middle]];
}

async function hashRanges(ranges: readonly Range[], read: NodeReader): Promise<readonly Uint8Array[]> {
  const nodesOfRanges = ranges.map(perfectSubtrees);
  const hashes = (await read(nodesOfRanges.flat())).values();
  return nodesOfRanges.map((nodes) => {
    const peaks = nodes.map(() => hashes.next().value!);
    return peaks.reduceRight((right, left) => nodeHash(left, right));
  });
}

/** The perfect subtrees that a range consists of, largest first. It starts at a multiple of its largest power of 2. */
function perfectSubtrees([start, end]: Range): readonly NodeId[] {
  const nodes: NodeId[] = [];
  for (let from = start; from < end; ) {
    const width = 2 ** Math.floor(Math.log2(end - from));
    nodes.push({ level: Math.log2(width), index: from / width });
    from += width;
  }
  return nodes;
}

function largestPowerBelow(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
