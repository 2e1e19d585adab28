import type { Bound } from "../../figures/grammar.ts";

interface BoundWords {
  readonly phrases: readonly string[];
  readonly bound: Bound;
  readonly example: string;
}

/** What stands before a number and bounds it. */
export const boundsBefore: readonly BoundWords[] = [
  {
    phrases: [
      "more than",
      "over",
      "above",
      "well over",
      "much more than",
      "far more than",
      "exceeding",
      "in excess of",
      "greater than",
      "upwards of",
      "upward of",
      "higher than",
      "well above",
      "just over",
      "slightly more than",
      "a little over",
      "a little more than",
      "slightly over",
      "just above",
      "larger than",
      "longer than",
      ">",
    ],
    bound: "more-than",
    example: "more than 400 police officers",
  },
  {
    phrases: [
      "less than",
      "fewer than",
      "under",
      "below",
      "lower than",
      "well under",
      "just under",
      "just below",
      "slightly less than",
      "a little less than",
      "smaller than",
      "shorter than",
      "not quite",
      "<",
    ],
    bound: "less-than",
    example: "fewer than 30 villages",
  },
  {
    phrases: [
      "about",
      "around",
      "approximately",
      "approx",
      "approx.",
      "nearly",
      "almost",
      "some",
      "roughly",
      "circa",
      "ca.",
      "c.",
      "close to",
      "an estimated",
      "estimated",
      "estimated at",
      "an average of",
      "in the region of",
      "in the order of",
      "of the order of",
      "on the order of",
      "or so",
      "practically",
      "virtually",
      "~",
      "≈",
      "∼",
    ],
    bound: "about",
    example: "around 180 documents",
  },
  {
    phrases: [
      "at least",
      "no less than",
      "not less than",
      "no fewer than",
      "not fewer than",
      "a minimum of",
      "minimum",
      "not below",
      "no lower than",
      "≥",
      "as early as",
    ],
    bound: "at-least",
    example: "at least 12 pumps",
  },
  {
    phrases: [
      "up to",
      "at most",
      "no more than",
      "not more than",
      "not exceeding",
      "a maximum of",
      "maximum",
      "not over",
      "no higher than",
      "as much as",
      "as many as",
      "as long as",
      "no longer than",
      "not longer than",
      "no later than",
      "≤",
    ],
    bound: "at-most",
    example: "up to 15 observers",
  },
];

/** What stands behind the figure and bounds it. */
export const boundsAfter: readonly BoundWords[] = [
  {
    phrases: [
      "or more",
      "and more",
      "or above",
      "and above",
      "or over",
      "and over",
      "or higher",
      "and up",
      "at least",
      "at a minimum",
    ],
    bound: "at-least",
    example: "5 hectares or more",
  },
  {
    phrases: ["or less", "or fewer", "or below", "at most", "at the most", "at a maximum"],
    bound: "at-most",
    example: "30 days or less",
  },
  { phrases: ["or so", "or thereabouts"], bound: "about", example: "20 boats or so" },
  { phrases: ["plus"], bound: "more-than", example: "20 years plus" },
];

/** `over` and the like before a time mostly say in which time; they bound it only behind one of these. */
export const boundsThatAreTimes: readonly string[] = ["over", "under", "above", "below"];
export const boundsTimeAfter: readonly string[] = [
  "for",
  "of",
  "after",
  "is",
  "was",
  "are",
  "were",
  "lasted",
  "last",
  "lasting",
  "took",
  "take",
  "takes",
  "taking",
  "than",
  "spans",
  "spanning",
  "the",
  "with",
  "has",
  "have",
  "had",
];

/** Beginnings of words behind which `about` says what is spoken of and bounds nothing. */
export const stemsBeforeAbout: readonly string[] = [
  "talk",
  "speak",
  "spoke",
  "tell",
  "told",
  "inform",
  "ask",
  "know",
  "learn",
  "question",
  "news",
  "concern",
  "hear",
  "writ",
  "wrote",
  "report",
  "worr",
  "bring",
  "brought",
  "come",
  "came",
  "think",
  "thought",
  "statement",
  "story",
  "stories",
];

/** Words that open a range, what joins its ends, and whether after a verb of growth they give two values. */
export const rangeOpeners: readonly {
  readonly word: string;
  readonly joiners: readonly string[];
  readonly twoValuesAfterGrowth: boolean;
  readonly example: string;
}[] = [
  { word: "between", joiners: ["and"], twoValuesAfterGrowth: false, example: "between 3 and 5 hectares" },
  { word: "from", joiners: ["to", "till", "until"], twoValuesAfterGrowth: true, example: "from 3 to 5 hectares" },
];
export const rangeJoiners: readonly string[] = ["to", "or"];
