import { type Command, Option } from "commander";
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
import { collect } from "./option-values.ts";

const outputForms = ["json", "csv", "html"] as const;

const statementOption = [
  "--statement",
  "a statement for both sides to sign, as text, or with --json as canonical JSON",
] as const;

interface SharedFlags extends OutputFlags<(typeof outputForms)[number]> {
  readonly scenario?: string;
  readonly set?: readonly string[];
}

export function addRiverCommand(program: Command): void {
  const river = program
    .command("river")
    .summary("who receives which water of a shared river, and who pays for its facilities")
    .description(
      "Plan a season on a shared river, keep each party's account of the water, and settle what the facilities of the " +
        "year cost. A model is a JSON file: inflows, reservoirs, canals and users, each with its party, and the treaty.",
    )
    .addHelpText(
      "after",
      examples(
        "kelisim river plan chu.json",
        "kelisim river account chu.json --deliveries KZ=kz.csv KG=kg.csv",
        "kelisim river settle chu.json --costs costs.json --html > settlement.html",
      ),
    );
  addPlan(river);
  addAccount(river);
  addSettle(river);
  addScenarios(river);
  addImportPywr(river);
  addCheck(
    river,
    {
      doing: "planning",
      examples: examples("kelisim river check chu.json", "kelisim river check --json - < chu.json"),
    },
    async (model, output) => (await import("../river/check-model.ts")).checkFile(model, output),
  );
}

function addPlan(river: Command): void {
  withOutput(withModel(river.command("plan")), outputForms)
    .summary("who receives which water, period by period")
    .description(
      "Plan the model's season: who receives which water under the treaty's shares and priorities, what is short, and " +
        "what stands in the reservoirs.",
    )
    .option("--band <id>", "with --html: draw the spread of this scenario's members behind storage and flows")
    .addHelpText(
      "after",
      examples(
        "kelisim river plan chu.json",
        "kelisim river plan chu.json --scenario dry --html > plan.html",
        "kelisim river plan chu.json --band chance --html > plan.html",
        'kelisim river plan chu.json --set "nodes.orto-tokoy.initialVolumeHm3=200"',
        "kelisim river plan chu.json --csv > plan.csv",
      ),
    )
    .action(async (model: string, { band, ...flags }: SharedFlags & { readonly band?: string }) => {
      const { planRiver } = await import("../river/answer-questions.ts");
      await planRiver(model, { ...questionFlags(flags), ...(band === undefined ? {} : { band }) });
    });
}

interface AccountFlags extends SharedFlags {
  readonly deliveries: readonly string[];
  readonly trustUnits?: true;
  readonly opening?: readonly string[];
  readonly statement?: true;
}

function addAccount(river: Command): void {
  withOutput(withDeliveries(withModel(river.command("account")), true), outputForms)
    .summary("what each party was entitled to, and what was delivered")
    .description(
      "Keep each party's account from what either side measured: entitled (to its share of the water that really came), " +
        "planned, delivered, balance. Each side's numbers stay beside what counts; whatever was not read is named.",
    )
    .option("--opening <river:party=hm3>", "a balance from the season before (may be given again)", collect)
    .option(...statementOption)
    .addHelpText(
      "after",
      examples(
        "kelisim river account chu.json --deliveries KZ=kz.csv KG=kg.csv",
        "kelisim river account chu.json --deliveries KZ=kz.csv --opening chu:KZ=4.2 --csv > accounts.csv",
        "kelisim river account chu.json --deliveries KZ=kz.csv KG=kg.csv --statement > statement.txt",
      ),
    )
    .action(async (model: string, flags: AccountFlags) => {
      const { accountRiver } = await import("../river/answer-questions.ts");
      await accountRiver(model, {
        ...questionFlags(flags),
        deliveries: flags.deliveries,
        trustsUnits: flags.trustUnits ?? false,
        opening: flags.opening ?? [],
        isStatement: flags.statement ?? false,
      });
    });
}

interface SettleFlags extends SharedFlags {
  readonly costs: string;
  readonly deliveries?: readonly string[];
  readonly trustUnits?: true;
  readonly statement?: true;
}

