import { dayOfLeapYear, type Period } from "../model/periods.ts";
import type { Value } from "../model/value.ts";
import { Fields, isObject, type Json, type JsonObject, type Unread } from "./document.ts";
import { type ReadFile, type Table, tableOf } from "./tables.ts";

/** What a control curve chooses between: index parameters give a zone, and arrays by index the values. */
interface Zones {
  readonly reservoir: string;
  readonly curves: readonly Value[];
}

export interface ParameterContext {
  readonly parameters: ReadonlyMap<string, Json>;
  readonly tables: ReadonlyMap<string, Json>;
  readonly periods: readonly Period[];
  /** Name → size. */
  readonly scenarios: ReadonlyMap<string, number>;
  /** Names of the storages that can be full or empty. */
  readonly storages: ReadonlySet<string>;
  readonly readFile: ReadFile;
  readonly unread: Unread;
}

/** Reads the parameters of a Pywr document as values, in Pywr's own units. */
export class Parameters {
  readonly #context: ParameterContext;
  readonly #open = new Set<string>();
  readonly #used = new Set<string>();

  constructor(context: ParameterContext) {
    this.#context = context;
  }

  /** The value of a number, a reference or a parameter; undefined (and named) if it can't be read. */
  read(given: Json | undefined, path: readonly PropertyKey[]): Value | undefined {
    const { unread, parameters } = this.#context;
    if (typeof given === "number") return given;
    if (typeof given === "string") {
      const named = parameters.get(given);
      if (named === undefined) return unread.add(path, `names a parameter "${given}" that the document does not have`);
      if (this.#open.has(given)) return unread.add(path, `the parameter "${given}" refers to itself`);
      this.#open.add(given);
      this.#used.add(given);
      const value = this.read(named, ["parameters", given]);
      this.#open.delete(given);
      return value;
    }
    if (!isObject(given)) return unread.add(path, "is neither a number nor a parameter");
    const fields = new Fields(given, path, unread);
    const type = typeof given["type"] === "string" ? given["type"] : "";
    const value = this.#ofType(type.toLowerCase().replace(/parameter$/, ""), fields, type);
    if (value !== undefined) fields.close(`a parameter of the type "${type}"`);
    return value;
  }

  /** Names the parameters that nothing that is read refers to. */
  nameUnused(): void {
    for (const name of this.#context.parameters.keys()) {
      if (!this.#used.has(name)) {
        this.#context.unread.add(["parameters", name], "is not read: nothing that is read refers to it");
      }
    }
  }

  #ofType(type: string, fields: Fields, written: string): Value | undefined {
    // What an optimiser may vary does not change a run.
    for (const name of ["is_variable", "lower_bounds", "upper_bounds"]) fields.get(name);
    switch (type) {
      case "constant":
        return this.#constant(fields);
      case "monthlyprofile":
        if (fields.text("interp_day") !== undefined)
          return this.#no([...fields.path, "interp_day"], "profiles between months");
        return this.#profile(fields, 12, (values) => ({ kind: "byMonth", values }));
      case "dailyprofile":
        return this.#profile(fields, 366, (values) => ({ kind: "byDay", values }));
      case "weeklyprofile":
        return this.#profile(fields, 52, (weeks) => ({ kind: "byDay", values: daysOfWeeks(weeks) }));
      case "arrayindexed":
        return this.#series(this.#numbers(fields.list("values")), fields);
      case "dataframe":
        return this.#dataFrame(fields);
      case "constantscenario":
        return this.#byScenario(fields, this.#numbers(fields.list("values")));
      case "arrayindexedscenario": {
        const rows = fields.list("values")?.map((row) => this.#numbers(Array.isArray(row) ? row : undefined) ?? []);
        const members = rows?.[0]?.map((_, member) =>
          this.#series(
            rows.map((row) => row[member]!),
            fields,
          ),
        );
        return members?.every((member) => member !== undefined) ? this.#byScenario(fields, members) : undefined;
      }
      case "scenariomonthlyprofile":
        return this.#scenarioProfile(fields, 12, (values) => ({ kind: "byMonth", values }));
      case "scenariodailyprofile":
        return this.#scenarioProfile(fields, 366, (values) => ({ kind: "byDay", values }));
      case "scenariowrapper":
        return this.#byScenario(fields, this.#readAll(fields.list("parameters"), fields, "parameters"));
      case "aggregated":
        return this.#aggregated(fields);
      case "negative":
        return product(-1, this.#part(fields, "parameter"));
      case "offset":
        return sum(fields.number("offset") ?? 0, this.#part(fields, "parameter"));
      case "max":
        return extreme("maximum", fields.number("threshold") ?? 0, this.#part(fields, "parameter"));
      case "min":
        return extreme("minimum", fields.number("threshold") ?? 0, this.#part(fields, "parameter"));
      case "negativemax":
        return extreme("maximum", fields.number("threshold") ?? 0, product(-1, this.#part(fields, "parameter")));
      case "negativemin":
        return extreme("minimum", fields.number("threshold") ?? 0, product(-1, this.#part(fields, "parameter")));
      case "controlcurve":
        return this.#controlCurve(fields);
      case "indexedarray":
        return this.#indexedArray(fields);
      case "interpolatedvolume":
        return this.#interpolated(fields);
      case "discountfactor":
        return this.#discountFactor(fields);
      case "uniformdrawdownprofile":
        return this.#uniformDrawdown(fields);
      default:
        return this.#context.unread.add([...fields.path, "type"], `a parameter of the type "${written}" is not read`);
    }
  }

  #no(path: readonly PropertyKey[], what: string): undefined {
    return this.#context.unread.add(path, `${what} are not read`);
  }

  #part(fields: Fields, name: string): Value | undefined {
    return this.read(fields.get(name), [...fields.path, name]);
  }

  #readAll(list: readonly Json[] | undefined, fields: Fields, name: string): Value[] | undefined {
    const values = list?.map((part, index) => this.read(part, [...fields.path, name, index]));
    return values?.every((value) => value !== undefined) ? values : undefined;
  }

  #numbers(list: readonly Json[] | undefined): number[] | undefined {
    return list?.every((value) => typeof value === "number") ? [...list] : undefined;
  }

  #constant(fields: Fields): Value | undefined {
    if (fields.get("url", "table") !== undefined) return this.#cell(fields);
    const values = fields.get("value", "values");
    const scale = fields.number("scale") ?? 1;
    const offset = fields.number("offset") ?? 0;
    if (typeof values !== "number") return this.#context.unread.add([...fields.path, "value"], "must be a number");
    return values * scale + offset;
  }

  #cell(fields: Fields): Value | undefined {
    const table = this.#table(fields);
    if (!table) return undefined;
    const index = [fields.get("index") ?? []].flat().map(String);
    const column = this.#columnOf(table, fields);
    if (column === undefined) return undefined;
    const row =
      index.length === 0
        ? table.rows[0]
        : table.rows.find((candidate) => candidate.index.join("\n") === index.join("\n"));
    const value = Number(row?.cells[column]);
    if (row === undefined || Number.isNaN(value))
      return this.#context.unread.add([...fields.path, "index"], "the table has no number there");
    return value;
  }

  #table(fields: Fields): Table | undefined {
    const { tables, readFile, unread } = this.#context;
    return tableOf(fields, tables, readFile, unread);
  }

  #columnOf(table: Table, fields: Fields): number | undefined {
    const column = fields.get("column");
    if (column === undefined) return 0;
    const place = typeof column === "number" ? column : table.columns.indexOf(String(column));
    if (place >= 0) return place;
    return this.#context.unread.add([...fields.path, "column"], `the table has no column "${column}"`);
  }

