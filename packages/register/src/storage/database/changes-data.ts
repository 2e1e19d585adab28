const CHANGES = /\b(?:insert into|update|delete from)\b/i;

/**
 * Whether a statement changes something. Such ones are kept prepared; what only reads is planned anew, as the best plan
 * depends on its values.
 */
export function changesData(statement: string): boolean {
  return CHANGES.test(statement);
}
