import { useMessages } from "../../messages/messages.ts";
import { crossingMessages } from "./messages/index.ts";

export interface StationMoment {
  readonly name: string;
  /** Lanes that there are, that are open, and at which somebody is served. */
  readonly lanes: number;
  readonly open: number;
  readonly busy: number;
  readonly waiting: number;
}

/** The most people or vehicles that are drawn one by one. */
const DRAWN = 120;

/** A station at one moment: its queue, and its lanes (closed, free, busy). Numbers stand beside what is drawn. */
export function StationPicture({ name, lanes, open, busy, waiting }: StationMoment) {
  const t = useMessages(crossingMessages);
  const each = Math.max(1, Math.ceil(waiting / DRAWN));
  const dots = Math.ceil(waiting / each);
  return (
    <div className="station">
      <h2 className="station-name">{name}</h2>
      <p className="station-numbers">
        <span>{t("picture.waiting", { count: waiting })}</span>
        <span>{t("picture.busy", { busy, open })}</span>
      </p>
      <div className="station-drawing" aria-hidden="true">
        <div className="station-queue">
          {Array.from({ length: dots }, (_, dot) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: those who wait are alike
            <span key={dot} className="waiter" />
          ))}
        </div>
        <div className="station-lanes">
          {Array.from({ length: lanes }, (_, lane) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: lanes are alike
              key={lane}
              className={`lane ${lane < busy ? "lane-busy" : lane < open ? "lane-free" : "lane-closed"}`}
            />
          ))}
        </div>
      </div>
      {each > 1 && <p className="soft small">{t("picture.each", { count: each })}</p>}
    </div>
  );
}
