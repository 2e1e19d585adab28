/** Nouns for papers that sides sign or adopt. Lower case, singular and plural. */
export const documentNouns: ReadonlySet<string> = new Set(
  "agreement agreements protocol protocols memorandum memoranda memorandums treaty treaties declaration statement communique communiqué roadmap contract contracts convention accord accords document documents mou mous pact pacts".split(
    " ",
  ),
);

/** Nouns for occasions on which sides meet. */
export const meetingNouns: ReadonlySet<string> = new Set(
  "meeting meetings summit summits visit visits talks forum forums conference conferences session sessions consultations negotiations briefing ceremony".split(
    " ",
  ),
);
