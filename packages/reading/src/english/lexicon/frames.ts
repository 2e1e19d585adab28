import type { Strength } from "../../reading.ts";

/** What may follow a verb that binds its subject to an act. */
export type Complement = "infinitive" | "gerund" | "noun" | "clause";

export interface Frame {
  readonly strength: Strength;
  /** Forms of the act that count behind this verb, besides an infinitive, which always does. */
  readonly takes: readonly Complement[];
  /** The act is for the object of the verb to do (`called on Kazakhstan to …`), not for its subject. */
  readonly objectActs?: true;
  /** Behind `it is` the act is for all sides. */
  readonly impersonal?: true;
  readonly example: string;
}

/** Verbs by dictionary form that say how firmly an act stands; the act itself follows them. */
export const verbFrames: Readonly<Record<string, Frame>> = {
  agree: { strength: "agreed", takes: ["gerund", "noun", "clause"], example: "They agreed to open a school." },
  decide: { strength: "agreed", takes: ["noun", "clause"], example: "They decided to open a school." },
  resolve: { strength: "agreed", takes: [], example: "They resolved to open a school." },
  instruct: { strength: "agreed", takes: [], example: "They instructed the ministries to open a school." },
  direct: { strength: "agreed", takes: [], example: "They directed the ministries to open a school." },
  task: { strength: "agreed", takes: ["gerund"], example: "They tasked the ministries with opening a school." },
  order: { strength: "agreed", takes: ["noun"], example: "They ordered the opening of a school." },
  mandate: { strength: "agreed", takes: [], example: "They mandated the commission to open a school." },
  commit: { strength: "pledged", takes: ["gerund", "noun"], example: "They committed to opening a school." },
  pledge: { strength: "pledged", takes: ["noun", "clause"], example: "Kazakhstan pledged to open a school." },
  undertake: { strength: "pledged", takes: [], example: "Kazakhstan undertook to open a school." },
  vow: { strength: "pledged", takes: [], example: "Kazakhstan vowed to open a school." },
  promise: { strength: "pledged", takes: ["noun", "clause"], example: "Kazakhstan promised to open a school." },
  guarantee: { strength: "pledged", takes: ["noun"], example: "Kazakhstan guaranteed to open a school." },
  offer: { strength: "pledged", takes: ["noun"], example: "Kazakhstan offered to open a school." },
  plan: { strength: "planned", takes: [], example: "Kazakhstan plans to open a school." },
  intend: { strength: "planned", takes: [], example: "Kazakhstan intends to open a school." },
  aim: { strength: "planned", takes: [], example: "Kazakhstan aims to open a school." },
  envision: { strength: "planned", takes: ["gerund", "noun"], example: "The agreements envision opening a school." },
  envisage: { strength: "planned", takes: ["gerund", "noun"], example: "The agreements envisage opening a school." },
  foresee: { strength: "planned", takes: ["gerund", "noun"], example: "The plan foresees opening a school." },
  consider: {
    strength: "considered",
    takes: ["gerund", "noun"],
    example: "Kazakhstan is considering opening a school.",
  },
  discuss: { strength: "considered", takes: ["gerund"], example: "They discussed opening a school." },
  explore: { strength: "considered", takes: ["gerund"], example: "Kazakhstan is exploring opening a school." },
  study: {
    strength: "considered",
    takes: ["noun"],
    example: "Kazakhstan is studying the possibility of opening a school.",
  },
  expect: {
    strength: "planned",
    takes: [],
    objectActs: true,
    example: "They expect their ministries to open a school.",
  },
  propose: { strength: "urged", takes: ["gerund", "noun", "clause"], example: "Kazakhstan proposed to open a school." },
  suggest: {
    strength: "urged",
    takes: ["gerund", "noun", "clause"],
    example: "Kazakhstan suggested opening a school.",
  },
  recommend: {
    strength: "urged",
    takes: ["gerund", "noun", "clause"],
    example: "Kazakhstan recommended opening a school.",
  },
  urge: { strength: "urged", takes: [], objectActs: true, example: "Kazakhstan urged Kyrgyzstan to open a school." },
  hope: { strength: "urged", takes: ["clause"], example: "Kazakhstan hopes to open a school." },
  request: {
    strength: "urged",
    takes: ["noun"],
    objectActs: true,
    example: "Kazakhstan requested Kyrgyzstan to open a school.",
  },
  ask: { strength: "urged", takes: [], objectActs: true, example: "Kazakhstan asked Kyrgyzstan to open a school." },
  encourage: {
    strength: "urged",
    takes: [],
    objectActs: true,
    example: "Kazakhstan encouraged Kyrgyzstan to open a school.",
  },
  invite: {
    strength: "urged",
    takes: [],
    objectActs: true,
    example: "Kazakhstan invited Kyrgyz firms to open a school.",
  },
  need: { strength: "urged", takes: [], example: "They need to open a school." },
  want: { strength: "urged", takes: [], example: "Kazakhstan wants to open a school." },
  seek: { strength: "planned", takes: [], example: "Kazakhstan seeks to open a school." },
  negotiate: { strength: "considered", takes: ["noun"], example: "They are negotiating to open a school." },
  press: { strength: "urged", takes: ["noun"], example: "Kazakhstan pressed for the opening of a school." },
  advocate: { strength: "urged", takes: ["gerund", "noun"], example: "Kazakhstan advocated opening a school." },
};

