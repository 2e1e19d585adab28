import { expect, test } from "vitest";
import { nounFrames, verbFrames } from "./frames.ts";
import { predicativeWords } from "./predicatives.ts";
import { reportingVerbs, speechActs } from "./reporting.ts";
import * as classes from "./verb-classes.ts";
import { imperfectiveVerbs, perfectiveVerbs } from "./verbs.ts";

const known = new Set(`${perfectiveVerbs} ${imperfectiveVerbs}`.split(/\s+/).map((entry) => entry.split(":")[0]!));

const lists: readonly (readonly [name: string, verbs: readonly string[]])[] = [
  ["reporting verbs", Object.keys(reportingVerbs).filter((word) => !predicativeWords.has(word))],
  ["verbs of speech", [...speechActs]],
  ["frames", Object.keys(verbFrames)],
  ["frames with nouns", nounFrames.flatMap(({ verbs }) => verbs)],
  ...Object.entries(classes).flatMap(([name, list]) => (list instanceof Set ? [[name, [...list]] as const] : [])),
];

test.each(lists)("%s are verbs whose forms are known", (_, verbs) => {
  expect(verbs.filter((verb) => !known.has(verb))).toEqual([]);
});
