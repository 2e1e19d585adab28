/**
 * Minimise costs[0]·x; among the answers that do, costs[1]·x; and so on, subject to A·x = rhs and lower ≤ x ≤ upper.
 * The rows are equalities; every bound is finite. The matrix is stored by columns and by rows.
 */
export interface LinearProgram {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Column j has the entries columnStart[j] … columnStart[j + 1] − 1. */
  readonly columnStart: Int32Array;
  readonly entryRow: Int32Array;
  readonly entryValue: Float64Array;
  readonly rowStart: Int32Array;
  readonly rowColumn: Int32Array;
  /** The place of the same entry among the columns' entries. */
  readonly rowEntry: Int32Array;
  /** One list of costs, an entry for each column, for each level; the first counts most. */
  readonly costs: readonly Float64Array[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rhs: Float64Array;
}

export interface Column {
  readonly lower: number;
  readonly upper: number;
  /** One for each level; levels beyond its end cost nothing. */
  readonly costs: readonly number[];
  readonly entries: readonly (readonly [row: number, value: number])[];
}

/** A program from a list of columns. Entries of the same row and column add up; those that are 0 stay, since they may change later. */
export function linearProgram(rowCount: number, levelCount: number, columns: readonly Column[]): LinearProgram {
  const merged = columns.map(({ entries }) => mergeEntries(entries));
  const columnStart = new Int32Array(columns.length + 1);
  merged.forEach((entries, column) => {
    columnStart[column + 1] = columnStart[column]! + entries.length;
  });
  const entryCount = columnStart[columns.length]!;
  const entryRow = new Int32Array(entryCount);
  const entryValue = new Float64Array(entryCount);
  const rowStart = new Int32Array(rowCount + 1);
  merged.flat().forEach(([row, value], entry) => {
    entryRow[entry] = row;
    entryValue[entry] = value;
    rowStart[row + 1]! += 1;
  });
  for (let row = 0; row < rowCount; row += 1) rowStart[row + 1]! += rowStart[row]!;
  const rowColumn = new Int32Array(entryCount);
  const rowEntry = new Int32Array(entryCount);
  const next = rowStart.slice();
  for (let column = 0; column < columns.length; column += 1) {
    for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
      const place = next[entryRow[entry]!]!++;
      rowColumn[place] = column;
      rowEntry[place] = entry;
    }
  }
  return {
    rowCount,
    columnCount: columns.length,
    columnStart,
    entryRow,
    entryValue,
    rowStart,
    rowColumn,
    rowEntry,
    costs: Array.from({ length: levelCount }, (_, level) =>
      Float64Array.from(columns, ({ costs }) => costs[level] ?? 0),
    ),
    lower: Float64Array.from(columns, ({ lower }) => lower),
    upper: Float64Array.from(columns, ({ upper }) => upper),
    rhs: new Float64Array(rowCount),
  };
}

function mergeEntries(entries: Column["entries"]): (readonly [number, number])[] {
  const byRow = new Map<number, number>();
  for (const [row, value] of entries) byRow.set(row, (byRow.get(row) ?? 0) + value);
  return [...byRow];
}