/**
 * Verb, then words that together frame an act: `reaffirmed … readiness to`, `stressed the need for`.
 * `verbs`: dictionary forms; `nouns`: the word that must follow within a few tokens.
 */
export const nounFrames: readonly {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly strength: Strength;
  readonly takes: readonly Complement[];
  readonly example: string;
}[] = [
  {
    verbs: [
      "reaffirm",
      "confirm",
      "express",
      "voice",
      "affirm",
      "reiterate",
      "declare",
      "state",
      "underscore",
      "emphasize",
      "emphasise",
      "stress",
      "underline",
      "note",
      "renew",
      "announce",
      "signal",
      "show",
      "indicate",
      "underlined",
      "convey",
      "demonstrate",
      "have",
      "share",
      "restate",
      "highlight",
    ],
    nouns: [
      "readiness",
      "commitment",
      "willingness",
      "determination",
      "resolve",
      "pledge",
      "preparedness",
      "commitments",
    ],
    strength: "pledged",
    takes: ["gerund", "noun"],
    example: "Kazakhstan reaffirmed its readiness to open a school.",
  },
  {
    verbs: ["reaffirm", "confirm", "reiterate"],
    nouns: ["intention", "intent", "intentions"],
    strength: "pledged",
    takes: [],
    example: "They reaffirmed their intention to open a school.",
  },
  {
    verbs: [
      "express",
      "voice",
      "affirm",
      "declare",
      "announce",
      "state",
      "signal",
      "share",
      "have",
      "underscore",
      "note",
    ],
    nouns: ["intention", "intent", "plan", "plans", "intentions"],
    strength: "planned",
    takes: ["noun"],
    example: "Kazakhstan announced its intention to open a school.",
  },
  {
    verbs: ["voice", "express", "reaffirm", "reiterate", "declare", "pledge", "offer"],
    nouns: ["support"],
    strength: "pledged",
    takes: ["gerund", "noun"],
    example: "They voiced support for the opening of a school.",
  },
  {
    verbs: [
      "discuss",
      "consider",
      "study",
      "explore",
      "examine",
      "express",
      "review",
      "note",
      "raise",
      "have",
      "voice",
      "look",
      "assess",
      "weigh",
      "exchange",
      "see",
    ],
    nouns: [
      "possibility",
      "possibilities",
      "interest",
      "prospect",
      "prospects",
      "feasibility",
      "option",
      "options",
      "opportunity",
      "opportunities",
      "potential",
    ],
    strength: "considered",
    takes: ["gerund", "noun"],
    example: "They discussed the possibility of opening a school.",
  },
  {
    verbs: [
      "stress",
      "emphasize",
      "emphasise",
      "underline",
      "underscore",
      "highlight",
      "note",
      "acknowledge",
      "recognize",
      "recognise",
      "reiterate",
      "reaffirm",
      "agree",
      "express",
      "see",
      "point",
      "draw",
      "confirm",
      "affirm",
      "state",
      "mention",
    ],
    nouns: ["need", "necessity", "urgency"],
    strength: "urged",
    takes: ["gerund", "noun"],
    example: "Tokayev stressed the need for a school.",
  },
  {
    verbs: ["stress", "emphasize", "emphasise", "underline", "underscore", "highlight", "note"],
    nouns: ["importance"],
    strength: "urged",
    takes: ["gerund"],
    example: "Tokayev noted the importance of increasing the capacity of the crossing.",
  },
  {
    verbs: ["consider", "weigh", "study", "examine", "review", "assess"],
    nouns: ["request", "requests", "proposal", "proposals", "offer", "application"],
    strength: "considered",
    takes: ["gerund", "noun"],
    example: "Kazakhstan is weighing a request to open a school.",
  },
  {
    verbs: ["reach", "strike", "achieve", "find", "come", "conclude"],
    nouns: ["agreement", "agreements", "consensus", "understanding", "deal", "accord", "compromise"],
    strength: "agreed",
    takes: ["gerund", "noun"],
    example: "They reached an agreement to open a school.",
  },
  {
    verbs: ["take", "make"],
    nouns: ["decision", "decisions"],
    strength: "agreed",
    takes: [],
    example: "They took the decision to open a school.",
  },
  {
    verbs: ["extend", "convey", "send", "issue", "hand", "pass"],
    nouns: ["invitation"],
    strength: "urged",
    takes: [],
    example: "Kazakhstan extended an invitation to Kyrgyzstan to open a school.",
  },
  {
    verbs: ["make"],
    nouns: ["pledge", "commitment", "promise", "offer"],
    strength: "pledged",
    takes: ["noun"],
    example: "Kazakhstan made a commitment to open a school.",
  },
  {
    verbs: ["include", "comprise", "contain", "cover"],
    nouns: ["projects", "measures", "steps", "actions", "initiatives", "plans", "activities", "provisions"],
    strength: "planned",
    takes: [],
    example: "The programme includes projects to open a school.",
  },
  {
    verbs: ["witness", "oversee", "attend"],
    nouns: ["signing", "exchange"],
    strength: "agreed",
    takes: ["noun"],
    example: "They witnessed the signing of an agreement on schools.",
  },
  {
    verbs: ["express", "voice", "affirm", "reaffirm", "confirm", "reiterate", "share"],
    nouns: ["hope", "wish", "desire"],
    strength: "urged",
    takes: ["noun"],
    example: "Kazakhstan expressed its wish to open a school.",
  },
];

