/** Plural nouns that speak by the names of the states they belong to, and not by those of their heads. */
export const nounsOfPeoples: ReadonlySet<string> = new Set("countries nations states peoples".split(" "));

/** Papers that speak, and whose owner speaks through them: `the embassy's statement`. */
export const papers: ReadonlySet<string> = new Set(
  `statement communique communiqué declaration release report post tweet message announcement account website document notice bulletin
  letter note commentary`
    .trim()
    .split(/\s+/),
);
