/** Tiles and entry bundles, the files in which a log is served (C2SP tlog-tiles). */

/** How many levels of the tree a tile stands for. */
export const TILE_HEIGHT = 8;
/** Hashes in a full tile, and entries in a full bundle. */
export const TILE_WIDTH = 2 ** TILE_HEIGHT;
const HASH_BYTES = 32;

export interface TileCoordinates {
  readonly level: number;
  readonly index: number;
  /** How many hashes it holds: 256 where it is full. */
  readonly width: number;
}

export interface Tile extends TileCoordinates {
  /** `width` hashes of 32 bytes, one after the other. */
  readonly hashes: Uint8Array;
}

/** Which bundle of entries. */
export interface BundleCoordinates {
  readonly index: number;
  readonly width: number;
}

/** Bytes that are not a tile or entry bundle of the width expected. */
export class MalformedTileError extends Error {
  override readonly name = "MalformedTileError";
}

/** Where a tile is served, below the log's address: `tile/0/x001/x234/067` or `tile/1/000.p/17`. */
export function tilePath({ level, index, width }: TileCoordinates): string {
  return `tile/${level}/${indexPath(index, width)}`;
}

/** Where a bundle of entries is served, below the log's address: `tile/entries/x001/x234/067`. */
export function bundlePath({ index, width }: BundleCoordinates): string {
  return `tile/entries/${indexPath(index, width)}`;
}

const PATH = /^tile\/(0|[1-9]\d?|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile or bundle (its level is then "entries") that a path names, or null if it names none. */
export function parseTilePath(
  path: string,
): { readonly level: number | "entries"; readonly index: number; readonly width: number } | null {
  const [, levelText, indexText, widthText] = PATH.exec(path) ?? [];
  if (levelText === undefined || indexText === undefined) return null;
  const level = levelText === "entries" ? levelText : Number(levelText);
  const index = Number(indexText.replace(/[x/]/g, ""));
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  if (!Number.isSafeInteger(index) || (level !== "entries" && level > 63)) return null;
  const canonical = level === "entries" ? bundlePath({ index, width }) : tilePath({ level, index, width });
  return path === canonical ? { level, index, width } : null;
}

/** The bytes of a bundle: each entry after its length in 16 bits, big-endian. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((total, entry) => total + 2 + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > 0xffff) throw new RangeError("an entry of more than 65,535 bytes does not fit a bundle");
    bytes[offset] = entry.length >> 8;
    bytes[offset + 1] = entry.length & 0xff;
    bytes.set(entry, offset + 2);
    offset += 2 + entry.length;
  }
  return bytes;
}

/** The entries of a bundle that must hold `width` of them. Throws MalformedTileError. */
export function decodeBundle(bytes: Uint8Array, width: number): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    if (offset + 2 > bytes.length) throw new MalformedTileError("the entry bundle ends within a length");
    const end = offset + 2 + (bytes[offset]! << 8) + bytes[offset + 1]!;
    if (end > bytes.length) throw new MalformedTileError("the entry bundle ends within an entry");
    entries.push(bytes.subarray(offset + 2, end));
    offset = end;
  }
  if (entries.length !== width) {
    throw new MalformedTileError(`the entry bundle holds ${entries.length} entries, and should hold ${width}`);
  }
  return entries;
}

/** The hashes of a tile that must hold `width` of them. Throws MalformedTileError. */
export function splitHashes(bytes: Uint8Array, width: number): readonly Uint8Array[] {
  if (bytes.length !== width * HASH_BYTES) {
    throw new MalformedTileError(`the tile takes ${bytes.length} bytes, and should take ${width * HASH_BYTES}`);
  }
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

export function joinHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES);
  hashes.forEach((hash, i) => {
    bytes.set(hash, i * HASH_BYTES);
  });
  return bytes;
}

/** Three digits to an element, all but the last behind an x. */
function indexPath(index: number, width: number): string {
  let path = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
  }
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}
