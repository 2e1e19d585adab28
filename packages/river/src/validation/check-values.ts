import type { BasinModel } from "../model/basin-model.ts";
import { type Period, periodsOf } from "../model/periods.ts";
import type { Value } from "../model/value.ts";
import type { Path, Report } from "./contradictions.ts";
import { valuesOf } from "./values-of.ts";

interface Context {
  readonly model: BasinModel;
  readonly periods: readonly Period[];
  readonly reservoirs: ReadonlySet<string>;
  readonly report: Report;
}

/** Whether every value has a figure for every period, in order, and none that has no meaning. */
export function checkValues(model: BasinModel, report: Report): void {
  const reservoirs = new Set(model.nodes.flatMap(({ id, kind }) => (kind === "reservoir" ? [id] : [])));
  const context: Context = { model, periods: periodsOf(model.periods), reservoirs, report };
  for (const { value, path, field } of valuesOf(model)) checkValue(value, path, field, context);
}

function checkValue(value: Value, path: Path, field: string, context: Context): void {
  const { periods, report } = context;
  const check = (part: Value, ...keys: PropertyKey[]) => {
    checkValue(part, [...path, ...keys], field, context);
  };
  if (typeof value === "number") {
    checkFigure(value, path, field, report);
    return;
  }
  switch (value.kind) {
    case "byMonth":
    case "byDecade":
    case "byDay":
    case "series":
      value.values.forEach((figure, index) => {
        checkFigure(figure, [...path, "values", index], field, report);
      });
      if (value.kind === "series" && value.values.length !== periods.length) {
        report([...path, "values"], `has ${value.values.length} figures for ${periods.length} periods`);
      }
      return;
    case "dated":
      checkDated(value.entries, path, context);
      value.entries.forEach((entry, index) => {
        checkFigure(entry.value, [...path, "entries", index, "value"], field, report);
      });
      return;
    case "years":
      checkYears(value, path, field, context);
      return;
    case "byScenario": {
      const size = context.model.scenarioSets.find(({ id }) => id === value.set)?.size;
      if (size === undefined) report([...path, "set"], `there is no scenario set "${value.set}"`);
      else if (size !== value.values.length) {
        report([...path, "values"], `has ${value.values.length} values for the ${size} members of "${value.set}"`);
      }
      value.values.forEach((part, index) => {
        check(part, "values", index);
      });
      return;
    }
    case "controlCurve":
      checkReservoir(value.reservoir, path, context);
      if (value.values.length !== value.curves.length + 1) {
        report(
          [...path, "values"],
          `needs one value more than there are curves: ${value.curves.length + 1}, not ${value.values.length}`,
        );
      }
      value.curves.forEach((part, index) => {
        checkValue(part, [...path, "curves", index], "share", context);
      });
      value.values.forEach((part, index) => {
        check(part, "values", index);
      });
      return;
    case "interpolated":
      checkReservoir(value.reservoir, path, context);
      value.points.forEach((point, index) => {
        checkFigure(point.value, [...path, "points", index, "value"], field, report);
        if (index > 0 && point.volumeHm3 <= value.points[index - 1]!.volumeHm3) {
          report([...path, "points", index, "volumeHm3"], "must be more than in the point before");
        }
      });
      return;
    default:
      value.of.forEach((part, index) => {
        // Parts may be factors and differences; what they make must not be negative, and is checked when it is run.
        checkValue(part, [...path, "of", index], "any", context);
      });
  }
}

function checkReservoir(id: string, path: Path, { reservoirs, report }: Context): void {
  if (!reservoirs.has(id)) report([...path, "reservoir"], `there is no reservoir "${id}"`);
}

function checkFigure(figure: number, path: Path, field: string, report: Report): void {
  if (field === "any" || field === "costPerHm3") return;
  if (figure < 0) report(path, /Hm3$/.test(field) ? "is negative: a volume cannot be" : "is negative: it cannot be");
  if (/share/i.test(field) && figure > 1) report(path, "is more than 1: a share lies between 0 and 1");
}

const LABELS = { decade: /^\d{4}-\d{2}\/[123]$/, month: /^\d{4}-\d{2}$/, day: /^\d{4}-\d{2}-\d{2}$/ };

function checkDated(
  entries: readonly { readonly at: string }[],
  path: Path,
  { model, periods, report }: Context,
): void {
  const { step } = model.periods;
  const form = { decade: "2021-04/1, 2021-04/2 or 2021-04/3", month: "2021-04", day: "2021-04-01" }[step];
  const known = new Map(periods.map(({ label, index }) => [label, index]));
  let expected = 0;
  for (const [index, { at }] of entries.entries()) {
    const atPath = [...path, "entries", index, "at"];
    if (!LABELS[step].test(at)) {
      const isFourth = step === "decade" && /\/\d+$/.test(at);
      report(
        atPath,
        isFourth
          ? `"${at}" is no decade: a month has three, written as ${form}`
          : `"${at}" is no period: write ${form}`,
      );
      return;
    }
    const place = known.get(at);
    if (place === undefined) {
      report(
        atPath,
        `"${at}" is none of the model's periods, which go from ${periods[0]!.label} to ${periods.at(-1)!.label}`,
      );
      return;
    }
    if (place < expected) {
      report(atPath, `"${at}" is out of order, or comes twice`);
      return;
    }
    if (place > expected) {
      report(atPath, `there is a gap: ${periods[expected]!.label} is missing before "${at}"`);
      return;
    }
    expected += 1;
  }
  if (expected < periods.length)
    report([...path, "entries"], `ends before the model does: ${periods[expected]!.label} is missing`);
}

function checkYears(
  value: Extract<Value, { kind: "years" }>,
  path: Path,
  field: string,
  { model, periods, report }: Context,
): void {
  const [first] = value.years;
  value.years.forEach((figures, index) => {
    const yearPath = [...path, "years", index];
    const isDaily = figures.length === 365 || figures.length === 366;
    if (!isDaily && figures.length !== 12 && figures.length !== 36) {
      report(yearPath, `has ${figures.length} figures; a year has 12 (months), 36 (decades), or 365 or 366 (days)`);
    } else if (!isDaily && figures.length !== first!.length) {
      report(yearPath, `has ${figures.length} figures, and the first year ${first!.length}`);
    }
    figures.forEach((figure, place) => {
      checkFigure(figure, [...yearPath, place], field, report);
    });
  });
  const last = value.firstYear + value.years.length - 1;
  const missing = periods.find(({ year }) => year < value.firstYear || year > last);
  // A model may lie in the future: then only scenarios can say which historical year is meant.
  if (missing && model.scenarios.length === 0) {
    report([...path, "years"], `has the years ${value.firstYear} to ${last}; ${missing.label} is in none of them`);
  }
}
