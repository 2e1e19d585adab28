/** Deadlines and meetings of a record as iCalendar (RFC 5545), made with ical-generator. */
import { type Day, effectiveAt, type Item, listItems, type RevisionView, type State } from "@kelisim/register";
import ical, { type ICalCalendar, ICalEventTransparency } from "ical-generator";
import { type Language, translator } from "../language/messages.ts";
import { recordWords } from "../language/record-words.ts";

export interface CalendarOptions {
  readonly language: Language;
  /** Only what falls on this day or later; everything unless told. */
  readonly from?: Day;
}

/** All meetings, and the days by which commitments and targets are due, as events of whole days. */
export function datesAsCalendar(state: State, { language, from = "" }: CalendarOptions): string {
  const t = translator(language);
  const calendar = ical({ name: plain(state.charter.name), prodId: { company: "Kelisim", product: "record" } });
  for (const { inForce } of listItems(state)) {
    if (inForce === null) continue;
    const { item } = inForce;
    if (item.ended !== undefined) continue;
    const { text: title } = recordWords(item.title, language);
    if (item.type === "meeting") {
      const { start, end = start, place } = item;
      if (end >= from)
        addDays(calendar, state, inForce, { start, end, summary: title, place: place ?? null, text: null });
    }
    const due = dueOf(item);
    if (due !== null && due.day >= from) {
      const summary = `${t(`event.${due.kind}`)}: ${title}`;
      const text = item.type === "commitment" ? recordWords(item.text, language).text : null;
      addDays(calendar, state, inForce, { start: due.day, end: due.day, summary, place: null, text });
    }
  }
  return calendar.toString();
}

function dueOf(item: Item): { readonly kind: "deadline" | "target"; readonly day: Day } | null {
  if (item.type === "commitment" && item.deadline?.due !== undefined)
    return { kind: "deadline", day: item.deadline.due };
  return item.type === "indicator" && item.target !== undefined ? { kind: "target", day: item.target.due } : null;
}

interface Days {
  readonly start: Day;
  readonly end: Day;
  readonly summary: string;
  readonly place: string | null;
  readonly text: string | null;
}

function addDays(calendar: ICalCalendar, state: State, { item, index }: RevisionView, days: Days): void {
  const { start, end, summary, place, text } = days;
  const dayAfter = new Date(Date.parse(end) + 86_400_000);
  const event = calendar.createEvent({
    // One item has one event, whatever its revision, so that a calendar moves it when its day moves.
    id: `${item.id}@${state.record}`,
    stamp: new Date(effectiveAt(state, index)),
    allDay: true,
    timezone: "UTC",
    start: new Date(start),
    // RFC 5545: the end is the first day that no longer belongs to it.
    end: dayAfter,
    summary: plain(summary),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  if (place !== null) event.location(plain(place));
  if (text !== null) event.description(plain(text));
  if (item.type === "commitment") event.categories(item.area.map((area) => ({ name: area })));
}

/** RFC 5545 has no place for control characters other than line ends, which the library writes as `\n`. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are looked for
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000B-\u001F\u007F\u0085\u2028\u2029]/g, " ");
}
