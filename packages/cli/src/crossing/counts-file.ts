import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UserError } from "../errors.ts";

/**
 * Puts counted arrivals that stand in a file into the model: `{ "kind": "counts", "binMinutes": 60, "file":
 * "counts.csv", "column": "cars" }`. The file has a line for each bin, in order; columns are parted by comma, semicolon
 * or tab, and `column` is a heading or a number from 1 (1 where absent). Its path counts from the model's folder.
 *
 * @throws UserError for a file that can't be read, a column that isn't there, or a line that has no number in it
 */
export async function withCountsFromFiles(model: unknown, modelFile: string): Promise<unknown> {
  if (!isObject(model) || !Array.isArray(model["streams"])) return model;
  const folder = modelFile === "-" ? process.cwd() : dirname(modelFile);
  const streams = await Promise.all(
    model["streams"].map(async (stream: unknown, index) => {
      if (!isObject(stream) || !isObject(stream["arrivals"])) return stream;
      const { file, column, ...arrivals } = stream["arrivals"];
      if (arrivals["kind"] !== "counts" || typeof file !== "string") return stream;
      const where = `$.streams[${index}].arrivals`;
      return { ...stream, arrivals: { ...arrivals, counts: await readCounts(resolve(folder, file), column, where) } };
    }),
  );
  return { ...model, streams };
}

async function readCounts(path: string, column: unknown, where: string): Promise<number[]> {
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw new UserError(`${where}.file: ${path} cannot be read (${error.message})`);
  });
  const rows = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
  const headings = rows[0]?.some((cell) => cell !== "" && Number.isNaN(Number(cell))) ? rows.shift()! : [];
  const index = columnIndex(column, headings);
  if (index === undefined) {
    throw new UserError(`${where}.column: ${path} has no column ${String(column)}; it has ${headings.join(", ")}`);
  }
  return rows.map((row, line) => {
    const count = row[index];
    if (count === undefined || count === "" || Number.isNaN(Number(count))) {
      const number = line + 1 + (headings.length > 0 ? 1 : 0);
      throw new UserError(`${where}.file: line ${number} of ${path} has no number in column ${index + 1}`);
    }
    return Number(count);
  });
}

function columnIndex(column: unknown, headings: readonly string[]): number | undefined {
  if (column === undefined) return 0;
  if (typeof column === "number") return Number.isInteger(column) && column >= 1 ? column - 1 : undefined;
  const index = headings.indexOf(String(column));
  return index < 0 ? undefined : index;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
