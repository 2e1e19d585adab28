/** An item for people at a terminal. */
import type {
  CommitmentView,
  IndicatorView,
  Item,
  ItemView,
  LanguageMap,
  ObservationView,
  RevisionView,
  StatusReason,
} from "@kelisim/register";
import { printable, shortHash } from "./print.ts";
import { inAnyLanguage, moneyInWords, numberInWords, periodInWords, titleOf } from "./words.ts";

export interface ShownItem {
  readonly item: ItemView;
  readonly commitment: CommitmentView | null;
  readonly indicator: IndicatorView | null;
  readonly observations: readonly ObservationView[];
}

export function itemLines({ item, commitment, indicator, observations }: ShownItem, day: string): string[] {
  const shown = item.inForce ?? item.pending.at(-1) ?? item.revisions.at(-1)!;
  return [
    `${titleOf(shown.item)}`,
    `${item.type} ${item.id}: ${standingOf(item)}`,
    ...(commitment === null ? [] : statusLines(commitment, day)),
    "",
    ...facts(shown.item),
    ...(indicator === null ? [] : positionLines(indicator)),
    ...(observations.length === 0 ? [] : ["", "REPORTED", ...observations.flatMap(observationLines)]),
    ...(commitment === null || commitment.assessments.length === 0
      ? []
      : ["", "JUDGED", ...assessmentLines(commitment)]),
    "",
    "HISTORY",
    ...item.revisions.flatMap(revisionLines),
  ];
}

function standingOf({ inForce, pending }: ItemView): string {
  const waits = pending.map(({ revision, waitingFor }) => `${shortHash(revision)} waits for ${waitingFor.join(", ")}`);
  const now = inForce === null ? [] : [`in force since ${dayOf(inForce.inForceSince)}`];
  return [...now, ...waits].join("; ") || "closed";
}

function statusLines({ status, reasons }: CommitmentView, day: string): string[] {
  return [`${status} on ${day}: ${reasons.map(reasonInWords).join("; ")}`];
}

function reasonInWords(reason: StatusReason): string {
  switch (reason.because) {
    case "observation-disputed":
      return `a value of ${reason.indicator} is disputed`;
    case "judgements-differ":
      return `${reason.kept.join(", ")} judges it kept, ${reason.notKept.join(", ")} not`;
    case "judged-kept":
      return "every party judges it kept";
    case "judged-not-kept":
      return "every party judges it not kept";
    case "targets-reached":
      return "every target is reached, by what every party reported or confirmed";
    case "agreed-as-delivered":
      return "agreed as delivered";
    case "ended":
      return `ended on ${reason.on}`;
    case "deadline-passed":
      return `it was due on ${reason.due}`;
    case "target-missed":
      return `the target of ${reason.indicator} was due on ${reason.due}`;
    case "ahead-of-path":
    case "behind-path": {
      const percent = (share: number) => `${Math.round(share * 100)}%`;
      return `${reason.indicator} is at ${percent(reason.progress)} of its way, where ${percent(reason.expected)} were due`;
    }
    case "judged-under-way":
      return "judged under way";
    case "nothing-reported":
      return "nothing was reported yet";
  }
}

function facts(item: Item): string[] {
  const rows: [string, string | undefined][] = [];
  switch (item.type) {
    case "commitment":
      rows.push(...textRows(item.text));
      rows.push(["by", item.by.join(", ")], ["to", item.to.join(", ")]);
      rows.push(["strength", item.strength], ["area", item.area.join(", ")]);
      rows.push(["deadline", [item.deadline?.due, item.deadline?.text].filter(Boolean).join(", ")]);
      rows.push(["figures", item.quantities?.map(({ text, value, unit }) => text ?? `${value} ${unit}`).join("; ")]);
      rows.push(["indicators", item.indicators?.join(", ")], ["made in", item.madeIn]);
      rows.push(
        ...(item.sources ?? []).map(({ exact, document }): [string, string] => [
          "rests on",
          `“${exact}” in ${shortHash(document)}`,
        ]),
      );
      break;
    case "indicator": {
      const unit = unitOf(item);
      rows.push(["unit", unit], ["better", item.direction], ["counts", item.accumulation]);
      rows.push(["baseline", item.baseline && `${numberInWords(item.baseline.value)} ${unit} on ${item.baseline.on}`]);
      rows.push(["target", item.target && `${numberInWords(item.target.value)} ${unit} by ${item.target.due}`]);
      break;
    }
    case "meeting":
      rows.push(["when", periodInWords({ start: item.start, end: item.end ?? item.start })], ["where", item.place]);
      rows.push(["who", item.participants?.join(", ")]);
      break;
    case "agreement":
      rows.push(["number", item.number], ["signed", [item.signedOn, item.signedAt].filter(Boolean).join(", ")]);
      rows.push(["by", item.signatories.join(", ")], ["in force", item.inForceOn], ["meeting", item.meeting]);
      break;
    case "crossing":
    case "basin":
      rows.push(["model", "kelisim show --json prints it"]);
      break;
  }
  if (item.ended !== undefined) rows.push(["ended", `${item.ended.on}: ${inAnyLanguage(item.ended.reason)}`]);
  return rows.flatMap(([name, text]) => (text ? [`  ${name.padEnd(10)}  ${printable(text)}`] : []));
}

