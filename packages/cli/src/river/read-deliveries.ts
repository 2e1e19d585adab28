import {
  type Accounts,
  accountsOf,
  type BasinModel,
  type BasinResult,
  type Counted,
  checkUnits,
  countReadings,
  type FileProblem,
  type OpeningBalances,
  planBasin,
  readDeliveries,
  withMeasuredInflows,
} from "@kelisim/river";
import { UsageError, UserError } from "../errors.ts";
import { readTextFile } from "../json-file.ts";

/**
 * Reads what each side measured, from arguments such as `KZ=kz.csv`.
 *
 * @param options `trustsUnits`: count readings although they look like another unit than their heading says
 * @throws UserError naming every line that can't be right
 */
export async function countDeliveries(
  model: BasinModel,
  plan: BasinResult,
  files: readonly string[],
  { trustsUnits = false }: { readonly trustsUnits?: boolean } = {},
): Promise<Counted> {
  const read = await Promise.all(
    files.map(async (argument) => {
      const [party, file] = partyAndFile(argument, model);
      const text = await readTextFile(file, "name the CSV file of what was measured");
      return readDeliveries(model, { party, file, text });
    }),
  );
  refuse(read.flatMap(({ problems }) => problems));
  const units = checkUnits(
    model,
    plan,
    read.flatMap(({ readings }) => readings),
  );
  if (!trustsUnits) refuse(units, "; where it is right all the same, say --trust-units");
  const counted = countReadings(model, plan, read);
  if (counted.through < 0) throw new UserError(`${files.join(", ")}: there is no reading within the model's season`);
  return counted;
}

/** The accounts that follow from a plan and what was counted. */
export function keepAccounts(
  model: BasinModel,
  plan: BasinResult,
  counted: Counted,
  opening: OpeningBalances = {},
): Accounts {
  return accountsOf(model, plan, planBasin(withMeasuredInflows(model, plan, counted)), counted, opening);
}

/** `chu:KZ=4.2` as the opening balance of KZ on the river chu. @throws UsageError */
export function openingBalances(model: BasinModel, given: readonly string[]): OpeningBalances {
  const balances: Record<string, Record<string, number>> = {};
  for (const text of given) {
    const [, river, party, volume] = /^(.+):([^:=]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
    if (river === undefined || party === undefined) {
      throw new UsageError(`--opening ${text} is not understood; write RIVER:PARTY=HM3, as chu:KZ=4.2`);
    }
    const shares = model.treaty?.rivers.find(({ id }) => id === river);
    if (!shares?.receivedAt[party]) {
      const known = model.treaty?.rivers.flatMap(({ id, receivedAt }) =>
        Object.keys(receivedAt).map((one) => `${id}:${one}`),
      );
      throw new UsageError(`--opening ${text}: the treaty has ${known?.join(", ") || "no rivers"}`);
    }
    balances[river] = { ...balances[river], [party]: Number(volume) };
  }
  return balances;
}

function partyAndFile(argument: string, model: BasinModel): [string, string] {
  const [, party, file] = /^([^=]+)=(.+)$/.exec(argument) ?? [];
  if (party === undefined || file === undefined) {
    const example = model.parties.map(({ id }) => `${id}=${id.toLowerCase()}.csv`).join(" ");
    throw new UsageError(
      `--deliveries ${argument} does not say whose numbers these are; write ${example || "PARTY=FILE"}`,
    );
  }
  return [party, file];
}

/** How many lines are shown of many that are wrong. */
const mostProblems = 20;

function refuse(problems: readonly FileProblem[], advice = ""): void {
  if (problems.length === 0) return;
  const lines = problems.slice(0, mostProblems).map(({ file, line, message }) => `  ${file}:${line}: ${message}`);
  const more = problems.length > mostProblems ? [`  and ${problems.length - mostProblems} more`] : [];
  const count = problems.length === 1 ? "One line" : `${problems.length} lines`;
  throw new UserError(`${count} of what was measured can't be right${advice}:\n${[...lines, ...more].join("\n")}`);
}