/**
 * Nouns that carry an act as their content, whatever verb stands before them. `together`, `alone`: how firmly it stands
 * where both sides or one side is to act.
 */
export const promiseNouns: Readonly<
  Record<
    string,
    { readonly together: Strength; readonly alone: Strength; readonly takesGerund?: true; readonly example: string }
  >
> = {
  decision: { together: "agreed", alone: "pledged", example: "Bishkek praised the decision to open a school." },
  decisions: { together: "agreed", alone: "pledged", example: "The talks followed the decisions to open a school." },
  agreement: { together: "agreed", alone: "agreed", example: "Bishkek praised the agreement to open a school." },
  consensus: { together: "agreed", alone: "agreed", example: "There is a consensus to open a school." },
  pledge: { together: "pledged", alone: "pledged", example: "Bishkek praised the pledge to open a school." },
  promise: { together: "pledged", alone: "pledged", example: "Bishkek praised the promise to open a school." },
  offer: { together: "pledged", alone: "pledged", example: "Bishkek praised the offer to open a school." },
  commitment: {
    together: "pledged",
    alone: "pledged",
    takesGerund: true,
    example: "Bishkek praised the commitment to opening a school.",
  },
  readiness: { together: "pledged", alone: "pledged", example: "Bishkek praised the readiness to open a school." },
  willingness: { together: "pledged", alone: "pledged", example: "Bishkek praised the willingness to open a school." },
  plan: { together: "planned", alone: "planned", example: "Bishkek praised the plan to open a school." },
  plans: { together: "planned", alone: "planned", example: "Bishkek praised the plans to open a school." },
  intention: { together: "planned", alone: "planned", example: "Bishkek praised the intention to open a school." },
  proposal: { together: "urged", alone: "urged", example: "Bishkek praised the proposal to open a school." },
};

