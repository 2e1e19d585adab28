/**
 * The columns of a table of commitments. Lists are joined by semicolons; texts have a column for each language, as
 * `text:en`. The last ones only tell how a commitment stands, and are not read.
 */
export const commitmentColumns = {
  plain: ["id", "by", "to", "strength", "area", "due", "deadline", "madeIn", "indicators"],
  texts: ["title", "text"],
  told: ["standing", "status", "waitingFor", "revision"],
} as const;

export const listSeparator = "; ";
