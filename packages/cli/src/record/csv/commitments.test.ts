import {
  type Commitment,
  entryHash,
  entryLeaf,
  fold,
  formatVerifierKey,
  generateKeyPair,
  keyPairOf,
  noteSigner,
  type State,
  signEntry,
  type UnsignedEntry,
} from "@kelisim/register";
import { commitmentsAsCsv } from "@kelisim/report/exports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../errors.ts";
import { quota } from "../../testing/record-folder.ts";
import { commitmentsFromCsv } from "./read-commitments.ts";

const { publicKey, secretKey } = generateKeyPair();

/** A record of one party in which commitments are proposed. */
function recordOf(commitments: readonly Commitment[]): State {
  const logKey = formatVerifierKey(noteSigner("register.example/kz", "signature", keyPairOf(secretKey).secretKey));
  let state: State | undefined;
  const add = (kind: "charter" | "propose", body: object) => {
    const draft = { kind, at: "2021-03-02T09:00:00.000Z", party: "KZ", key: publicKey, body } as UnsignedEntry;
    const entry = signEntry(draft, secretKey, state?.record ?? null);
    state = fold([{ index: state?.size ?? 0, hash: entryHash(entryLeaf(entry)), entry }], state);
  };
  const parties = [{ id: "KZ", name: "Kazakhstan", rootKeys: [publicKey] }];
  add("charter", { version: 1, name: "KZ", parties, assentFrom: ["KZ"], logKey });
  for (const item of commitments) add("propose", { item, supersedes: null });
  return state!;
}

const { indicators: _, ...plain } = quota;
const commitment = plain as Commitment;
const nothingKnown = () => null;

describe("commitments as a table", () => {
  const line = fc.oneof(
    fc.stringMatching(/^[=+\-@']?[ -~а-я]{0,20}[a-zа-я]$/),
    fc.constantFrom("=1+1", '"quoted", and; more', "'=a", "@SUM(A1)", "two\nlines"),
  );
  // Cells are trimmed when they are read, and lists are joined by semicolons.
  const prose = line.map((text) => text.trim()).filter((text) => text !== "");
  const name = prose.map((text) => text.replace(/[;\n]/g, " ").trim()).filter((text) => text !== "");

  it("come back as they were", () => {
    fc.assert(
      fc.property(prose, prose, fc.array(name, { minLength: 1, maxLength: 3 }), (en, ru, by) => {
        const written: Commitment = {
          ...commitment,
          title: { en },
          text: { en, ru },
          by,
          deadline: { due: "2022-01-01" },
        };
        const read = commitmentsFromCsv(commitmentsAsCsv(recordOf([written]), "2021-03-02"), "x.csv", nothingKnown);
        expect(read).toEqual([written]);
      }),
      { numRuns: 50 },
    );
  });

  it("revise what is known: no column leaves a thing as it is, an empty cell takes it away", () => {
    const known: Commitment = {
      ...commitment,
      deadline: { due: "2022-01-01", text: "by 2022" },
      quantities: [{ kind: "factor", value: 10, unit: "x" }],
      indicators: ["grants"],
    };
    const csv = "id,strength,due,indicators\r\nstudent-quota,agreed,,\r\n";
    const { indicators: _gone, ...rest } = known;
    expect(commitmentsFromCsv(csv, "x.csv", () => known)).toEqual([
      { ...rest, strength: "agreed", deadline: { text: "by 2022" } },
    ]);
  });

  it("are read with the semicolons and tabs that other countries' spreadsheets write", () => {
    for (const delimiter of [";", "\t"]) {
      const rows = [
        ["id", "by", "strength", "area", "title:ru", "text:ru"],
        ["kvota", '"KZ; KG"', "pledged", "education", "Квота", "увеличить квоту"],
      ];
      const [read] = commitmentsFromCsv(rows.map((row) => row.join(delimiter)).join("\n"), "x.csv", nothingKnown);
      expect(read).toMatchObject({ id: "kvota", by: ["KZ", "KG"], to: [], text: { ru: "увеличить квоту" } });
    }
  });

  it("are refused with every mistake named by its row and column", () => {
    const refused = (csv: string) => {
      try {
        commitmentsFromCsv(csv, "x.csv", nothingKnown);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        return (error as Error).message;
      }
      throw new Error("it was not refused");
    };
    expect(refused("id,by,strength,area,title:en,text:en\na,KZ,sworn,water,A,a\nb,,pledged,water,B,b\n")).toMatch(
      /row 2, strength: .*row 3, by: /,
    );
    expect(refused("id,colour\na,red\n")).toContain("there is no column colour");
    expect(refused("title:en\nA\n")).toContain("the column id is missing");
    expect(refused('id,by\n"a,KZ\n')).toContain("no table");
    expect(refused("id\n")).toContain("no rows");
    expect(refused("")).toContain("no rows");
  });
});
