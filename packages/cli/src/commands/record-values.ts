import { type Command, InvalidArgumentError } from "commander";
import { examples } from "../program.ts";
import { isoDay } from "./option-values.ts";
import { collect, keyChoice, type SigningFlags, withSigningOptions } from "./record-options.ts";

interface EvidenceFlags extends SigningFlags {
  readonly evidence?: readonly string[];
  readonly reason?: string;
}

interface ObserveFlags extends EvidenceFlags {
  readonly period: string;
  readonly note?: string;
  readonly currency?: string;
  readonly rate?: number;
  readonly rateOn?: string;
  readonly rateSource?: string;
}

/** What is reported and judged once an item is in force. */
export function addValueCommands(program: Command): void {
  addObserve(program);
  addConfirm(program);
  addDispute(program);
  addAssess(program);
}

function addObserve(program: Command): void {
  withEvidence(withSigningOptions(program.command("observe")))
    .summary("report a value of an indicator for a period")
    .description(
      "Report a value of an indicator for a period. Another value for the same period corrects the earlier one.",
    )
    .argument("<indicator>", "the indicator's id")
    .argument("<value>", "the value, in the indicator's unit (put -- before a negative one)", decimal)
    .requiredOption("--period <period>", "as 2021, 2021-03, 2021-03-02 or 2021-01-01/2021-06-30")
    .option("--note <text>", "what is to be known about it")
    .option("--currency <code>", "the value's currency, where it is not the indicator's")
    .option("--rate <number>", "how much of the indicator's currency one unit of it buys", decimal)
    .option("--rate-on <date>", "the day of that rate", isoDay)
    .option("--rate-source <name>", "whose rate it is")
    .addHelpText(
      "after",
      examples(
        "kelisim observe grants-awarded 20 --period 2021 --as KZ",
        "kelisim observe trade-turnover 410.5e6 --period 2021-03 --currency EUR --rate 1.19 --rate-on 2021-03-31 --as KG",
        "kelisim observe grants-awarded 20 --period 2021 --evidence https://example.org/report --as KZ",
      ),
    )
    .action(async (indicator: string, value: number, flags: ObserveFlags) => {
      const [values, location] = await load(flags);
      const { note, currency, rate, rateOn, rateSource } = flags;
      const observation = {
        indicator,
        value,
        period: values.periodIn(flags.period),
        evidence: (flags.evidence ?? []).map(values.evidenceIn),
        ...(note === undefined ? {} : { note }),
        ...(currency === undefined ? {} : { currency }),
        ...(rate === undefined ? {} : { rate }),
        ...(rateOn === undefined ? {} : { rateOn }),
        ...(rateSource === undefined ? {} : { rateSource }),
      };
      await values.observe(location, observation, outputOf(flags));
    });
}

function addConfirm(program: Command): void {
  withSigningOptions(program.command("confirm"))
    .summary("confirm a value that another party reported")
    .description("Say that a value which another party reported is right.")
    .argument(
      "<indicator|observation>",
      "an indicator with one such value, or the first digits of an observation's hash",
    )
    .option("--reason <text>", "why")
    .addHelpText("after", examples("kelisim confirm grants-awarded --as KG", "kelisim confirm 91bc02d7e1 --as KG"))
    .action(async (reference: string, flags: EvidenceFlags) => {
      const [values, location] = await load(flags);
      const said = { ...(flags.reason === undefined ? {} : { reason: flags.reason }), evidence: [] };
      await values.judgeObservation(location, "confirm", reference, said, outputOf(flags));
    });
}

function addDispute(program: Command): void {
  withEvidence(withSigningOptions(program.command("dispute")))
    .summary("dispute a value that another party reported, with the reason")
    .description("Say that a value which another party reported is not right, and why. Both stay visible.")
    .argument(
      "<indicator|observation>",
      "an indicator with one such value, or the first digits of an observation's hash",
    )
    .requiredOption("--reason <text>", "why")
    .addHelpText("after", examples('kelisim dispute grants-awarded --as KG --reason "12 students arrived."'))
    .action(async (reference: string, flags: EvidenceFlags & { readonly reason: string }) => {
      const [values, location] = await load(flags);
      const said = { reason: flags.reason, evidence: (flags.evidence ?? []).map(values.evidenceIn) };
      await values.judgeObservation(location, "dispute", reference, said, outputOf(flags));
    });
}

function addAssess(program: Command): void {
  withEvidence(withSigningOptions(program.command("assess")))
    .summary("judge how a commitment is kept: not kept, partly, kept")
    .description(
      "Judge a commitment in force: not-kept (−1), partly (0) kept or under way, or kept (+1), with the reason.",
    )
    .argument("<commitment>", "the commitment's id")
    .argument("<score>", "not-kept, partly or kept", scoreIn)
    .requiredOption("--reason <text>", "why")
    .addHelpText(
      "after",
      examples('kelisim assess student-quota partly --as KG --reason "Half of the grants were given."'),
    )
    .action(async (reference: string, score: -1 | 0 | 1, flags: EvidenceFlags & { readonly reason: string }) => {
      const [values, location] = await load(flags);
      const said = { score, reason: flags.reason, evidence: (flags.evidence ?? []).map(values.evidenceIn) };
      await values.assess(location, reference, said, outputOf(flags));
    });
}

async function load(flags: SigningFlags) {
  const [values, { recordPlace }] = await Promise.all([import("../record/values.ts"), import("../record/place.ts")]);
  return [values, recordPlace(flags.record)] as const;
}

function outputOf(flags: SigningFlags) {
  return { ...keyChoice(flags), json: flags.json ?? false };
}

function withEvidence(command: Command): Command {
  return command.option(
    "--evidence <what>",
    "an address, a recorded document's SHA-256, or words (may be given again)",
    collect,
  );
}

function decimal(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) throw new InvalidArgumentError("It must be a number, as 20.5.");
  return number;
}

function scoreIn(value: string): -1 | 0 | 1 {
  const scores: Record<string, -1 | 0 | 1> = { "not-kept": -1, partly: 0, kept: 1 };
  const score = Object.hasOwn(scores, value) ? scores[value] : undefined;
  if (score === undefined) throw new InvalidArgumentError("It must be not-kept, partly or kept.");
  return score;
}
