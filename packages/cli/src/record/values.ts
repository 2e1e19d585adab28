/** Values of indicators, the other side's word on them, and judgements of commitments. */
import {
  type Evidence,
  type Hash,
  type Indicator,
  itemInForce,
  Money,
  type ObserveBody,
  type Period,
} from "@kelisim/register";
import type { RecordLocation } from "@kelisim/register/storage";
import { UsageError, UserError } from "../errors.ts";
import { findKey, type KeyChoice } from "./find-key.ts";
import { findInForce, findObservation } from "./find-revision.ts";
import { printJson, printLines, shortHash } from "./print.ts";
import { say } from "./say.ts";
import { withRecord } from "./with-record.ts";
import { moneyInWords, numberInWords, periodInWords } from "./words.ts";

interface Output extends KeyChoice {
  readonly json: boolean;
}

export interface Observation {
  readonly indicator: string;
  readonly value: number;
  readonly period: Period;
  /** Of a value in another currency than the indicator's: `USD`, and how much of the indicator's currency one buys. */
  readonly currency?: string;
  readonly rate?: number;
  readonly rateOn?: string;
  readonly rateSource?: string;
  readonly evidence: readonly Evidence[];
  readonly note?: string;
}

/** `kelisim observe` */
export async function observe(location: RecordLocation, observation: Observation, output: Output): Promise<void> {
  const key = await findKey(location, output);
  await withRecord(location, async (opened) => {
    const { indicator, period, evidence, note } = observation;
    const inForce = itemInForce(opened.state, indicator)?.item;
    if (inForce?.type !== "indicator")
      throw new UserError(`there is no indicator ${indicator} in force; see kelisim list --type indicator`);
    const body: ObserveBody = {
      indicator,
      period,
      value: valueIn(inForce, observation),
      ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
      ...(note === undefined ? {} : { note }),
    };
    const { hash, index } = await say(opened, key, "observe", body);
    if (output.json) printJson({ observation: hash, index, party: key.party, ...body });
    else
      printLines([
        `${key.party} reported ${typeof body.value === "number" ? numberInWords(body.value) : moneyInWords(body.value)} of ${indicator} for ${periodInWords(period)}, observation ${hash}`,
      ]);
  });
}

/** `kelisim confirm` and `kelisim dispute` */
export async function judgeObservation(
  location: RecordLocation,
  kind: "confirm" | "dispute",
  reference: string,
  said: { readonly reason?: string; readonly evidence: readonly Evidence[] },
  output: Output,
): Promise<void> {
  const key = await findKey(location, output);
  await withRecord(location, async (opened) => {
    const { observation, party, value, period } = findObservation(opened.state, reference, key.party);
    const { reason, evidence } = said;
    const { hash, index } =
      kind === "confirm"
        ? await say(opened, key, kind, { observation, ...(reason === undefined ? {} : { reason }) })
        : await say(opened, key, kind, {
            observation,
            reason: reason ?? "",
            ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
          });
    if (output.json) printJson({ entry: hash, index, party: key.party, observation });
    else {
      const what = `${numberInWords(value)} for ${periodInWords(period)}, reported by ${party}`;
      printLines([
        `${key.party} ${kind === "confirm" ? "confirmed" : "disputed"} observation ${shortHash(observation)}: ${what}`,
      ]);
    }
  });
}

/** `kelisim assess` */
export async function assess(
  location: RecordLocation,
  reference: string,
  said: { readonly score: -1 | 0 | 1; readonly reason: string; readonly evidence: readonly Evidence[] },
  output: Output,
): Promise<void> {
  const key = await findKey(location, output);
  await withRecord(location, async (opened) => {
    const { revision, item } = findInForce(opened.state, reference);
    const { score, reason, evidence } = said;
    const body = { revision, score, reason, ...(evidence.length === 0 ? {} : { evidence: [...evidence] }) };
    const { hash, index } = await say(opened, key, "assess", body);
    if (output.json) printJson({ entry: hash, index, party: key.party, ...body });
    else printLines([`${key.party} judged ${item.id} ${SCORES[score]}`]);
  });
}

const SCORES = { [-1]: "not kept (−1)", 0: "partly kept or under way (0)", 1: "kept (+1)" } as const;

/**
 * `2021`, `2021-03`, `2021-03-02`, or two days as `2021-01-01/2021-06-30`, as a run of days. @throws {UsageError}
 */
export function periodIn(text: string): Period {
  const form = "write the period as 2021, 2021-03, 2021-03-02 or 2021-01-01/2021-06-30";
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) {
    const [start, end, ...rest] = text.split("/");
    if (start === undefined || end === undefined || rest.length > 0 || !isDay(start) || !isDay(end))
      throw new UsageError(form);
    if (start > end) throw new UsageError(`${form}, the first day first`);
    return { start, end };
  }
  const start = `${year}-${month ?? "01"}-${day ?? "01"}`;
  if (!isDay(start)) throw new UsageError(form);
  if (day !== undefined) return { start, end: start };
  const lastDay = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  return { start, end: lastDay.toISOString().slice(0, 10) };
}

/** An address, the SHA-256 of a recorded document, or words. */
export function evidenceIn(text: string): Evidence {
  if (/^https?:\/\//.test(text)) return { url: text };
  return /^[0-9a-f]{64}$/.test(text) ? { document: text as Hash } : { note: text };
}

function valueIn(
  indicator: Indicator,
  { value, currency, rate, rateOn, rateSource }: Observation,
): ObserveBody["value"] {
  if (!("currency" in indicator.unit)) {
    if (currency !== undefined)
      throw new UsageError(
        `${indicator.id} is counted in ${indicator.unit.symbol}, not in money; leave out --currency`,
      );
    return value;
  }
  const own = indicator.unit.currency;
  if (currency === undefined || currency === own) return { amount: value, currency: own };
  if (rate === undefined || rateOn === undefined) {
    throw new UsageError(
      `${indicator.id} is counted in ${own}: give --rate (${own} for one ${currency}) and --rate-on`,
    );
  }
  const money = Money.safeParse({
    amount: value,
    currency,
    rate: { currency: own, rate, on: rateOn, ...(rateSource === undefined ? {} : { source: rateSource }) },
  });
  if (!money.success) throw new UsageError(`--currency and --rate: ${money.error.issues[0]?.message ?? "not right"}`);
  return money.data;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