  #profile(fields: Fields, count: number, make: (values: number[]) => Value): Value | undefined {
    let values: number[] | undefined;
    if (fields.get("url", "table") !== undefined) {
      const table = this.#table(fields);
      if (!table) return undefined;
      const index = fields.get("index");
      if (index !== undefined) {
        values = table.rows.find((row) => row.index.join() === [index].flat().join())?.cells.map(Number);
      } else {
        const column = this.#columnOf(table, fields);
        if (column === undefined) return undefined;
        values = table.rows.map(({ cells }) => Number(cells[column]));
      }
    } else values = this.#numbers(fields.list("values"));
    if (values?.length === count && !values.some(Number.isNaN)) return make(values);
    return this.#context.unread.add([...fields.path, "values"], `needs ${count} numbers`);
  }

  #scenarioProfile(fields: Fields, count: number, make: (values: number[]) => Value): Value | undefined {
    let rows: number[][] | undefined;
    if (fields.get("url", "table") !== undefined)
      rows = this.#table(fields)?.rows.map(({ cells }) => cells.map(Number));
    else rows = fields.list("values")?.map((row) => this.#numbers(Array.isArray(row) ? row : undefined) ?? []);
    if (rows === undefined) return undefined;
    if (rows.some((row) => row.length !== count || row.some(Number.isNaN))) {
      return this.#context.unread.add(fields.path, `needs ${count} numbers for each member of the scenario`);
    }
    return this.#byScenario(fields, rows.map(make));
  }

  #byScenario(fields: Fields, values: readonly Value[] | undefined): Value | undefined {
    const set = fields.text("scenario");
    const { scenarios, unread } = this.#context;
    if (values === undefined || set === undefined || scenarios.get(set) === undefined) {
      return unread.add(fields.path, "needs a scenario of the document, and values for it");
    }
    if (values.length !== scenarios.get(set)) {
      return unread.add(fields.path, `has ${values.length} values for the ${scenarios.get(set)} members of "${set}"`);
    }
    return { kind: "byScenario", set, values };
  }

  #series(values: readonly number[] | undefined, fields: Fields): Value | undefined {
    const { periods, unread } = this.#context;
    fields.get("index_col", "parse_dates");
    if (values === undefined) return unread.add([...fields.path, "values"], "must be a list of numbers");
    if (values.length < periods.length) {
      return unread.add([...fields.path, "values"], `has ${values.length} figures for ${periods.length} periods`);
    }
    return { kind: "series", values: values.slice(0, periods.length) };
  }

  #dataFrame(fields: Fields): Value | undefined {
    const offset = fields.number("timestep_offset") ?? 0;
    if (offset !== 0) return this.#no([...fields.path, "timestep_offset"], "offsets of time steps");
    const table = this.#table(fields);
    if (!table) return undefined;
    const scenario = fields.get("scenario");
    if (scenario === undefined || fields.get("column") !== undefined) {
      const column = this.#columnOf(table, fields);
      return column === undefined ? undefined : this.#aligned(table, column, fields);
    }
    const members = table.columns.map((_, column) => this.#aligned(table, column, fields));
    return members.every((member) => member !== undefined) ? this.#byScenario(fields, members) : undefined;
  }

  /** The figures of the model's periods: those of the same day, or means over a period's days. */
  #aligned(table: Table, column: number, fields: Fields): Value | undefined {
    const { periods, unread } = this.#context;
    const byDate = new Map(table.rows.map(({ index, cells }) => [index[0]!, Number(cells[column])]));
    const isDaily = table.rows.length > 1 && daysBetween(table.rows[0]!.index[0]!, table.rows[1]!.index[0]!) === 1;
    const values: number[] = [];
    for (const { startDate, days } of periods) {
      let sumOfDays = 0;
      const count = isDaily ? days : 1;
      for (let day = 0; day < count; day += 1) {
        const value = byDate.get(dayAfter(startDate, day));
        if (value === undefined || Number.isNaN(value)) {
          return unread.add(
            fields.path,
            `the table has no figure for ${dayAfter(startDate, day)}: other time steps than days, or those of the model, are not read`,
          );
        }
        sumOfDays += value;
      }
      values.push(sumOfDays / count);
    }
    return { kind: "series", values };
  }

  #aggregated(fields: Fields): Value | undefined {
    const parts = this.#readAll(fields.list("parameters"), fields, "parameters");
    const how = String(fields.get("agg_func", "agg_function") ?? "");
    if (parts === undefined) return undefined;
    switch (how.toLowerCase()) {
      case "sum":
        return { kind: "sum", of: parts };
      case "product":
        return { kind: "product", of: parts };
      case "min":
        return { kind: "minimum", of: parts };
      case "max":
        return { kind: "maximum", of: parts };
      case "mean":
        return { kind: "product", of: [{ kind: "sum", of: parts }, 1 / parts.length] };
      default:
        return this.#context.unread.add(
          [...fields.path, "agg_func"],
          `"${how}" is not read: sum, product, min, max and mean are`,
        );
    }
  }

  #zones(fields: Fields): Zones | undefined {
    const reservoir = fields.text("storage_node");
    const one = fields.get("control_curve");
    const list = fields.list("control_curves") ?? (one === undefined ? undefined : [one]);
    const curves = this.#readAll(list, fields, "control_curves");
    if (reservoir === undefined || curves === undefined) return undefined;
    if (!this.#context.storages.has(reservoir)) {
      return this.#context.unread.add([...fields.path, "storage_node"], `"${reservoir}" is no storage that is read`);
    }
    return { reservoir, curves };
  }

  #controlCurve(fields: Fields): Value | undefined {
    const zones = this.#zones(fields);
    const given = fields.list("values", "parameters");
    const values = this.#readAll(given, fields, "values");
    if (!zones || !values) return this.#context.unread.add(fields.path, "needs curves and values that are read");
    return { kind: "controlCurve", ...zones, values };
  }

  /** Values chosen by the zone of an index parameter. */
  #indexedArray(fields: Fields): Value | undefined {
    const { parameters, unread } = this.#context;
    const reference = fields.get("index_parameter");
    const index = typeof reference === "string" ? parameters.get(reference) : reference;
    const values = this.#readAll(fields.list("params", "parameters"), fields, "params");
    const type = isObject(index)
      ? String((index as JsonObject)["type"])
          .toLowerCase()
          .replace(/parameter$/, "")
      : "";
    if (type !== "controlcurveindex") {
      return unread.add([...fields.path, "index_parameter"], "is read only where it is a control curve index");
    }
    const path = typeof reference === "string" ? ["parameters", reference] : [...fields.path, "index_parameter"];
    if (typeof reference === "string") this.#used.add(reference);
    const indexFields = new Fields(index as JsonObject, path, unread);
    const zones = this.#zones(indexFields);
    indexFields.close("a control curve index");
    if (!zones || !values) return unread.add(fields.path, "needs curves and values that are read");
    return { kind: "controlCurve", ...zones, values };
  }

  #interpolated(fields: Fields): Value | undefined {
    const reservoir = fields.text("node");
    const volumes = this.#numbers(fields.list("volumes"));
    const values = this.#numbers(fields.list("values"));
    if (reservoir === undefined || volumes === undefined || values === undefined) {
      return this.#context.unread.add(fields.path, "needs a node, volumes and values");
    }
    fields.get("interp_kwargs");
    if (!this.#context.storages.has(reservoir)) {
      return this.#context.unread.add([...fields.path, "node"], `"${reservoir}" is no storage that is read`);
    }
    return {
      kind: "interpolated",
      reservoir,
      points: volumes.map((volumeHm3, index) => ({ volumeHm3, value: values[index]! })),
    };
  }

  #discountFactor(fields: Fields): Value | undefined {
    const rate = fields.number("rate", "discount_rate") ?? 0;
    const baseYear = fields.number("base_year") ?? 0;
    return { kind: "series", values: this.#context.periods.map(({ year }) => 1 / (1 + rate) ** (year - baseYear)) };
  }

  /** From 1 on the day of renewal evenly down to (almost) 0 a year later. */
  #uniformDrawdown(fields: Fields): Value | undefined {
    const renewal = dayOfLeapYear(fields.number("reset_month") ?? 1, fields.number("reset_day") ?? 1);
    const residualDays = fields.number("residual_days") ?? 0;
    const values = this.#context.periods.map(({ year, dayOfLeapYear: day }) => {
      let days = day - renewal;
      let february = days < 0 ? year - 1 : year;
      if (renewal > 59) february += 1;
      const total = isLeap(february) ? 366 : 365;
      if (days < 0) {
        days += 366;
        if (!isLeap(year) && day > 59) days -= 1;
      }
      return 1 + ((residualDays / total - 1) / total) * days;
    });
    return { kind: "series", values };
  }
}

function product(factor: number, value: Value | undefined): Value | undefined {
  return value === undefined ? undefined : { kind: "product", of: [factor, value] };
}

function sum(offset: number, value: Value | undefined): Value | undefined {
  return value === undefined ? undefined : { kind: "sum", of: [offset, value] };
}

function extreme(kind: "minimum" | "maximum", threshold: number, value: Value | undefined): Value | undefined {
  return value === undefined ? undefined : { kind, of: [threshold, value] };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 52 weeks of 7 days; the last one has what is left. */
function daysOfWeeks(weeks: readonly number[]): number[] {
  return Array.from({ length: 366 }, (_, day) => weeks[Math.min(51, Math.floor(day / 7))]!);
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysBetween(a: string, b: string): number {
  return (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000;
}
