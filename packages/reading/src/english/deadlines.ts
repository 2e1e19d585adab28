/**
 * Where a passage says by when or when it is to happen: `by the end of the year`, `in October`, `every quarter`.
 * Returns offsets within `passage`; null where it does not say.
 */
export function findDeadline(passage: string): { start: number; end: number } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(passage);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const year = "(?:19|20)\\d{2}";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const date = `(?:${day} (?:of )?${month}(?:,? ${year})?|${month} ${day}(?:,? ${year})?|${month}(?:,? (?:of )?${year})?|${year})`;
const period = "(?:year|month|quarter|week|decade|season|summer|winter|spring|autumn|fall|century|half)";

/** Tried in this order; the first that matches wins. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:by|before|until|no later than|not later than) (?:the )?(?:end|beginning|start|close|middle) of (?:the |this |next )?(?:${date}|[\\w ]{0,20}${period})(?:,? ${year})?`,
    "i",
  ),
  new RegExp(
    `\\b(?:by|before|until|no later than|not later than|as of|from|since|starting(?: in| from)?|between) (?:the )?(?:late |early |mid-)?${date}(?: and ${date})?`,
  ),
  /\bwithin (?:the )?(?:next |coming )?(?:[\w-]+ ){1,2}(?:days|weeks|months|years|hours)\b/i,
  new RegExp(
    `\\b(?:in|on|during|at) (?:the )?(?:late |early |mid-|(?:first|second|third|fourth|last) (?:half|quarter) of )?(?:the )?(?:end of )?${date}`,
  ),
  new RegExp(
    `\\b(?:later |early |late )?(?:this|next|the coming|each|every) (?:\\w+ )?(?:${period}|day|${month})\\b`,
    "i",
  ),
  /\bin the (?:(?:near|foreseeable|coming|very near|not too distant) )(?:future|days|weeks|months|years)\b/i,
  /\bin the (?:next|coming) (?:\w+ )?(?:days|weeks|months|years)\b/i,
  /\b(?:over|during) the (?:next|coming) (?:\w+ )?(?:days|weeks|months|years)\b/i,
  /\b(?:as early as possible|as soon as possible|at the earliest (?:date|opportunity)|shortly|annually|at a convenient time|immediately|soon)\b/i,
  /\bahead of (?:the )?[\w ]{3,30}|\bbefore (?:the )?(?:start|beginning|opening) of (?:the )?[\w ]{3,30}/i,
  /\bbefore the [\w ]{0,20}(?:season|summit|session|meeting)\b/i,
];