/** Adjectives and participles behind `be` that frame an act: `is ready to`, `is expected to`. */
export const predicateFrames: Readonly<Record<string, Frame>> = {
  able: { strength: "pledged", takes: [], example: "Citizens will be able to stay without registration." },
  ready: { strength: "pledged", takes: [], example: "Kazakhstan is ready to open a school." },
  prepared: { strength: "pledged", takes: [], example: "Kazakhstan is prepared to open a school." },
  willing: { strength: "pledged", takes: [], example: "Kazakhstan is willing to open a school." },
  determined: { strength: "pledged", takes: [], example: "Both are determined to open a school." },
  committed: { strength: "pledged", takes: ["gerund"], example: "Both are committed to opening a school." },
  expected: { strength: "planned", takes: [], impersonal: true, example: "A delegation is expected to visit Bishkek." },
  scheduled: {
    strength: "planned",
    takes: [],
    impersonal: true,
    example: "A delegation is scheduled to visit Bishkek.",
  },
  set: { strength: "planned", takes: [], example: "A delegation is set to visit Bishkek." },
  due: { strength: "planned", takes: [], example: "A delegation is due to visit Bishkek." },
  slated: { strength: "planned", takes: [], example: "A delegation is slated to visit Bishkek." },
  planned: { strength: "planned", takes: [], impersonal: true, example: "It is planned to open a school." },
  envisaged: { strength: "planned", takes: [], impersonal: true, example: "It is envisaged to open a school." },
  likely: { strength: "considered", takes: [], example: "A delegation is likely to visit Bishkek." },
  necessary: { strength: "urged", takes: [], impersonal: true, example: "It is necessary to open a school." },
  important: { strength: "urged", takes: [], impersonal: true, example: "It is important to open a school." },
  keen: { strength: "considered", takes: [], example: "Kazakhstan is keen to open a school." },
  eager: { strength: "considered", takes: [], example: "Kazakhstan is eager to open a school." },
  poised: { strength: "planned", takes: [], example: "Kazakhstan is poised to open a school." },
  essential: { strength: "urged", takes: [], impersonal: true, example: "It is essential to open a school." },
  instructed: { strength: "agreed", takes: [], example: "The ministries were instructed to open a school." },
  tasked: { strength: "agreed", takes: [], example: "The ministries were tasked to open a school." },
  mandated: { strength: "agreed", takes: [], example: "The ministries were mandated to open a school." },
  agreed: { strength: "agreed", takes: [], impersonal: true, example: "It was agreed to open a school." },
  decided: { strength: "agreed", takes: [], impersonal: true, example: "It was decided to open a school." },
  proposed: { strength: "urged", takes: [], impersonal: true, example: "It was proposed to open a school." },
  pleased: { strength: "pledged", takes: [], example: "We are pleased to open a school." },
  happy: { strength: "pledged", takes: [], example: "We are happy to open a school." },
  glad: { strength: "pledged", takes: [], example: "We are glad to open a school." },
  proud: { strength: "pledged", takes: [], example: "We are proud to open a school." },
  encouraged: { strength: "urged", takes: [], example: "Kazakh firms are encouraged to open a school." },
  urged: { strength: "urged", takes: [], example: "Kazakh firms are urged to open a school." },
  requested: { strength: "urged", takes: [], example: "The ministries are requested to open a school." },
  interested: { strength: "considered", takes: ["gerund"], example: "Kazakhstan is interested in opening a school." },
};

