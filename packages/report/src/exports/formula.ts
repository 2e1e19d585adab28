/**
 * Spreadsheets take a cell that begins with one of these for a formula, and may run it. An apostrophe before it keeps
 * it a text; one more apostrophe before a text that already looks so, that none is lost on the way back.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

export function defuse(cell: string): string {
  return LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
}

export function undoDefuse(cell: string): string {
  return cell.startsWith("'") && LIKE_A_FORMULA.test(cell) ? cell.slice(1) : cell;
}
