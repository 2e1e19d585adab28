import type { Readable, Writable } from "node:stream";
import { type CommonOptions, intro, isCancel, multiselect, outro, text } from "@clack/prompts";
import { Name, PartyId } from "@kelisim/register";
import { UserError } from "../errors.ts";
import { partyName } from "../read/words.ts";
import type { CharterAnswers, PartyAnswer } from "./new-charter.ts";

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks, at a terminal, for what a charter needs. @throws {UserError} when the user breaks off */
export async function askForCharter(terminal: Terminal): Promise<CharterAnswers> {
  const streams: CommonOptions = terminal;
  intro("A new record: who are its parties, and whose assent does it take?", streams);
  const name = await answered(
    text({
      ...streams,
      message: "Name of the record",
      placeholder: "Kazakhstan and Kyrgyzstan",
      validate: nameProblem,
    }),
  );
  const parties: PartyAnswer[] = [];
  for (;;) {
    const id = await answered(
      text({
        ...streams,
        message:
          parties.length === 0
            ? "First party: its country's code, or its abbreviation (the one you speak for)"
            : "Next party (leave empty when these are all)",
        placeholder: parties.length === 0 ? "KZ" : "",
        validate: (value = "") => partyProblem(value.trim(), parties),
      }),
    );
    // Clack answers undefined for an empty line in some versions.
    if ((id ?? "").trim() === "") break;
    parties.push(await askForParty(streams, id.trim()));
  }
  const ids = parties.map(({ id }) => id);
  const assentFrom =
    ids.length === 1
      ? ids
      : await answered(
          multiselect({
            ...streams,
            message: "Whose assent does an item need?",
            options: ids.map((value) => ({ value, label: value })),
            initialValues: ids,
            required: true,
          }),
        );
  outro("That is all.", streams);
  return { name: name.trim(), parties, assentFrom };
}

async function askForParty(streams: CommonOptions, id: string): Promise<PartyAnswer> {
  const usual = partyName(id);
  const name = await answered(
    text({ ...streams, message: `Name of ${id}`, initialValue: usual === id ? "" : usual, validate: nameProblem }),
  );
  const publicKey = await answered(
    text({
      ...streams,
      message: `Public key of ${id} (leave empty to make its key here)`,
      validate: (value = "") =>
        value.trim() === "" || /^[A-Za-z0-9_-]{43}$/.test(value.trim()) ? undefined : "A public key has 43 characters.",
    }),
  );
  const given = (publicKey ?? "").trim();
  return { id, name: name.trim(), ...(given === "" ? {} : { publicKey: given }) };
}

function nameProblem(value = ""): string | undefined {
  return Name.safeParse(value.trim()).success ? undefined : "Write one line of at most 200 characters.";
}

function partyProblem(value: string, parties: readonly PartyAnswer[]): string | undefined {
  if (value === "") return parties.length === 0 ? "A record has at least one party." : undefined;
  if (parties.some(({ id }) => id === value)) return `${value} is a party already.`;
  return PartyId.safeParse(value).success ? undefined : "Write 2 to 16 capital letters and digits, as KZ.";
}

async function answered<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await prompt;
  if (isCancel(answer)) throw new UserError("nothing was made");
  return answer as Exclude<T, symbol>;
}
