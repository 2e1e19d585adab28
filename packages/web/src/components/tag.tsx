import type { ReactNode } from "react";
import "./tag.css";

export type Tone = "good" | "wait" | "bad" | "quiet" | "info";

const signs: Readonly<Record<Tone, string>> = { good: "✓", wait: "◷", bad: "!", quiet: "–", info: "→" };

interface TagProps {
  readonly tone: Tone;
  /** Another sign than the tone's own. */
  readonly sign?: string;
  readonly children: ReactNode;
}

/** A state in a word, with a sign and a colour. */
export function Tag({ tone, sign = signs[tone], children }: TagProps) {
  return (
    <span className={`tag tag-${tone}`}>
      <span className="tag-sign" aria-hidden="true">
        {sign}
      </span>
      {children}
    </span>
  );
}
