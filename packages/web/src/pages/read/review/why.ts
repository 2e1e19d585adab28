/** Why a mark was made, by the name of the rule that made it. */

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
  | "model"
  | "other";

export interface Why {
  readonly name: WhyName;
  /** The word that the rule goes by; empty where it goes by none. */
  readonly word: string;
}

/** The first that fits. A group in the pattern is the word that the rule goes by. */
const families: readonly (readonly [RegExp, WhyName])[] = [
  [/^frame\.(.+?)(?:\.noun)?$/, "frame"],
  [/^noun\.(.+)$/, "frame"],
  [/^modal\.(.+)$/, "modal"],
  [/^passive\.signed|^direct\.signed|^list\.signed/, "signed"],
  [/^invitation\.|^direct\.accepted-visit/, "invitation"],
  [/^passive\.considered/, "considered"],
  [/^passive\.(?:done|past|perfect)/, "passive-past"],
  [/^passive\./, "passive-future"],
  [/^direct\.habit/, "habit"],
  [/^direct\.announce-sum/, "sum"],
  [/^direct\.(?:perfect|past)/, "past"],
  [/^direct\.future|^unnamed\.future/, "future"],
  [/^progressive/, "progressive"],
  [/^thing\./, "thing"],
  [/^model$/, "model"],
];

export function whyOf(rule: string): Why {
  for (const [pattern, name] of families) {
    const match = pattern.exec(rule);
    if (match !== null) return { name, word: (match[1] ?? "").replaceAll("-", " ") };
  }
  return { name: "other", word: "" };
}

/** How far a rule of such confidence is to be trusted. */
export function trustOf(confidence: number): "high" | "middle" | "low" {
  return confidence >= 0.8 ? "high" : confidence >= 0.65 ? "middle" : "low";
}
