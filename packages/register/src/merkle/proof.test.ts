import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "../encoding.ts";
import { EMPTY_ROOT, leafHash, nodeHash } from "./hash.ts";
import { consistencyProof, inclusionProof, type NodeReader, readFromTiles } from "./proof.ts";
import { tilePath } from "./tiles.ts";
import { appendLeafHashes, EMPTY_TREE, partialTiles, rootOf, treeFromTiles } from "./tree.ts";
import { InvalidProofError, verifyConsistency, verifyInclusion } from "./verify-proof.ts";

// github.com/transparency-dev/merkle, testonly/constants.go: the leaves of a tree, and its nodes by level.
const LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const NODES = [
  [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
    "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
    "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
    "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1",
  ],
  [
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
  ],
  [
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
  ],
  ["5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const node = (level: number, index: number): string => NODES[level]![index]!;
const readVectorNodes: NodeReader = async (nodes) => nodes.map(({ level, index }) => fromHex(node(level, index)));

describe("the vectors of transparency-dev/merkle", () => {
  it("have our leaf hashes, inner nodes and roots", () => {
    const hashes = LEAVES.map((leaf) => leafHash(fromHex(leaf)));
    expect(hashes.map(toHex)).toEqual(NODES[0]);
    for (const level of [1, 2, 3]) {
      for (const [i, hash] of NODES[level]!.entries()) {
        expect(toHex(nodeHash(fromHex(node(level - 1, 2 * i)), fromHex(node(level - 1, 2 * i + 1))))).toBe(hash);
      }
    }
    for (const [size, root] of ROOTS.entries()) {
      expect(toHex(rootOf(appendLeafHashes(EMPTY_TREE, hashes.slice(0, size)).tree))).toBe(root);
    }
  });

  // testdata/inclusion/0 to 4/happy-path.json
  it.each([
    [0, 8, [node(0, 1), node(1, 1), node(2, 1)]],
    [5, 8, [node(0, 4), node(1, 3), node(2, 0)]],
    [2, 3, [node(1, 0)]],
    [1, 5, [node(0, 0), node(1, 1), node(0, 4)]],
  ])("have our inclusion proof of leaf %i in the tree of %i", async (index, size, hashes) => {
    const proof = await inclusionProof(index, size, readVectorNodes);
    expect(proof.map(toHex)).toEqual(hashes);
    verifyInclusion({ leafHash: fromHex(node(0, index)), index, size, root: fromHex(ROOTS[size]!) }, proof);
  });

  // testdata/consistency/0 to 4/happy-path.json
  it.each([
    [1, 1, []],
    [1, 8, [node(0, 1), node(1, 1), node(2, 1)]],
    [6, 8, [node(1, 2), node(1, 3), node(2, 0)]],
    [2, 5, [node(1, 1), node(0, 4)]],
    [6, 7, [node(1, 2), node(0, 6), node(2, 0)]],
  ])("have our consistency proof from the tree of %i to that of %i", async (oldSize, newSize, hashes) => {
    const proof = await consistencyProof(oldSize, newSize, readVectorNodes);
    expect(proof.map(toHex)).toEqual(hashes);
    const claim = { oldSize, oldRoot: fromHex(ROOTS[oldSize]!), newSize, newRoot: fromHex(ROOTS[newSize]!) };
    verifyConsistency(claim, proof);
  });
});

const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 250, max: 530 }));
const naturals = fc.nat(1_000_000);

describe("a tree", () => {
  it("has the root that RFC 6962 defines, grown at once or piece by piece", () => {
    fc.assert(
      fc.property(sizes, naturals, (size, pick) => {
        const hashes = leafHashesOf(size);
        const cut = pick % (size + 1);
        const first = appendLeafHashes(EMPTY_TREE, hashes.slice(0, cut));
        const second = appendLeafHashes(first.tree, hashes.slice(cut));
        const whole = appendLeafHashes(EMPTY_TREE, hashes);
        expect(second.tree).toEqual(whole.tree);
        expect([...first.fullTiles, ...second.fullTiles]).toEqual(whole.fullTiles);
        expect(toHex(rootOf(whole.tree))).toBe(toHex(merkleTreeHash(hashes)));
      }),
    );
  });

  it("comes back from its partial tiles", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { tree } = appendLeafHashes(EMPTY_TREE, leafHashesOf(size));
        const again = treeFromTiles(size, partialTiles(tree));
        expect(toHex(rootOf(again))).toBe(toHex(rootOf(tree)));
        const grown = appendLeafHashes(again, leafHashesOf(3)).tree;
        expect(toHex(rootOf(grown))).toBe(toHex(rootOf(appendLeafHashes(tree, leafHashesOf(3)).tree)));
      }),
    );
    expect(() => treeFromTiles(5, [])).toThrow(RangeError);
  });

  it("has tiles at levels above the second, whose hashes are roots of full tiles below", () => {
    const one = leafHash(new Uint8Array([1]));
    const { tree, fullTiles } = appendLeafHashes(EMPTY_TREE, Array(65_536 + 256 + 1).fill(one));
    expect(fullTiles.length).toBe(256 + 1 + 1);
    expect(partialTiles(tree).map(tilePath)).toEqual(["tile/0/257.p/1", "tile/1/001.p/1", "tile/2/000.p/1"]);
  });
});

