/** Parts of a log from its files. */
import {
  bundlePath,
  decodeBundle,
  MalformedTileError,
  type NodeReader,
  readFromTiles,
  TILE_WIDTH,
  type TileCoordinates,
  tilePath,
} from "@kelisim/register";
import { UserError } from "../../errors.ts";
import { COSIGNED, type LogSource } from "./log-source.ts";

export async function readCheckpointNote(source: LogSource): Promise<string> {
  const bytes = await source.read("checkpoint");
  if (bytes === null) throw new UserError(`${source.name} has no checkpoint`);
  return new TextDecoder().decode(bytes);
}

/** The newest checkpoint that witnesses have cosigned, where the log shows one. */
export async function readCosignedNote(source: LogSource): Promise<string | null> {
  const bytes = await source.read(COSIGNED);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The size that a checkpoint tells, before anything of it was verified; null if it tells none. */
export function claimedSize(note: string): number | null {
  const line = note.split("\n")[1] ?? "";
  return /^(?:0|[1-9]\d{0,14})$/.test(line) ? Number(line) : null;
}

/** The entries of a log of some size, by bundles. Throws MalformedTileError. */
export async function* readBundles(source: LogSource, size: number): AsyncGenerator<readonly Uint8Array[]> {
  for (let start = 0; start < size; start += TILE_WIDTH) {
    const index = start / TILE_WIDTH;
    yield await readBundle(source, index, Math.min(TILE_WIDTH, size - start));
  }
}

/** Throws MalformedTileError. */
export async function readBundle(source: LogSource, index: number, width: number): Promise<readonly Uint8Array[]> {
  const bytes = await source.read(bundlePath({ index, width }));
  if (bytes !== null) return decodeBundle(bytes, width);
  // When a bundle has become full, a log need not keep its partial ones.
  const full = width === TILE_WIDTH ? null : await source.read(bundlePath({ index, width: TILE_WIDTH }));
  if (full === null) throw new MalformedTileError(`the entries in ${bundlePath({ index, width })} are missing`);
  return decodeBundle(full, TILE_WIDTH).slice(0, width);
}

/** The bytes of a tile, or null if it is missing. */
export async function readTile(source: LogSource, coordinates: TileCoordinates): Promise<Uint8Array | null> {
  const bytes = await source.read(tilePath(coordinates));
  if (bytes !== null || coordinates.width === TILE_WIDTH) return bytes;
  const full = await source.read(tilePath({ ...coordinates, width: TILE_WIDTH }));
  return full === null ? null : full.subarray(0, coordinates.width * 32);
}

/** Reads the hashes for proofs. Throws MalformedTileError. */
export function nodeReaderOf(source: LogSource, size: number): NodeReader {
  return readFromTiles(size, async (coordinates) => {
    const bytes = await readTile(source, coordinates);
    if (bytes === null) throw new MalformedTileError(`the tile ${tilePath(coordinates)} is missing`);
    return bytes;
  });
}
