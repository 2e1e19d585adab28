import { createHash } from "node:crypto";
import type { BasinModel, SettlementStatement, Statement } from "@kelisim/river";
import { canonicalize } from "json-canonicalize";
import { partyName } from "./words.ts";

/** SHA-256 of the statement's canonical JSON (RFC 8785): the same for everyone who has the same figures. */
function digestOf(statement: Statement | SettlementStatement): string {
  return createHash("sha256").update(canonicalize(statement)).digest("hex");
}

/** The end of every statement: by which rules, what is to be known, of which figures, and where to sign. */
export function signatures(model: BasinModel, statement: Statement | SettlementStatement): string[] {
  const list = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [[heading, ...lines.map((line) => `- ${line}`)].join("\n")] : [];
  return [
    ...list("Rules", statement.rules),
    ...list("To be known before signing", statement.warnings),
    `SHA-256 of this statement as canonical JSON (RFC 8785):\n${digestOf(statement)}`,
    model.parties
      .map(
        ({ id }) =>
          `For ${partyName(model, id)}:\n\nName ______________________  Date ____________  Signature ______________________`,
      )
      .join("\n\n"),
  ];
}
