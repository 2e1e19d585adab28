import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { examples } from "../program.ts";
import {
  addCheck,
  modelArgument,
  type OutputFlags,
  outputOf,
  withChanges,
  withOutput,
  withWorkers,
} from "./model-options.ts";
import { collect, isoDay, nonNegative, shareAboveZero, wholeWithin } from "./option-values.ts";

const outputForms = ["json", "html"] as const;

interface SharedFlags extends OutputFlags<(typeof outputForms)[number]> {
  readonly seed?: number;
  readonly replications?: number;
  readonly precision?: number;
  readonly workers?: number;
  readonly from?: string;
  readonly days?: number;
  readonly set?: readonly string[];
}

export function addCrossingCommand(program: Command): void {
  const crossing = program
    .command("crossing")
    .summary("how long people wait at a border crossing, and what would change it")
    .description(
      "Simulate a border crossing as queues: how long people and vehicles wait, at which hours, what a change would " +
        "bring, and how many lanes a target takes. A model is a JSON file; init makes a first one. Counted arrivals " +
        'can stand in a CSV file beside it: "arrivals": { "kind": "counts", "binMinutes": 60, "file": "counts.csv", ' +
        '"column": "cars" }.',
    )
    .addHelpText(
      "after",
      examples(
        "kelisim crossing init korday.json",
        "kelisim crossing run korday.json",
        "kelisim crossing compare korday-before.json korday.json --html > change.html",
      ),
    );
  addRun(crossing);
  addCompare(crossing);
  addStaff(crossing);
  addCapacity(crossing);
  addCheck(
    crossing,
    {
      doing: "simulating",
      examples: examples("kelisim crossing check korday.json", "kelisim crossing check --json - < korday.json"),
    },
    async (model, output) => (await import("../crossing/check-model.ts")).checkFile(model, output),
  );
  addInit(crossing);
}

function addRun(crossing: Command): void {
  withOutput(withSimulation(crossing.command("run")), outputForms)
    .summary("how long people wait, how long the queues are, how busy the lanes")
    .description("Simulate a model and say how long people wait, how long the queues are and how busy the lanes.")
    .argument(...modelArgument)
    .addHelpText(
      "after",
      examples(
        "kelisim crossing run korday.json",
        "kelisim crossing run korday.json --from 2021-07-11 --days 1 --replications 100",
        "kelisim crossing run korday.json --html > korday.html",
        "kelisim crossing run korday.json --json | jq '.stations[].wait.p95Seconds'",
      ),
    )
    .action(async (model: string, flags: SharedFlags) => {
      const { runCrossing } = await import("../crossing/answer-questions.ts");
      await runCrossing(model, questionFlags(flags));
    });
}

interface CompareFlags extends SharedFlags {
  readonly currency: string;
  readonly personHour?: number;
  readonly vehicleHour?: number;
}

function addCompare(crossing: Command): void {
  withOutput(withSimulation(crossing.command("compare")), outputForms)
    .summary("what changes from one model to another, and what that is worth")
    .description(
      "Compare two models on the same random numbers: what changes for whom, with the interval of the difference, " +
        "and how many hours of people and vehicles that saves in a year.",
    )
    .argument("<before>", "the model before the change")
    .argument("<after>", "the model after it; streams and stations are matched by id")
    .option("--person-hour <amount>", "what an hour of a person is worth", nonNegative)
    .option("--vehicle-hour <amount>", "what an hour of a vehicle is worth, its people not counted", nonNegative)
    .option("--currency <code>", "the currency of these amounts", "USD")
    .addHelpText(
      "after",
      examples(
        "kelisim crossing compare before.json after.json",
        "kelisim crossing compare before.json after.json --html > change.html",
        'kelisim crossing compare korday.json korday.json --set "stations.vehicles-*.lanes.bays.count=5"',
        "kelisim crossing compare before.json after.json --person-hour 1500 --vehicle-hour 4000 --currency KZT",
      ),
    )
    .action(async (before: string, after: string, flags: CompareFlags) => {
      const { compareCrossings } = await import("../crossing/answer-questions.ts");
      const { currency, personHour, vehicleHour } = flags;
      const isValued = personHour !== undefined || vehicleHour !== undefined;
      const timeValues = {
        currency,
        ...(personHour === undefined ? {} : { perPersonHour: personHour }),
        ...(vehicleHour === undefined ? {} : { perVehicleHour: vehicleHour }),
      };
      await compareCrossings(before, after, { ...questionFlags(flags), ...(isValued ? { timeValues } : {}) });
    });
}

interface StaffFlags extends SharedFlags {
  readonly target: readonly string[];
  readonly station?: readonly string[];
  readonly shift: number;
  readonly write?: string;
}

