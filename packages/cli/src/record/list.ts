import type { DocumentPage, ItemQuery, ItemSummary, RecordLocation } from "@kelisim/register/storage";
import { textTable } from "../text-table.ts";
import { asOfDay } from "./as-of.ts";
import { printable, printJson, printLines, shortHash } from "./print.ts";
import { withRecord } from "./with-record.ts";
import { titleOf } from "./words.ts";

/** `kelisim list` and `kelisim search`; a search finds documents too. */
export async function listRecord(
  location: RecordLocation,
  query: Omit<ItemQuery, "today" | "asOf">,
  options: { readonly asOf: string | null; readonly json: boolean },
): Promise<void> {
  const { day, instant } = asOfDay(options.asOf);
  const asOf = instant === null ? {} : { asOf: instant };
  const { page, documents } = await withRecord(location, async ({ record }) => {
    const page = await record.listItems({ ...query, ...asOf, today: day });
    const searchesDocuments =
      query.search !== undefined && Object.keys(query).every((name) => name === "search" || name === "limit");
    const found = searchesDocuments
      ? await record.listDocuments({ search: query.search, limit: query.limit, ...asOf })
      : null;
    return { page, documents: found?.documents ?? [] };
  });
  if (options.json) {
    printJson({
      asOf: day,
      items: page.items,
      ...(query.search === undefined ? {} : { documents }),
      complete: page.next === null,
    });
  } else {
    printLines(tableOf(page.items, documents, page.next === null));
  }
}

function tableOf(items: readonly ItemSummary[], documents: DocumentPage["documents"], complete: boolean): string[] {
  if (items.length + documents.length === 0) return ["Nothing like that is in the record."];
  const left = (heading: string) => ({ heading, align: "left" as const });
  const lines: string[] = [];
  if (items.length > 0) {
    const rows = items.map((item) => [
      item.id,
      item.type,
      standingOf(item),
      dueOf(item),
      shortened(titleOf(item.item)),
    ]);
    lines.push(textTable(["item", "type", "standing", "due", "title"].map(left), rows));
  }
  if (!complete) lines.push("", "There are more: narrow the list, or raise --limit.");
  if (documents.length > 0) {
    if (items.length > 0) lines.push("");
    const rows = documents.map(({ sha256, date, publisher, title }) => [
      shortHash(sha256),
      date,
      printable(publisher),
      shortened(printable(title)),
    ]);
    lines.push(textTable(["document", "date", "publisher", "title"].map(left), rows));
  }
  return lines;
}

function standingOf({ standing, status, waitingFor, objectedBy, pending }: ItemSummary): string {
  const silent = waitingFor.filter((party) => !objectedBy.includes(party));
  const waits = [
    silent.length === 0 ? "" : `waits for ${silent.join(", ")}`,
    objectedBy.length === 0 ? "" : `objected to by ${objectedBy.join(", ")}`,
  ].filter(Boolean);
  if (standing !== "in-force") return waits.join("; ") || standing;
  const revision = pending === 0 ? [] : [`a revision ${waits.join("; ")}`];
  return [status ?? "in force", ...revision].join("; ");
}

function dueOf({ item }: ItemSummary): string {
  if (item.type === "commitment") return item.deadline?.due ?? "";
  return item.type === "indicator" ? (item.target?.due ?? "") : "";
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
