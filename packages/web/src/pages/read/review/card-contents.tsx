/** What a card says of its mark, by the kind of the mark. */
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { vocabulary } from "../../../messages/vocabulary/index.ts";
import { readMessages } from "../messages/index.ts";
import { figureText } from "./figure-text.ts";
import type { MarkContent } from "./mark.ts";
import type { Labels } from "./use-labels.ts";

interface CardGistProps {
  readonly content: MarkContent;
  readonly labels: Labels;
}

/** In a few words: who is to act, who speaks, or how much. */
export function CardGist({ content, labels }: CardGistProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  switch (content.kind) {
    case "commitment":
      return (
        <>
          {labels.actors(content.by)}
          {content.to.length > 0 && <span className="soft"> → {labels.actors(content.to)}</span>}
        </>
      );
    case "statement":
      return content.speaker ?? t("nobody");
    case "figure":
      return figureText(content, formats);
  }
}

interface CardFactsProps {
  readonly content: MarkContent;
  readonly language: string;
}

export function CardFacts({ content, language }: CardFactsProps) {
  const t = useMessages(readMessages);
  const words = useMessages(vocabulary);
  const { formats } = useLocale();
  if (content.kind !== "commitment") {
    const fact = content.kind === "statement" ? t(`mode.${content.mode}`) : t(`figureKind.${content.figureKind}`);
    return <p className="read-card-facts small">{fact}</p>;
  }
  return (
    <>
      {content.title !== null && (
        <p className="read-card-title small" lang={language}>
          {content.title}
        </p>
      )}
      <p className="read-card-facts small">
        <strong>{words(`strength.${content.strength}`)}</strong>
        {content.area.map((area) => (
          <span key={area}>{words(`area.${area}`)}</span>
        ))}
        {content.deadline !== null && <span lang={language}>{content.deadline}</span>}
        {content.due !== null && <span>{t("dueOn", { day: formats.day(content.due) })}</span>}
      </p>
    </>
  );
}
