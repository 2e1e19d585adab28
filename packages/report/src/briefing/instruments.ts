/** The crossings and basins of a record in one figure each, by runs of their engines. Takes seconds: run it in a worker. */
import { type CrossingModel, checkModel as checkCrossing, run } from "@kelisim/crossing";
import { type Day, type Item, type LanguageMap, listItems, type State } from "@kelisim/register";
import { type BasinModel, checkModel as checkBasin, PlanError, planBasin } from "@kelisim/river";
import type { Source } from "./source.ts";

export type InstrumentFigure = CrossingFigure | BasinFigure;

/** The stream on which most hours are spent waiting, on the busiest day of the model's period. */
export interface CrossingFigure {
  readonly kind: "crossing";
  readonly title: LanguageMap;
  readonly stream: string;
  readonly day: Day;
  readonly waitMinutes: number;
  /** Of the mean's 95% interval; null where it could not be estimated. */
  readonly halfWidthMinutes: number | null;
  readonly replications: number;
  readonly source: Source;
}

/** The party that receives the least of its due over the model's whole period. */
export interface BasinFigure {
  readonly kind: "basin";
  readonly title: LanguageMap;
  readonly river: string;
  readonly party: string;
  readonly from: Day;
  readonly to: Day;
  readonly entitledHm3: number;
  readonly receivedHm3: number;
  readonly source: Source;
}

const REPLICATIONS = 20;
const DAY_MS = 86_400_000;

/** An item with a model, and the revision of it that is in force. */
export interface ModelInForce {
  readonly item: Extract<Item, { type: "crossing" | "basin" }>;
  readonly revision: string;
}

/** Every crossing and basin in force, in the order of the record. */
export function modelsInForce(state: State): readonly ModelInForce[] {
  return [...listItems(state)].flatMap(({ inForce }): ModelInForce | readonly [] => {
    if (inForce === null) return [];
    const { item, revision } = inForce;
    return item.type === "crossing" || item.type === "basin" ? { item, revision } : [];
  });
}

/** Of every crossing and basin in force. */
export function instrumentFigures(state: State): readonly InstrumentFigure[] {
  return modelsInForce(state).flatMap((model) => instrumentFigure(model) ?? []);
}

/** Null for a model that its engine cannot run, or that shares no water. The same model has the same figure. */
export function instrumentFigure({ item, revision }: ModelInForce): InstrumentFigure | null {
  return item.type === "crossing" ? crossingFigure(item, revision) : basinFigure(item, revision);
}

function crossingFigure(
  { id, title, model }: Extract<Item, { type: "crossing" }>,
  revision: string,
): CrossingFigure | null {
  const check = checkCrossing(model);
  if (!check.ok) return null;
  const day = busiestDay(check.model);
  const onThatDay = { ...check.model, period: { ...check.model.period, startDate: day, days: 1 } };
  const result = run(onThatDay, { replications: REPLICATIONS });
  const waits = result.streams.filter(({ wait }) => Number.isFinite(wait.meanSeconds.mean));
  if (waits.length === 0) return null;
  const hours = ({ served, wait }: (typeof waits)[number]) => served.mean * wait.meanSeconds.mean;
  const longest = waits.reduce((a, b) => (hours(b) > hours(a) ? b : a));
  const { mean, halfWidth } = longest.wait.meanSeconds;
  return {
    kind: "crossing",
    title,
    stream: check.model.streams.find((stream) => stream.id === longest.id)!.name ?? longest.id,
    day,
    waitMinutes: mean / 60,
    halfWidthMinutes: Number.isFinite(halfWidth) ? halfWidth / 60 : null,
    replications: result.replications,
    source: {
      kind: "model",
      item: id,
      revision,
      inputs: `${day}, 1 day, ${result.replications} replications, seed ${result.seed}`,
    },
  };
}

/** The first of the days of the period on which most are expected to arrive. */
function busiestDay({ period, streams }: CrossingModel): Day {
  const startMs = Date.parse(period.startDate);
  const dayAt = (i: number) => new Date(startMs + i * DAY_MS);
  let busiest = 0;
  let most = -1;
  for (let i = 0; i < Math.min(period.days, 366); i++) {
    const arrivals = streams.reduce((sum, { arrivals }) => sum + expectedOn(arrivals, dayAt(i), i), 0);
    if (arrivals > most * (1 + 1e-9)) {
      most = arrivals;
      busiest = i;
    }
  }
  return dayAt(busiest).toISOString().slice(0, 10);
}

function expectedOn(arrivals: CrossingModel["streams"][number]["arrivals"], day: Date, dayOfPeriod: number): number {
  const weekday = (day.getUTCDay() + 6) % 7;
  switch (arrivals.kind) {
    case "daily":
      return arrivals.perDay * (arrivals.byDayOfWeek?.[weekday] ?? 1) * (arrivals.byMonth?.[day.getUTCMonth()] ?? 1);
    case "hourly": {
      const hours = arrivals.byHourOfWeek?.slice(weekday * 24, weekday * 24 + 24) ?? Array<number>(24).fill(1);
      return (
        arrivals.perHour * hours.reduce((sum, factor) => sum + factor, 0) * (arrivals.byMonth?.[day.getUTCMonth()] ?? 1)
      );
    }
    case "counts": {
      const perDay = 1440 / arrivals.binMinutes;
      let sum = 0;
      for (let bin = 0; bin < perDay; bin++) {
        sum += arrivals.counts[(dayOfPeriod * perDay + bin) % arrivals.counts.length]!;
      }
      return sum;
    }
  }
}

function basinFigure({ id, title, model }: Extract<Item, { type: "basin" }>, revision: string): BasinFigure | null {
  const check = checkBasin(model);
  if (!check.ok) return null;
  const plan = planOf(check.model);
  if (plan === null) return null;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const accounts = plan.entitlements
    .map(({ river, party, entitledHm3, receivedHm3 }) => ({
      river,
      party,
      entitledHm3: sum(entitledHm3),
      receivedHm3: sum(receivedHm3),
    }))
    .filter(({ entitledHm3 }) => entitledHm3 > 0);
  if (accounts.length === 0) return null;
  const worst = accounts.reduce((a, b) => (b.receivedHm3 / b.entitledHm3 < a.receivedHm3 / a.entitledHm3 ? b : a));
  const from = plan.periods[0]!.startDate;
  const last = plan.periods.at(-1)!;
  const to = new Date(Date.parse(last.startDate) + (last.days - 1) * DAY_MS).toISOString().slice(0, 10);
  return {
    kind: "basin",
    title,
    ...worst,
    river: check.model.treaty?.rivers.find((river) => river.id === worst.river)?.name ?? worst.river,
    from,
    to,
    source: { kind: "model", item: id, revision, inputs: `${from}/${to}, ${plan.scenario.id}` },
  };
}

function planOf(model: BasinModel) {
  try {
    return planBasin(model);
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}
