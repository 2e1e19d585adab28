/**
 * Aid and finance of a record as activities of the International Aid Transparency Initiative, standard 2.03: one activity
 * for each commitment in force that is aid, or that counts money which one party gives to another.
 */
import {
  type Commitment,
  type CommitmentStatus,
  type CommitmentView,
  type Day,
  listItems,
  type RevisionView,
  type State,
  viewCommitment,
} from "@kelisim/register";
import type { Area } from "../briefing/commitments.ts";
import { isIllustrative, isIllustrativeValue } from "../briefing/illustrative.ts";
import { type Element, element, xmlDocument } from "./xml.ts";

export interface IatiOptions {
  /** The day that commitments are judged on, and that the file is dated. */
  readonly day: Day;
  /** The reporting organisation's identifier in IATI, as `KZ-…`; one made from the record's hash unless told. */
  readonly reportingOrg?: string;
}

/** The file, or null where the record has no aid and no finance: an IATI file holds at least one activity. */
export function aidAsIati(state: State, options: IatiOptions): string | null {
  const activities = [...listItems(state)].flatMap(({ id, inForce }) => {
    const view = viewCommitment(state, id, options.day);
    return view !== null && inForce !== null && isAidOrFinance(view.commitment)
      ? [activity(state, inForce, view, options)]
      : [];
  });
  if (activities.length === 0) return null;
  return xmlDocument(
    element("iati-activities", { version: "2.03", "generated-datetime": `${options.day}T00:00:00Z` }, activities),
  );
}

function isAidOrFinance({ area, by, to, quantities = [] }: Commitment): boolean {
  const given = to.some((name) => !by.includes(name));
  return (
    area.includes("aid") ||
    (given && quantities.some(({ kind }) => kind === "money")) ||
    (given && area.includes("finance"))
  );
}

function activity(
  state: State,
  { inForceSince, item }: RevisionView,
  view: CommitmentView,
  options: IatiOptions,
): Element {
  const { commitment, status } = view;
  const { title, text, by, to, area, deadline } = commitment;
  const org = options.reportingOrg ?? `KELISIM-${state.record.slice(0, 16)}`;
  const start = inForceSince!.slice(0, 10);
  const countries = to.filter(isCountry);
  const fulfilled = status === "fulfilled" || status === "lapsed";
  return element(
    "iati-activity",
    { "xml:lang": "en", hierarchy: "1", humanitarian: area.includes("aid") ? "1" : "0" },
    [
      element("iati-identifier", {}, `${org}-${item.id}`),
      element("reporting-org", { ref: org, type: GOVERNMENT, "secondary-reporter": "1" }, [
        narrative(state.charter.name),
      ]),
      element("title", {}, narratives(title)),
      element("description", { type: "1" }, narratives(text)),
      ...illustrativeSums(commitment),
      ...by.map((name) => participant(state, name, FUNDING)),
      ...to.map((name) => participant(state, name, IMPLEMENTING)),
      element("activity-status", { code: fulfilled ? STATUS_ENDED[status] : IMPLEMENTATION }),
      element("activity-date", { type: "2", "iso-date": start }),
      deadline?.due === undefined
        ? null
        : element("activity-date", { type: "3", "iso-date": deadline.due }, illustrativeNote(deadline.text)),
      ...countries.map((code, i) => element("recipient-country", { code, percentage: shares(countries.length)[i]! })),
      ...sectors(area).map(({ code, percentage }) => element("sector", { vocabulary: "2", code, percentage })),
      ...planned(commitment, start),
      ...paid(view),
    ],
  );
}

// Codes of the IATI code lists OrganisationType, OrganisationRole and ActivityStatus.
const GOVERNMENT = "10";
const FUNDING = "1";
const IMPLEMENTING = "4";
const IMPLEMENTATION = "2";
const STATUS_ENDED: Readonly<Record<Extract<CommitmentStatus, "fulfilled" | "lapsed">, string>> = {
  fulfilled: "4",
  lapsed: "5",
};

function participant(state: State, name: string, role: string): Element {
  const known = state.charter.parties.find(({ id }) => id === name);
  return element("participating-org", { role, ...(known === undefined ? {} : { type: GOVERNMENT }) }, [
    narrative(known?.name ?? name),
  ]);
}

