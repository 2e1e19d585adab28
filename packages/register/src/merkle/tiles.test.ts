import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafHash } from "./hash.ts";
import { staticLog } from "./static-log.ts";
import {
  bundlePath,
  decodeBundle,
  encodeBundle,
  MalformedTileError,
  parseTilePath,
  splitHashes,
  tilePath,
} from "./tiles.ts";
import { appendLeafHashes, EMPTY_TREE, partialTileCoordinates } from "./tree.ts";

describe("tile paths", () => {
  // The examples of C2SP tlog-tiles.
  it("are those of the specification", () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe("tile/0/x001/x234/067");
    expect(bundlePath({ index: 0, width: 12 })).toBe("tile/entries/000.p/12");
    expect(partialTileCoordinates(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(partialTileCoordinates(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
  });

  it("are read back", () => {
    const level = fc.integer({ min: 0, max: 63 });
    const index = fc.oneof(fc.nat(3_000), fc.maxSafeNat());
    const width = fc.integer({ min: 1, max: 256 });
    fc.assert(
      fc.property(level, index, width, (level, index, width) => {
        expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
        expect(parseTilePath(bundlePath({ index, width }))).toEqual({ level: "entries", index, width });
      }),
    );
  });

  it.each([
    "tile/64/000",
    "tile/00/000",
    "tile/0/0",
    "tile/0/1000",
    "tile/0/x000/001",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/0/000.p/01",
    "tile/0/../../etc/passwd",
    "tile/data/000",
    "/tile/0/000",
    "tile/0/000/",
    "tile/0/x999/x999/x999/x999/x999/x999/999",
  ])("do not include %s", (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});

describe("entry bundles", () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 });

  it("give back their entries", () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(decodeBundle(encodeBundle(list), list.length).map((entry) => [...entry])).toEqual(
          list.map((e) => [...e]),
        );
      }),
    );
    const longest = new Uint8Array(65_535).fill(1);
    expect(decodeBundle(encodeBundle([longest]), 1)[0]).toEqual(longest);
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });

  it("that are cut short, or hold more or fewer entries, are refused", () => {
    fc.assert(
      fc.property(entries, fc.nat(10_000), (list, pick) => {
        const bytes = encodeBundle(list);
        expect(() => decodeBundle(bytes.subarray(0, pick % bytes.length), list.length)).toThrow(MalformedTileError);
        expect(() => decodeBundle(bytes, list.length + 1)).toThrow(MalformedTileError);
      }),
    );
  });
});

describe("tiles", () => {
  it("of another length than their width are refused", () => {
    expect(() => splitHashes(new Uint8Array(8_191), 256)).toThrow(MalformedTileError);
    expect(splitHashes(new Uint8Array(64), 2)).toHaveLength(2);
  });
});

describe("a static log", () => {
  it.each([
    [1, ["tile/0/000.p/1", "tile/entries/000.p/1"]],
    [256, ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"]],
    [300, ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"]],
  ])("of %i entries holds all tiles and bundles, and no more", (size, paths) => {
    const leaves = Array.from({ length: size }, (_, i) => new Uint8Array([i >> 8, i & 255]));
    const files = staticLog(leaves);
    const found: string[] = [];
    let step = files.next();
    for (; step.done !== true; step = files.next()) found.push(step.value.path);
    expect(found.sort()).toEqual(paths);
    expect(step.value).toEqual(appendLeafHashes(EMPTY_TREE, leaves.map(leafHash)).tree);
  });
});
