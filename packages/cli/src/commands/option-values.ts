import { InvalidArgumentError } from "commander";

// What the value of an option may be: each function reads it, or says what it must be.

/** The values of an option that may be given again, in order. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  if (value.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return [...earlier, value];
}

export function wholeWithin(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === "" || !Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

export function nonNegative(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && Number.isFinite(number))) {
    throw new InvalidArgumentError("It must be a number of at least 0.");
  }
  return number;
}

export function shareAboveZero(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number < 1)) throw new InvalidArgumentError("It must be above 0 and below 1, as 0.05.");
  return number;
}

export function isoDay(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDay) throw new InvalidArgumentError("It must be a date as 2021-03-02.");
  return value;
}