function addSettle(river: Command): void {
  withOutput(withDeliveries(withModel(river.command("settle")), false), outputForms)
    .summary("who pays what for the facilities of the year")
    .description(
      "Settle a year: each facility's cost shared by its agreed rule, with the others beside it; what each party has " +
        "paid; who pays whom, in each currency. All sums add up to the last tiyn.",
    )
    .requiredOption("--costs <file>", "the JSON file of what the year cost and who has paid what")
    .option(...statementOption)
    .addHelpText(
      "after",
      examples(
        "kelisim river settle chu.json --costs costs.json",
        "kelisim river settle chu.json --costs costs.json --deliveries KZ=kz.csv KG=kg.csv --html > settlement.html",
        "kelisim river settle chu.json --costs costs.json --deliveries KZ=kz.csv KG=kg.csv --statement > statement.txt",
      ),
    )
    .action(async (model: string, flags: SettleFlags) => {
      const { settleRiver } = await import("../river/answer-questions.ts");
      await settleRiver(model, {
        ...questionFlags(flags),
        costs: flags.costs,
        deliveries: flags.deliveries ?? [],
        trustsUnits: flags.trustUnits ?? false,
        isStatement: flags.statement ?? false,
      });
    });
}

interface ScenariosFlags extends Omit<SharedFlags, "scenario"> {
  readonly scenario?: readonly string[];
  readonly workers?: number;
}

function addScenarios(river: Command): void {
  withOutput(withWorkers(withSet(river.command("scenarios"))), outputForms)
    .summary("what if: a dry year, a canal out of service, a new user")
    .description(
      "Plan every scenario of the model, all members of each on all cores, beside the model as it stands: what is " +
        "short, how often, how badly, and how fast it recovers; energy; reservoirs and flows with their bands.",
    )
    .argument(...modelArgument)
    .option("--scenario <ids...>", "only these scenarios")
    .addHelpText(
      "after",
      examples(
        "kelisim river scenarios chu.json",
        "kelisim river scenarios chu.json --scenario dry lowered --html > scenarios.html",
        "kelisim river scenarios chu.json --csv > scenarios.csv",
      ),
    )
    .action(async (model: string, { scenario = [], workers, ...flags }: ScenariosFlags) => {
      const { compareScenarios } = await import("../river/answer-questions.ts");
      const { output, values } = questionFlags(flags);
      await compareScenarios(model, {
        output,
        values,
        scenarios: scenario,
        ...(workers === undefined ? {} : { workers }),
      });
    });
}

function addImportPywr(river: Command): void {
  river
    .command("import-pywr")
    .summary("read a model made for Pywr")
    .description(
      "Turn a Pywr model (its JSON and the tables beside it) into one of ours. What isn't read is named with its path, " +
        "and the exit code is then 1: nothing is dropped silently.",
    )
    .argument("<file>", "the Pywr model's JSON file, or - for standard input")
    .option("--write <file>", "write the model to this file, not to standard output")
    .addHelpText(
      "after",
      examples(
        "kelisim river import-pywr thames.json --write basin.json",
        "kelisim river import-pywr thames.json | kelisim river plan -",
      ),
    )
    .action(async (file: string, { write }: { readonly write?: string }) => {
      const { importPywrFile } = await import("../river/import-pywr.ts");
      process.exitCode = await importPywrFile(file, write);
    });
}

function withModel(command: Command): Command {
  return withSet(
    command
      .argument(...modelArgument)
      .option("--scenario <id>", "under this scenario of the model, as dry, or dry#3 for its member 3 (from 0)"),
  );
}

function withSet(command: Command): Command {
  return withChanges(command, "the model", "nodes.georgievka.capacityM3s=12");
}

function withDeliveries(command: Command, isRequired: boolean): Command {
  const option = new Option(
    "--deliveries <party=file...>",
    "CSV files of what each side measured: node, period and flowM3s or another unit in the heading",
  );
  return command
    .addOption(isRequired ? option.makeOptionMandatory() : option)
    .option("--trust-units", "count readings although they look like another unit than their heading says");
}

function questionFlags({ scenario, set, ...flags }: SharedFlags) {
  return {
    output: outputOf(flags, outputForms),
    values: set ?? [],
    ...(scenario === undefined ? {} : { scenario }),
  };
}