/** Verbs whose past or perfect says that the act itself has been agreed. */
export const signingVerbs: ReadonlySet<string> = new Set([
  "sign",
  "adopt",
  "conclude",
  "initial",
  "ratify",
  "endorse",
  "approve",
  "agree",
  "finalize",
  "finalise",
  "accept",
  "exchange",
  "ink",
  "pen",
  "seal",
  "clinch",
]);

/** Verbs whose past or perfect says that the act has been put into the calendar. Dictionary forms. */
export const schedulingVerbs: ReadonlySet<string> = new Set(["schedule", "plan"]);

/** Verbs that name no act of cooperation: states, talk, opinion, the course of a meeting. Dictionary forms. */
export const notActs: ReadonlySet<string> = new Set(
  `be have do say tell state note stress emphasize emphasise underline underscore highlight add report announce declare
  explain believe think know feel see hear want need like love hate seem appear become remain stay mean include contain comprise
  consist amount total exceed equal rank happen occur depart leave come go sit stand lie live die win lose grow rise fall
  drop decline hail praise thank congratulate welcome greet commend applaud appreciate value admire condemn deplore denounce regret
  lament mourn criticize criticise talk speak touch dwell recall remember forget mention describe call name refer point express
  voice recognize recognise acknowledge hope wish await anticipate understand depend rely belong demonstrate prove indicate
  represent reflect symbolize symbolise enjoy suffer face experience concern affect cause result lead wait reply respond
  comment quarrel argue use get bring-about reach wrap cost last serve play seek tackle-with look take-place`
    .trim()
    .split(/\s+/),
);

/** Verbs whose past or perfect tells of an act that has been done. Dictionary forms. */
export const deliveryVerbs: ReadonlySet<string> = new Set(
  `undertake abolish allocate appoint award build buy cancel clear commission complete construct contribute create cut deliver deploy disburse
  dispatch distribute donate double earmark equip erect establish evacuate exempt expand extend finance finish form fulfil fulfill fund
  give grant hand host implement import improve inaugurate increase install introduce invest invite issue launch lift lower
  modernise modernize name nominate open organise organize pay plant present provide publish purchase raise ratify rebuild
  receive recruit rehabilitate release remove renew renovate reopen re-open repair repatriate replace restart restore resume return
  send ship simplify spend start store supply suspend train transfer triple unveil update upgrade vaccinate waive widen withdraw
  reconstruct refurbish lay dredge clean digitise digitize connect commence begin join accede lend export mobilise mobilize reduce set halve ease gift extradite put contribute allot help demarcate resettle carry survey settle lease write-off forgive bring
  support assist convene resolve unlock subsidise subsidize sponsor evacuate standardise standardize secure rescue provision unfreeze waive tar gravel initiate
  outfit staff furnish electrify pave asphalt widen restructure refinance co-finance cofinance gasify irrigate`
    .trim()
    .split(/\s+/),
);

/** Nouns that carry an infinitive with them as their content, so that it is no reason: `efforts to combat …`. */
export const nounsWithInfinitive: ReadonlySet<string> = new Set(
  `effort efforts plan plans programme program programmes programs way ways measure measures step steps ability opportunity right agreement
  decision proposal invitation attempt project projects initiative initiatives work together group mechanism roadmap framework strategy action
  memorandum memoranda memorandums understanding mou mous deal pact accord treaty contract protocol document documents
  need readiness intention commitment permission mandate time chance capacity power campaign obligation`
    .trim()
    .split(/\s+/),
);

/** Verbs whose own infinitive belongs to the act: `work together to combat`, `instruct the group to reconvene`. */
export const verbsWithInfinitive: ReadonlySet<string> = new Set(
  `work cooperate collaborate continue join help invite instruct enable use take make allow urge encourage ask task direct strive seek
  partner intensify act engage begin start commit agree undertake do try unite assist permit empower mobilize mobilise`
    .trim()
    .split(/\s+/),
);
