import { createInterface } from "node:readline/promises";
import type { FirstAnswers } from "./new-model.ts";

type Ask = (question: string, usual: string, problemWith: (answer: string) => string | undefined) => Promise<string>;

/**
 * Asks for what a first model needs, each question with its usual answer. Answers come from standard input, a line
 * each; when they end, the usual ones stand.
 *
 * @param today the day that the model starts on unless another is given, as `2021-07-05`
 */
export async function askForModel(today: string): Promise<FirstAnswers> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  const answersGiven = lines[Symbol.asyncIterator]();
  const ask: Ask = async (question, usual, problemWith) => {
    for (;;) {
      process.stderr.write(`${question} [${usual}]: `);
      const next = await answersGiven.next();
      if (next.done === true) {
        process.stderr.write("\n");
        return usual;
      }
      const answer = next.value.trim() || usual;
      const problem = problemWith(answer);
      if (problem === undefined) return answer;
      process.stderr.write(`  ${problem}\n`);
    }
  };
  try {
    return await askAll(ask, today);
  } finally {
    lines.close();
  }
}

async function askAll(ask: Ask, today: string): Promise<FirstAnswers> {
  const number = async (question: string, usual: number, least: number, isWhole = false) =>
    Number(await ask(question, String(usual), (answer) => problemWithNumber(answer, least, isWhole)));
  return {
    name: await ask("Name of the crossing", "A border crossing", () => undefined),
    directions: (await ask("Directions, with commas between", "outward, inward", problemWithDirections))
      .split(",")
      .map((name) => name.trim()),
    peoplePerDay: await number("People a day, each way", 3000, 0),
    booths: await number("Passport booths, each way", 6, 1, true),
    secondsPerPerson: await number("Seconds for a person at the booth, on average", 60, 1),
    carsPerDay: await number("Cars a day, each way", 300, 0),
    trucksPerDay: await number("Trucks a day, each way", 60, 0),
    bays: await number("Inspection bays for vehicles, each way", 3, 1, true),
    minutesPerCar: await number("Minutes for a car at the bay, on average", 5, 0.1),
    minutesPerTruck: await number("Minutes for a truck at the bay, on average", 12, 0.1),
    waitLimitMinutes: await number("Minutes that nobody should have to wait longer than", 30, 0.1),
    startDate: await ask("First day to simulate", today, (answer) =>
      /^\d{4}-\d{2}-\d{2}$/.test(answer) && !Number.isNaN(Date.parse(answer))
        ? undefined
        : "Write the day as 2021-07-05.",
    ),
  };
}

function problemWithNumber(answer: string, least: number, isWhole: boolean): string | undefined {
  const value = Number(answer);
  if (Number.isFinite(value) && value >= least && (!isWhole || Number.isInteger(value))) return undefined;
  return `Give a ${isWhole ? "whole number" : "number"} of at least ${least}.`;
}

function problemWithDirections(answer: string): string | undefined {
  const names = answer.split(",").map((name) => name.trim());
  return names.every(Boolean) && new Set(names).size === names.length
    ? undefined
    : "Give each direction a name of its own.";
}