function textRows(texts: LanguageMap): [string, string][] {
  return Object.entries(texts).map(([language, text]) => [`text (${language})`, text]);
}

function unitOf({ unit }: Extract<Item, { type: "indicator" }>): string {
  return "currency" in unit ? unit.currency : printable(unit.symbol);
}

function positionLines({ indicator, positions, series, gap }: IndicatorView): string[] {
  const unit = unitOf(indicator);
  return [
    ...positions.map(({ party, value, until, progress }) => {
      const share = progress === null ? "" : `, ${Math.round(progress * 100)}% of the way to the target`;
      return `  ${`by ${party}`.padEnd(10)}  ${numberInWords(value)} ${unit} up to ${until}${share}`;
    }),
    ...(gap === null || gap.difference === 0
      ? []
      : [`  ${"gap".padEnd(10)}  ${numberInWords(gap.difference)} ${unit} (${Math.round(gap.relative * 100)}%)`]),
    ...series.flatMap(({ period, gap: apart }) =>
      apart === null || apart.difference === 0
        ? []
        : [`  ${"".padEnd(10)}  ${numberInWords(apart.difference)} ${unit} apart for ${periodInWords(period)}`],
    ),
  ];
}

function observationLines({
  observation,
  party,
  period,
  value,
  money,
  standing,
  note,
  at,
  words,
  correctedBy,
}: ObservationView): string[] {
  const corrected = correctedBy === null ? "" : `, corrected by ${shortHash(correctedBy)}`;
  const said = note === null ? "" : `: ${printable(note)}`;
  const converted = money?.rate === undefined ? "" : ` ${money.rate.currency}, reported as ${moneyInWords(money)},`;
  const reported = `${numberInWords(value)}${converted}`;
  return [
    `  ${shortHash(observation)}  ${dayOf(at)}  ${party}: ${reported} for ${periodInWords(period)}, ${standing}${corrected}${said}`,
    ...words.map((word) => wordLine(word.word === "confirm" ? "confirmed" : "disputed", word)),
  ];
}

function assessmentLines({ assessments }: CommitmentView): string[] {
  return assessments.map(({ at, party, score, reason, counts }) => {
    const sign = score > 0 ? "+1" : score < 0 ? "−1" : " 0";
    return `  ${dayOf(at)}  ${party}: ${sign}, ${printable(reason)}${counts ? "" : " (of an earlier text, or judged anew)"}`;
  });
}

function revisionLines({
  revision,
  status,
  proposedBy,
  proposedAt,
  words,
  withdrawnReason,
  closedAt,
}: RevisionView): string[] {
  return [
    `  ${shortHash(revision)}  ${dayOf(proposedAt)}  proposed by ${proposedBy}; ${status}`,
    ...words.map((word) => wordLine(word.word === "assent" ? "assented to" : "objected to", word)),
    ...(withdrawnReason === null ? [] : [`    ${dayOf(closedAt)}  withdrawn: ${printable(withdrawnReason)}`]),
  ];
}

function wordLine(
  what: string,
  { party, at, reason }: { readonly party: string; readonly at: string; readonly reason: string | null },
): string {
  return `    ${dayOf(at)}  ${what} by ${party}${reason === null ? "" : `: ${printable(reason)}`}`;
}

function dayOf(instant: string | null): string {
  return instant?.slice(0, 10) ?? "";
}