/** OECD DAC sectors of three digits (vocabulary 2), where a field of cooperation has one. */
const DAC_SECTORS: Readonly<Partial<Record<Area, string>>> = {
  education: "110",
  health: "120",
  water: "140",
  politics: "151",
  justice: "151",
  security: "152",
  defence: "152",
  culture: "160",
  people: "160",
  transport: "210",
  digital: "220",
  energy: "230",
  finance: "240",
  investment: "250",
  agriculture: "311",
  industry: "321",
  trade: "331",
  customs: "331",
  border: "331",
  environment: "410",
  science: "430",
  regional: "430",
  aid: "998",
};

/** With their percentages, which IATI wants to add up to 100. */
function sectors(area: readonly Area[]): readonly { readonly code: string; readonly percentage: string }[] {
  const known = [...new Set(area.flatMap((one) => (one === "aid" && area.length > 1 ? [] : (DAC_SECTORS[one] ?? []))))];
  return known.map((code, i) => ({ code, percentage: shares(known.length)[i]! }));
}

/** So many parts of 100 per cent, with two decimals, that add up to it exactly. */
function shares(count: number): readonly string[] {
  const each = Math.floor(10_000 / count);
  return Array.from({ length: count }, (_, i) => (i === 0 ? 10_000 - each * (count - 1) : each)).map((part) =>
    (part / 100).toFixed(2),
  );
}

/** The sums that were promised: of each currency the first that is named. */
function planned({ quantities = [], deadline }: Commitment, start: Day): readonly Element[] {
  const sums = quantities.filter(({ kind, value, unit }) => kind === "money" && value !== null && isCurrency(unit));
  const firsts = sums.filter(({ unit }, i) => sums.findIndex((one) => one.unit === unit) === i);
  const end = deadline?.due !== undefined && deadline.due >= start ? deadline.due : start;
  return firsts.map(({ value, unit }) =>
    element("planned-disbursement", { type: "1" }, [
      element("period-start", { "iso-date": start }),
      element("period-end", { "iso-date": end }),
      element("value", { currency: unit, "value-date": start }, decimal(value!)),
    ]),
  );
}

/** What the obligors reported to have paid or invested, where nobody disputes it. */
function paid({ commitment, indicators }: CommitmentView): readonly Element[] {
  return indicators.flatMap(({ indicator, series }) => {
    if (!("currency" in indicator.unit) || indicator.accumulation !== "sum") return [];
    const { currency } = indicator.unit;
    return series.flatMap(({ period, observations }) =>
      observations
        .filter(({ party, standing }) => commitment.by.includes(party) && standing !== "disputed")
        .map((observation) =>
          element("transaction", {}, [
            element("transaction-type", { code: DISBURSEMENT }),
            element("transaction-date", { "iso-date": period.end }),
            element("value", { currency, "value-date": period.end }, decimal(observation.value)),
            element("description", {}, [
              narrative(
                `${period.start}/${period.end}, ${observation.standing}${isIllustrativeValue(observation) ? ", illustrative" : ""}`,
              ),
            ]),
          ]),
        ),
    );
  });
}

/** IATI has no place for a note beside a planned sum. */
function illustrativeSums({ quantities = [] }: Commitment): readonly Element[] {
  return quantities.some(({ kind, text }) => kind === "money" && isIllustrative(text))
    ? [element("description", { type: "4" }, [narrative("Planned sums: illustrative")])]
    : [];
}

const DISBURSEMENT = "3";

function narrative(words: string, language?: string): Element {
  return element("narrative", language === undefined ? {} : { "xml:lang": language }, words);
}

function narratives(words: Readonly<Record<string, string>>): readonly Element[] {
  return Object.entries(words).map(([language, text]) => narrative(text, language));
}

function illustrativeNote(words: string | undefined): readonly Element[] {
  return isIllustrative(words) ? [narrative(words!)] : [];
}

function isCountry(name: string): boolean {
  return /^[A-Z]{2}$/.test(name);
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** As xsd:decimal has it: never with an exponent. */
function decimal(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}
