import type { Comparison, StreamComparison } from "@kelisim/crossing";
import { Notice } from "../../components/notice.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { SeeBasis } from "../../models/see-basis.tsx";
import { type DirectionView, nameOf } from "./direction.ts";
import { durationWords } from "./durations.ts";
import { crossingMessages } from "./messages/index.ts";
import type { Variant } from "./variant.ts";

interface AnswerSentenceProps {
  readonly comparison: Comparison;
  readonly view: DirectionView;
  readonly variant: Variant;
  readonly isChanged: boolean;
  readonly isAtWork: boolean;
  /** Shows what the model rests on. */
  onSeeBasis(): void;
}

/** The answer in plain words, with how sure it is. */
export function AnswerSentence({ comparison, view, variant, isChanged, isAtWork, onSeeBasis }: AnswerSentenceProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const { replications, warnings } = comparison.after;
  const ids = new Set([...view.streams, ...view.stations].map(({ id }) => id));
  const days =
    variant.days === 1
      ? formats.weekday(variant.startDate)
      : t("daysFrom", { count: variant.days, day: formats.day(variant.startDate) });
  return (
    <div className="answer-sentence" aria-live="polite" aria-busy={isAtWork}>
      <p className="answer-day">{days}</p>
      {mainStreams(comparison, view).map((stream) => (
        <p key={stream.id}>
          <StreamSentence stream={stream} name={streamName(view, stream.id)} isChanged={isChanged} />
        </p>
      ))}
      <p className="soft small">{t("certainty", { replications })}</p>
      <SeeBasis words={t("tab.basis")} onSee={onSeeBasis} />
      {warnings
        .filter(
          ({ about, code }) =>
            (about === undefined || ids.has(about)) && !(isAtWork && code === "too-few-replications"),
        )
        .map(({ code, about }) => (
          <Notice key={`${code} ${about}`} kind="warning">
            <p>
              {about !== undefined && <strong>{nameOfPart(view, about)}: </strong>}
              {t(`warning.${code}`)}
            </p>
          </Notice>
        ))}
    </div>
  );
}

interface StreamSentenceProps {
  readonly stream: StreamComparison;
  readonly name: string;
  readonly isChanged: boolean;
}

function StreamSentence({ stream, name, isChanged }: StreamSentenceProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const duration = (seconds: number) => durationWords(formats, Math.max(0, seconds));
  const { before, after, difference } = stream.meanWaitSeconds;
  const wait = t("sentence.wait", {
    stream: name,
    mean: duration(after.mean),
    low: duration(after.mean - after.halfWidth),
    high: duration(after.mean + after.halfWidth),
    p95: duration(stream.p95WaitSeconds.after.mean),
  });
  if (!isChanged) return wait;
  const size = {
    before: duration(before.mean),
    difference: duration(Math.abs(difference.mean)),
    low: duration(Math.abs(difference.mean) - difference.halfWidth),
    high: duration(Math.abs(difference.mean) + difference.halfWidth),
  };
  const isClear = Math.abs(difference.mean) > difference.halfWidth;
  const change = !isClear
    ? t("sentence.same", { before: size.before })
    : difference.mean < 0
      ? t("sentence.less", size)
      : t("sentence.more", size);
  return `${wait} ${change}`;
}

/** Of people and of vehicles, the stream of which most come. */
function mainStreams(comparison: Comparison, view: DirectionView): readonly StreamComparison[] {
  return (["person", "vehicle"] as const).flatMap((unit) => {
    const ids = new Set(view.streams.filter((stream) => stream.unit === unit).map(({ id }) => id));
    const [main] = comparison.streams
      .filter(({ id }) => ids.has(id))
      .sort((a, b) => b.served.after.mean - a.served.after.mean);
    return main ? [main] : [];
  });
}

export function streamName(view: DirectionView, id: string): string {
  return nameOf(view.streams.find((stream) => stream.id === id) ?? { id });
}

function nameOfPart(view: DirectionView, id: string): string {
  return nameOf([...view.streams, ...view.stations].find((part) => part.id === id) ?? { id });
}
