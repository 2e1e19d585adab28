import { EMPTY_ROOT, nodeHash } from "./hash.ts";
import { joinHashes, splitHashes, TILE_HEIGHT, TILE_WIDTH, type Tile, type TileCoordinates } from "./tiles.ts";

/** A Merkle tree as far as it takes to grow it and to know its root. */
export interface Tree {
  readonly size: number;
  /**
   * By tile level, the hashes of the tile that is not full yet. At level 0 these are leaf hashes, and at each level
   * above the roots of full tiles of the level below (C2SP tlog-tiles).
   */
  readonly edge: readonly (readonly Uint8Array[])[];
  /** The roots of the perfect subtrees of which the tree consists, from the largest to the smallest. */
  readonly peaks: readonly Uint8Array[];
}

export const EMPTY_TREE: Tree = { size: 0, edge: [], peaks: [] };

/** The tree with more leaves, given by their hashes, and the tiles that became full with them. */
export function appendLeafHashes(
  tree: Tree,
  leafHashes: Iterable<Uint8Array>,
): { readonly tree: Tree; readonly fullTiles: readonly Tile[] } {
  const edge = tree.edge.map((hashes) => [...hashes]);
  const peaks = [...tree.peaks];
  const fullTiles: Tile[] = [];
  let size = tree.size;
  for (const leafHash of leafHashes) {
    let hash = leafHash;
    // Two subtrees of a height make one of the next, as in counting by two; every eight heights a tile becomes full.
    for (let height = 0, subtrees = size; ; height++, subtrees = Math.floor(subtrees / 2)) {
      if (height % TILE_HEIGHT === 0) {
        const level = height / TILE_HEIGHT;
        if (level > 0) {
          fullTiles.push({
            level: level - 1,
            index: subtrees,
            width: TILE_WIDTH,
            hashes: joinHashes(edge[level - 1]!),
          });
          edge[level - 1] = [];
        }
        edge[level] ??= [];
        edge[level].push(hash);
      }
      if (subtrees % 2 === 0) break;
      hash = nodeHash(peaks.pop()!, hash);
    }
    peaks.push(hash);
    size++;
  }
  return { tree: { size, edge, peaks }, fullTiles };
}

/** The root hash of a tree: 32 bytes (RFC 6962, section 2.1). */
export function rootOf({ peaks }: Tree): Uint8Array {
  return peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((root, peak) => nodeHash(peak, root));
}

/** The tiles at the right edge that are not full: what a log serves beside its full tiles. */
export function partialTiles(tree: Tree): readonly Tile[] {
  return partialTileCoordinates(tree.size).map((coordinates) => ({
    ...coordinates,
    hashes: joinHashes(tree.edge[coordinates.level]!),
  }));
}

/** Which tiles of a tree of some size are partial. */
export function partialTileCoordinates(size: number): readonly TileCoordinates[] {
  const partial: TileCoordinates[] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE_WIDTH)) {
    const width = count % TILE_WIDTH;
    if (width > 0) partial.push({ level, index: Math.floor(count / TILE_WIDTH), width });
  }
  return partial;
}

/**
 * The tree of some size from its partial tiles, as `partialTiles` gave them. Throws a RangeError if one is missing or
 * of the wrong length. Nothing is proved by this: compare `rootOf` with a signed checkpoint.
 */
export function treeFromTiles(size: number, tiles: readonly Tile[]): Tree {
  const edge: (readonly Uint8Array[])[] = [];
  for (const { level, index, width } of partialTileCoordinates(size)) {
    const tile = tiles.find((one) => one.level === level && one.index === index && one.width === width);
    if (tile === undefined)
      throw new RangeError(`the tile of level ${level} at ${index} with width ${width} is missing`);
    while (edge.length < level) edge.push([]);
    edge.push(splitHashes(tile.hashes, width));
  }
  return { size, edge, peaks: edge.flatMap(peaksOf).toReversed() };
}

/** The roots of the perfect subtrees over some hashes, from the smallest to the largest. */
function peaksOf(hashes: readonly Uint8Array[]): readonly Uint8Array[] {
  const peaks: Uint8Array[] = [];
  // From the right, as the later leaves lie in the smaller subtrees.
  let end = hashes.length;
  for (let width = 1; end > 0; width *= 2) {
    if (end % (2 * width) === 0) continue;
    peaks.push(perfectRoot(hashes.slice(end - width, end)));
    end -= width;
  }
  return peaks;
}

/** The root over 1, 2, 4, … hashes: a perfect subtree. */
export function perfectRoot(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < row.length; i += 2) above.push(nodeHash(row[i]!, row[i + 1]!));
    row = above;
  }
  return row[0]!;
}
