import type { Warning } from "@kelisim/crossing";

/**
 * What warnings say, each in a line; those of many streams whose waits are not known well enough are one, so that they
 * hide no other.
 */
export function warningMessages(warnings: readonly Warning[]): string[] {
  const isWide = ({ code, about }: Warning) => code === "too-few-replications" && about !== undefined;
  const [first, ...alike] = warnings.filter(isWide);
  return warnings.flatMap((warning) => {
    if (warning === first && alike.length > 0) {
      return [`${warning.message} So it is, more or less, with ${alike.map(({ about }) => `"${about}"`).join(", ")}.`];
    }
    return alike.includes(warning) ? [] : [warning.message];
  });
}
