import type { Token } from "../../tokens.ts";

/**
 * Verbs that put words into someone's mouth, by lemma.
 * `clause`: what follows is a clause (`said that …`, `said …`). `thing`: a noun phrase after it is reported too
 * (`stressed the need for …`, `reaffirmed the importance of …`).
 */
export const reportingVerbs: Readonly<Record<string, "clause" | "thing" | "both">> = {
  say: "clause",
  concur: "clause",
  state: "clause",
  declare: "clause",
  tell: "clause",
  add: "clause",
  announce: "clause",
  report: "clause",
  explain: "clause",
  believe: "clause",
  argue: "clause",
  claim: "clause",
  warn: "clause",
  remark: "clause",
  observe: "clause",
  comment: "clause",
  conclude: "clause",
  insist: "clause",
  recall: "clause",
  admit: "clause",
  concede: "clause",
  assure: "clause",
  reply: "clause",
  respond: "clause",
  answer: "clause",
  joke: "clause",
  continue: "clause",
  write: "clause",
  complain: "clause",
  mention: "clause",
  inform: "clause",
  clarify: "clause",
  specify: "clause",
  caution: "clause",
  object: "clause",
  quip: "clause",
  hint: "clause",
  think: "clause",
  lament: "clause",
  allege: "clause",
  testify: "clause",
  brief: "clause",
  notify: "clause",
  recount: "clause",
  forecast: "clause",
  predict: "clause",
  reveal: "clause",
  disclose: "clause",
  indicate: "clause",
  remind: "clause",
  reckon: "clause",
  contend: "clause",
  assert: "both",
  elaborate: "clause",
  estimate: "clause",
  confirm: "both",
  repeat: "clause",
  affirm: "both",
  maintain: "clause",
  reiterate: "both",
  note: "both",
  stress: "both",
  emphasize: "both",
  emphasise: "both",
  underline: "both",
  underscore: "both",
  highlight: "both",
  acknowledge: "both",
  recognize: "both",
  recognise: "both",
  reaffirm: "both",
  "re-affirm": "both",
  point: "both",
  call: "thing",
  describe: "thing",
  attribute: "thing",
};

/** Verbs that report only the clause that `that` opens: `promised farmers that the market would open`. Dictionary forms. */
export const thatVerbs: ReadonlySet<string> = new Set(
  "promise pledge vow swear suggest feel fear guarantee signal boast regret".split(" "),
);

/** Forms that the tagger's dictionary form misses. */
const saidForms: ReadonlySet<string> = new Set(["said", "says", "told", "added", "noted", "stressed"]);

/** Whether the word is a form of a verb that reports speech (`said`, `stressed`, `underscoring`). */
export function isReportingVerb(token: Token): boolean {
  return saidForms.has(token.lower) || (token.partOfSpeech === "VERB" && Object.hasOwn(reportingVerbs, token.lemma));
}

/** Nouns behind a reporting verb that make it something else than a statement (`reaffirmed their readiness to …`). */
export const reportedThings: { readonly never: ReadonlySet<string> } = {
  never: new Set([
    "readiness",
    "commitment",
    "commitments",
    "willingness",
    "determination",
    "intention",
    "intent",
    "resolve",
    "support",
    "pledge",
    "position",
    "solidarity",
    "opposition",
    "condemnation",
    "interest",
    "invitation",
    "appreciation",
    "gratitude",
    "condolences",
    "themselves",
    "himself",
    "herself",
  ]),
};

/** Verbs that, beside the reporting ones, say what a speaker did with words. Dictionary forms. */
export const speechActs: ReadonlySet<string> = new Set(
  `agree commit pledge welcome condemn invite thank express propose discuss urge call decide promise praise commend voice hail direct
  instruct offer reject deplore congratulate wish vow undertake encourage ask exchange accept resolve support oppose task sign adopt`
    .trim()
    .split(/\s+/),
);
