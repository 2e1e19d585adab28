import { type DocumentBody, Item } from "@kelisim/register";
import { UserError } from "../errors.ts";
import { inputName, readJsonInput } from "./read-input.ts";

/** What is ready to be proposed: items, and the documents that they rest on. Nothing of it is signed. */
export interface Drafts {
  readonly documents: readonly DocumentBody[];
  readonly items: readonly Item[];
}

/**
 * Reads drafts: one item, a list of items, or `{ "documents": […], "items": […] }`. Documents are checked when they
 * are signed. @throws {UserError} naming every mistake in the items with its place
 */
export async function readDrafts(file: string): Promise<Drafts> {
  const data = await readJsonInput(file);
  const { documents, items } = partsOf(data);
  const problems: string[] = [];
  const checked = items.flatMap((item, i) => {
    const result = Item.safeParse(item);
    if (result.success) return [result.data];
    const name = items.length === 1 && !Array.isArray(data) ? "" : `${nameOf(item) ?? `item ${i + 1}`}: `;
    problems.push(...result.error.issues.map((issue) => `${name}${placeOf(issue.path)}${issue.message}`));
    return [];
  });
  if (problems.length > 0) throw new UserError(`${inputName(file)} can't be proposed: ${problems.join("; ")}`);
  return { documents, items: checked };
}

// Items that others refer to come before those that do.
const ORDER: readonly Item["type"][] = ["meeting", "indicator", "crossing", "basin", "agreement", "commitment"];

/** The same items in an order in which they can be proposed. */
export function inOrderOfReference(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

function partsOf(data: unknown): { documents: readonly DocumentBody[]; items: readonly unknown[] } {
  if (Array.isArray(data)) return { documents: [], items: data };
  if (typeof data === "object" && data !== null && "items" in data && Array.isArray(data.items)) {
    const documents = "documents" in data && Array.isArray(data.documents) ? data.documents : [];
    return { documents, items: data.items };
  }
  return { documents: [], items: [data] };
}

function nameOf(item: unknown): string | undefined {
  return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string" ? item.id : undefined;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "" : `${path.map(String).join(".")} `;
}
