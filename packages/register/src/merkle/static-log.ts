import { leafHash } from "./hash.ts";
import { bundlePath, encodeBundle, TILE_WIDTH, tilePath } from "./tiles.ts";
import { appendLeafHashes, EMPTY_TREE, partialTiles, type Tree } from "./tree.ts";

/** A file of a log, by its path below the log's address. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The tiles and entry bundles of a whole log, from its leaves in order: with a `checkpoint` beside them, what any
 * web server needs to serve the log (C2SP tlog-tiles). Answers the tree, to sign that checkpoint, as its last value.
 */
export function* staticLog(leaves: Iterable<Uint8Array>): Generator<LogFile, Tree> {
  let tree = EMPTY_TREE;
  let bundle: Uint8Array[] = [];
  for (const leaf of leaves) {
    bundle.push(leaf);
    if (bundle.length < TILE_WIDTH) continue;
    const grown = appendLeafHashes(tree, bundle.map(leafHash));
    yield* grown.fullTiles.map((tile) => ({ path: tilePath(tile), bytes: tile.hashes }));
    yield bundleFile(tree.size / TILE_WIDTH, bundle);
    tree = grown.tree;
    bundle = [];
  }
  tree = appendLeafHashes(tree, bundle.map(leafHash)).tree;
  yield* partialTiles(tree).map((tile) => ({ path: tilePath(tile), bytes: tile.hashes }));
  if (bundle.length > 0) yield bundleFile(Math.floor(tree.size / TILE_WIDTH), bundle);
  return tree;
}

function bundleFile(index: number, entries: readonly Uint8Array[]): LogFile {
  return { path: bundlePath({ index, width: entries.length }), bytes: encodeBundle(entries) };
}
