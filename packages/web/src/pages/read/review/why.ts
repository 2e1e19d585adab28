/** Why a mark was made, by the name of the rule that made it. */
import type { MarkKind } from "./mark.ts";

export type WhyName =
  | "frame"
  | "modal"
  | "future"
  | "past"
  | "signed"
  | "habit"
  | "sum"
  | "invitation"
  | "passive-future"
  | "passive-past"
  | "considered"
  | "progressive"
  | "thing"
  | "event"
  | "wished"
  | "list"
  | "deed"
  | "model"
  | "other"
  | "quoted"
  | "quote-goes-on"
  | "according-to"
  | "reported-thing"
  | "reported"
  | "money"
  | "count"
  | "percent"
  | "factor"
  | "duration"
  | "measure"
  | "ordinal";

export interface Why {
  readonly name: WhyName;
  /** The word that the rule goes by; empty where it goes by none. */
  readonly word: string;
}

type Families = readonly (readonly [RegExp, WhyName])[];

/** By kind; the first that fits. A group in the pattern is the word that the rule goes by. */
const families: Readonly<Record<MarkKind, Families>> = {
  commitment: [
    [/^frame\.(.+?)(?:\.noun)?$/, "frame"],
    [/^noun\.(.+)$/, "frame"],
    [/^modal\.(.+)$/, "modal"],
    [/^passive\.signed|^direct\.signed|^list\.signed/, "signed"],
    [/^invitation\.|^direct\.accepted-visit/, "invitation"],
    [/^passive\.considered/, "considered"],
    [/^(?:passive|direct)\.wished-for/, "wished"],
    [/^passive\.(?:done|past|perfect)/, "passive-past"],
    [/^passive\./, "passive-future"],
    [/^direct\.habit/, "habit"],
    [/^direct\.announce-sum/, "sum"],
    [/^direct\.(?:perfect|past)/, "past"],
    [/^direct\.future|^unnamed\.future/, "future"],
    [/^progressive/, "progressive"],
    [/^thing\./, "thing"],
    [/^event\./, "event"],
    [/^list\./, "list"],
    [/^(?:direct|beside)\./, "deed"],
  ],
  statement: [
    [/^quote\.(?:continued|goes-on)/, "quote-goes-on"],
    [/\.according-to$/, "according-to"],
    [/^quote\./, "quoted"],
    [/^reported\.(?:thing|call|describe|noting)/, "reported-thing"],
    [/^reported\./, "reported"],
  ],
  figure: [
    [/^money:/, "money"],
    [/^count:/, "count"],
    [/^percent:/, "percent"],
    [/^factor:/, "factor"],
    [/^duration:/, "duration"],
    [/^measure:/, "measure"],
    [/^ordinal:/, "ordinal"],
  ],
};

export function whyOf(kind: MarkKind, rule: string): Why {
  if (rule === "model") return { name: "model", word: "" };
  for (const [pattern, name] of families[kind]) {
    const match = pattern.exec(rule);
    if (match !== null) return { name, word: (match[1] ?? "").replaceAll("-", " ") };
  }
  return { name: "other", word: "" };
}

/** How far a rule of such confidence is to be trusted. */
export function trustOf(confidence: number): "high" | "middle" | "low" {
  return confidence >= 0.8 ? "high" : confidence >= 0.65 ? "middle" : "low";
}