function addStaff(crossing: Command): void {
  withOutput(withTarget(withSimulation(crossing.command("staff"))), outputForms)
    .summary("the fewest lanes, by hour, that keep a waiting-time target")
    .description(
      "Find the fewest lane-hours that keep a target, and shifts that man them. The start is analytic, the search is " +
        "by simulation, and the plan is tried on replications that the search has not seen.",
    )
    .argument(...modelArgument)
    .option("--station <ids>", "staff these stations only; * stands for any letters (may be given again)", collect)
    .option("--shift <hours>", "the shortest shift, in whole hours", wholeWithin(1, 24), 8)
    .option("--write <file>", "also write the model with the plan's lanes to this file")
    .addHelpText(
      "after",
      examples(
        'kelisim crossing staff korday.json --target "95% of cars-* under 30 min"',
        'kelisim crossing staff korday.json --target "95% of people-out under 5 min" --shift 6 --from 2021-07-11 --days 1',
      ),
    )
    .action(async (model: string, flags: StaffFlags) => {
      const { staffCrossing } = await import("../crossing/answer-questions.ts");
      await staffCrossing(model, {
        ...questionFlags(flags),
        targets: flags.target,
        minimumShiftHours: flags.shift,
        ...(flags.station ? { stations: flags.station } : {}),
        ...(flags.write === undefined ? {} : { writeModel: flags.write }),
      });
    });
}

interface CapacityFlags extends SharedFlags {
  readonly target: readonly string[];
  readonly stream?: readonly string[];
}

function addCapacity(crossing: Command): void {
  withOutput(withTarget(withSimulation(crossing.command("capacity"))), outputForms)
    .summary("the largest flow at which a waiting-time target still holds")
    .description("Find by how much the model's arrivals can grow before a target no longer holds.")
    .argument(...modelArgument)
    .option("--stream <ids>", "let only these streams grow; * stands for any letters (may be given again)", collect)
    .addHelpText(
      "after",
      examples(
        'kelisim crossing capacity korday.json --target "95% of cars-* under 30 min"',
        'kelisim crossing capacity korday.json --stream "people-*" --target "95% of people-* under 15 min"',
      ),
    )
    .action(async (model: string, flags: CapacityFlags) => {
      const { capacityOfCrossing } = await import("../crossing/answer-questions.ts");
      await capacityOfCrossing(model, {
        ...questionFlags(flags),
        targets: flags.target,
        ...(flags.stream ? { streams: flags.stream } : {}),
      });
    });
}

function addInit(crossing: Command): void {
  crossing
    .command("init")
    .summary("make a first model by answering a few questions")
    .description("Ask a few questions and write a first model. Answers can also be piped in, a line each.")
    .argument("[file]", "where to write the model", "crossing.json")
    .option("--force", "replace the file if it exists")
    .addHelpText("after", examples("kelisim crossing init", "kelisim crossing init my-crossing.json < answers.txt"))
    .action(async (file: string, flags: { readonly force?: true }) => {
      const { makeModel } = await import("../crossing/make-model.ts");
      await makeModel(file, { force: flags.force ?? false });
    });
}

function withSimulation(command: Command): Command {
  command
    .option(
      "--seed <number>",
      "of the random numbers; the same seed gives the same answer",
      wholeWithin(0, 2 ** 32 - 1),
    )
    .option("--replications <count>", "how often the period is simulated (10)", wholeWithin(1, 100_000))
    .option(
      "--precision <share>",
      "replicate until the 95% interval of every mean wait is within this share of it, as 0.05",
      shareAboveZero,
    )
    .option("--from <date>", "simulate from this day on, as 2021-07-11, not from the model's own", isoDay)
    .option("--days <count>", "simulate so many days, not as many as the model says", wholeWithin(1, 36_600));
  const example = "stations.passport-*.lanes.booths.count=12";
  return withWorkers(withChanges(command, "the model (compare: the one after)", example));
}

function withTarget(command: Command): Command {
  return command.requiredOption(
    "--target <words>",
    'the wait to keep, as "95% of cars-out under 30 min", or "… of people-* at passport-out under …" (may be given again)',
    collect,
  );
}

function questionFlags(flags: SharedFlags) {
  const { seed, replications, precision, workers, from, days, set } = flags;
  if (precision !== undefined && replications !== undefined && replications < 10) {
    throw new UsageError("--precision starts from 10 replications; give --replications (the most) as 10 or more");
  }
  return {
    output: outputOf(flags, outputForms),
    change: {
      ...(from === undefined ? {} : { startDate: from }),
      ...(days === undefined ? {} : { days }),
      ...(set === undefined ? {} : { values: set }),
    },
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(precision === undefined ? {} : { precision }),
    ...(workers === undefined ? {} : { workers }),
  };
}
