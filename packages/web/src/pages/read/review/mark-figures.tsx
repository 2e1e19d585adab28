import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { figureText } from "./figure-text.ts";
import type { FigureContent } from "./mark.ts";

interface MarkFiguresProps {
  readonly figures: readonly FigureContent[];
  readonly text: string;
  readonly language: string;
}

/** The figures within a mark: the words, and the number that they are understood as. */
export function MarkFigures({ figures, text, language }: MarkFiguresProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  return (
    <div className="read-card-figures">
      <p className="read-card-label">{t("figures")}</p>
      <ul>
        {figures.map((figure) => (
          <li key={figure.start}>
            <span lang={language}>“{text.slice(figure.start, figure.end)}”</span>{" "}
            <span className="soft">{figureText(figure, formats)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
