import type { Figure } from "@kelisim/reading";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";

interface MarkFiguresProps {
  readonly figures: readonly Figure[];
  readonly language: string;
}

const boundSigns = { "more-than": "> ", "less-than": "< ", about: "≈ ", "at-least": "≥ ", "at-most": "≤ " } as const;

/** The figures within a mark: the words, and the number that they are understood as. */
export function MarkFigures({ figures, language }: MarkFiguresProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  const inNumbers = ({ kind, value, max, unit, bound }: Figure) => {
    const sign = bound === undefined ? "" : boundSigns[bound];
    const number = (given: number) => formats.number(given, { maximumFractionDigits: 6 });
    const range = value === null ? "?" : max === undefined ? number(value) : `${number(value)}–${number(max)}`;
    if (kind === "factor") return `${sign}× ${range}`;
    // A counted noun stands in the singular, whatever the number.
    return `${sign}${range}${kind === "money" || kind === "measure" ? " " : kind === "percent" ? "" : " · "}${unit}`;
  };
  return (
    <div className="read-card-figures">
      <p className="read-card-label">{t("figures")}</p>
      <ul>
        {figures.map((figure) => (
          <li key={figure.start}>
            <span lang={language}>“{figure.text}”</span> <span className="soft">{inNumbers(figure)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
