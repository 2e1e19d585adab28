/** `kelisim propose --from`: shows the drafts that a reading makes, writes them, or picks those to be signed. */
import { writeFile } from "node:fs/promises";
import { Item } from "@kelisim/register";
import { draftsFromReading, OtherTextError } from "@kelisim/register/drafts-from-reading";
import { UsageError, UserError } from "../errors.ts";
import { textTable } from "../text-table.ts";
import type { Drafts } from "./drafts.ts";
import { loadReading, loadSource, type SourceFlags } from "./load-reading.ts";
import { printable, printJson, printLines } from "./print.ts";

export async function draftsOfReading(file: string, flags: SourceFlags): Promise<Drafts> {
  const reading = await loadReading(file);
  const source = await loadSource(reading, flags);
  const items = draftsOf(reading, source);
  if (items.length === 0) throw new UserError("the reading holds no commitments, so there is nothing to propose");
  return { documents: source === null ? [] : [source.document], items };
}

function draftsOf(...args: Parameters<typeof draftsFromReading>): Drafts["items"] {
  try {
    return draftsFromReading(...args);
  } catch (error) {
    throw error instanceof OtherTextError ? new UserError(error.message) : error;
  }
}

/** The drafts with the numbers given, as `1,3-5` or `all`. @throws {UsageError} */
export function pickDrafts({ documents, items }: Drafts, numbers: string): Drafts {
  const picked = numbers === "all" ? items : [...numbersIn(numbers, items.length)].map((number) => items[number - 1]!);
  const faulty = picked.flatMap((item) => problemsOf(item).map((problem) => `${item.id}: ${problem}`));
  if (faulty.length > 0) {
    throw new UserError(`write the drafts to a file with --out, complete them, and propose that: ${faulty.join("; ")}`);
  }
  return { documents, items: picked };
}

export async function writeDrafts(drafts: Drafts, file: string): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(drafts, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "EEXIST" ? `${file} exists; name another file` : `${file} can't be written (${message})`,
    );
  }
  printLines([
    `${drafts.items.length} drafts are in ${file}; nothing is signed. Next: kelisim propose ${file} --as PARTY`,
  ]);
}

export function showDrafts(drafts: Drafts, json: boolean): void {
  if (json) {
    printJson(drafts);
    return;
  }
  const rows = drafts.items.map((item, i) => {
    if (item.type !== "commitment") return [String(i + 1), item.id, "", "", ""];
    const text = printable(Object.values(item.text)[0] ?? "");
    const problem = problemsOf(item).length > 0 ? "incomplete: " : "";
    return [String(i + 1), item.id, item.by.join(", "), item.strength, problem + shortened(text)];
  });
  printLines([
    textTable(
      [
        { heading: "#" },
        ...["draft", "by", "strength", "text"].map((heading) => ({ heading, align: "left" as const })),
      ],
      rows,
    ),
    "",
    "Nothing is signed. Propose some with --only 1,3 --as PARTY, or write all to a file with --out DRAFTS.json.",
  ]);
}

function problemsOf(item: Item): readonly string[] {
  const result = Item.safeParse(item);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
}

function numbersIn(text: string, most: number): Set<number> {
  const numbers = new Set<number>();
  for (const part of text.split(",")) {
    const [, from, to = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    const first = Number(from);
    const last = Number(to);
    if (!(first >= 1 && first <= last && last <= most)) {
      throw new UsageError(`--only takes numbers from 1 to ${most}, as 1,3-5, or all; not ${text}`);
    }
    for (let number = first; number <= last; number++) numbers.add(number);
  }
  return numbers;
}

function shortened(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 69)}…`;
}
