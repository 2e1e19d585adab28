import type { z } from "zod";
import { type BasinModel, basinModelSchema } from "../model/basin-model.ts";
import { jsonPath, type Problem } from "../model/problem.ts";
import { findContradictions } from "./contradictions.ts";

export type ModelCheck =
  | { readonly ok: true; readonly model: BasinModel }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A model that cannot be planned, with every mistake found in it. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const list = problems.map((problem) => `  ${problem.path}: ${problem.message}`).join("\n");
    super(`The model has ${problems.length === 1 ? "a mistake" : `${problems.length} mistakes`}:\n${list}`);
    this.problems = problems;
  }
}

/**
 * Checks a model as read from JSON: first its shape, then what no shape can say (water to a node that does not
 * exist, a table that falls, a period that is missing). Finds every mistake of the first kind or of the second.
 */
export function checkModel(input: unknown): ModelCheck {
  const parsed = basinModelSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOfIssue) };
  const problems = findContradictions(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, model: parsed.data };
}

/** The model in `input`, with defaults filled in. @throws ModelError */
export function parseModel(input: unknown): BasinModel {
  const check = checkModel(input);
  if (!check.ok) throw new ModelError(check.problems);
  return check.model;
}

type Issue = z.core.$ZodIssue;

export function problemsOfIssue(issue: Issue): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: jsonPath([...issue.path, key]),
      message: "is not part of the model's format; check the spelling, or remove it",
    }));
  }
  return [{ path: jsonPath(issue.path), message: explain(issue) }];
}

function explain(issue: Issue): string {
  const field = String(issue.path.findLast((key) => typeof key === "string") ?? "");
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "number" || issue.origin === "int") {
        const bound = issue.inclusive ? `at least ${issue.minimum}` : `greater than ${issue.minimum}`;
        return `must be ${bound}: ${reasonForLowerBound(field)}`;
      }
      return `needs ${issue.exact ? "exactly" : "at least"} ${sizeOf(issue.origin, Number(issue.minimum))}`;
    case "too_big":
      if (issue.origin === "number" || issue.origin === "int") {
        return `must be at most ${issue.maximum}: ${reasonForUpperBound(field)}`;
      }
      return `may have ${issue.exact ? "exactly" : "at most"} ${sizeOf(issue.origin, Number(issue.maximum))}`;
    case "invalid_type":
      return explainType(issue);
    case "invalid_value":
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_format":
      return issue.format === "date"
        ? "must be a day of the calendar, written as 2021-04-01"
        : lowerFirst(issue.message);
    case "invalid_union":
      if (issue.discriminator === undefined) return lowerFirst(issue.message);
      return `must be one of the kinds that the package's README lists for "${issue.discriminator}"`;
    default:
      return lowerFirst(issue.message);
  }
}

function explainType({ expected, input, message }: Extract<Issue, { code: "invalid_type" }>): string {
  if (input === undefined && message.endsWith("undefined"))
    return `is missing: ${NAMES_OF_TYPES[expected] ?? expected} is needed`;
  if (message.includes("NaN")) return "is NaN (not a number): give a number";
  if (message.includes("Infinity")) return "is infinite: give a number";
  return `must be ${NAMES_OF_TYPES[expected] ?? expected}`;
}

const NAMES_OF_TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object { … }",
  record: "an object { … }",
};

function sizeOf(origin: string, count: number): string {
  if (origin === "string") return `${count} ${count === 1 ? "character" : "characters"}`;
  return `${count} ${count === 1 ? "entry" : "entries"}`;
}

function reasonForLowerBound(field: string): string {
  if (/share/i.test(field)) return "a share lies between 0 and 1";
  if (/Hm3$/.test(field)) return "a volume cannot be negative";
  if (/M3s$/.test(field)) return "a flow cannot be negative";
  return "smaller values have no meaning here";
}

function reasonForUpperBound(field: string): string {
  if (/share/i.test(field)) return "a share lies between 0 and 1";
  return "larger values are taken for a slip; check the unit";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