describe("proofs from tiles", () => {
  it("verify", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, naturals, async (size, pick) => {
        const { claimInclusion, claimConsistency, read } = treeOf(size, pick);
        verifyInclusion(claimInclusion, await inclusionProof(claimInclusion.index, size, read));
        verifyConsistency(claimConsistency, await consistencyProof(claimConsistency.oldSize, size, read));
      }),
    );
  });

  it("do not verify once anything in them is altered", async () => {
    const bit = fc.nat(255);
    await fc.assert(
      fc.asyncProperty(sizes, naturals, naturals, bit, async (size, pick, place, flip) => {
        const { claimInclusion, claimConsistency, read } = treeOf(size, pick);
        const inclusion = await inclusionProof(claimInclusion.index, size, read);
        const consistency = await consistencyProof(claimConsistency.oldSize, size, read);
        const other = flipBit(claimInclusion.root, flip);
        for (const altered of alterations(inclusion, place, flip)) {
          expect(() => verifyInclusion(claimInclusion, altered)).toThrow(InvalidProofError);
        }
        for (const altered of alterations(consistency, place, flip)) {
          expect(() => verifyConsistency(claimConsistency, altered)).toThrow(InvalidProofError);
        }
        for (const change of [{ leafHash: other }, { root: other }, { index: claimInclusion.index + size }]) {
          expect(() => verifyInclusion({ ...claimInclusion, ...change }, inclusion)).toThrow(InvalidProofError);
        }
        for (const change of [{ oldRoot: other }, { newRoot: other }]) {
          expect(() => verifyConsistency({ ...claimConsistency, ...change }, consistency)).toThrow(InvalidProofError);
        }
      }),
    );
  });

  it("are not made of what is not there", () => {
    const { read } = treeOf(5, 0);
    expect(() => inclusionProof(5, 5, read)).toThrow(RangeError);
    expect(() => consistencyProof(6, 5, read)).toThrow(RangeError);
  });
});

describe("consistency at the edges", () => {
  const root = fromHex(ROOTS[3]!);

  it("holds from the empty tree without a proof, as witnesses need at their first sight of a log", () => {
    verifyConsistency({ oldSize: 0, oldRoot: EMPTY_ROOT, newSize: 3, newRoot: root }, []);
    expect(() => verifyConsistency({ oldSize: 0, oldRoot: root, newSize: 3, newRoot: root }, [])).toThrow(
      InvalidProofError,
    );
    expect(() => verifyConsistency({ oldSize: 0, oldRoot: EMPTY_ROOT, newSize: 3, newRoot: root }, [root])).toThrow(
      InvalidProofError,
    );
  });

  it("of two trees of one size means that they are the same", () => {
    verifyConsistency({ oldSize: 3, oldRoot: root, newSize: 3, newRoot: root }, []);
    const fork = { oldSize: 3, oldRoot: root, newSize: 3, newRoot: fromHex(ROOTS[4]!) };
    expect(() => verifyConsistency(fork, [])).toThrow("two trees of one size have different roots");
  });
});

function leafHashesOf(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => leafHash(new Uint8Array([i >> 8, i & 255])));
}

/** The definition of RFC 6962, section 2.1, word for word. */
function merkleTreeHash(leafHashes: readonly Uint8Array[]): Uint8Array {
  const count = leafHashes.length;
  if (count === 0) return EMPTY_ROOT;
  if (count === 1) return leafHashes[0]!;
  let split = 1;
  while (split * 2 < count) split *= 2;
  return nodeHash(merkleTreeHash(leafHashes.slice(0, split)), merkleTreeHash(leafHashes.slice(split)));
}

function treeOf(size: number, pick: number) {
  const hashes = leafHashesOf(size);
  const { tree, fullTiles } = appendLeafHashes(EMPTY_TREE, hashes);
  const tiles = new Map([...fullTiles, ...partialTiles(tree)].map((tile) => [tilePath(tile), tile.hashes]));
  const index = pick % size;
  const oldSize = 1 + index;
  const root = rootOf(tree);
  return {
    read: readFromTiles(size, async (coordinates) => tiles.get(tilePath(coordinates))!),
    claimInclusion: { leafHash: hashes[index]!, index, size, root },
    claimConsistency: { oldSize, oldRoot: merkleTreeHash(hashes.slice(0, oldSize)), newSize: size, newRoot: root },
  };
}

function* alterations(proof: readonly Uint8Array[], place: number, flip: number): Generator<readonly Uint8Array[]> {
  const extra = leafHash(new Uint8Array([9, 9, 9]));
  yield [...proof, extra];
  yield [extra, ...proof];
  if (proof.length === 0) return;
  const at = place % proof.length;
  yield proof.with(at, flipBit(proof[at]!, flip));
  yield proof.with(at, proof[at]!.slice(1));
  yield proof.toSpliced(at, 1);
}

function flipBit(hash: Uint8Array, bit: number): Uint8Array {
  return hash.with(bit >> 3, hash[bit >> 3]! ^ (1 << (bit & 7)));
}
