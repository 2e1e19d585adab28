import { signEntry } from "@kelisim/register";
import { createRecord, openRecord, type RecordLocation } from "@kelisim/register/storage";
import { UsageError } from "../errors.ts";
import { askForCharter } from "./ask-charter.ts";
import { partyKeyPath } from "./find-key.ts";
import { writeKeyFile } from "./key-file.ts";
import { modelProblems } from "./model-problems.ts";
import { type CharterAnswers, type NewCharter, newCharter } from "./new-charter.ts";
import { asArgument, defaultFolder } from "./place.ts";
import { printJson, printLines } from "./print.ts";
import { explained } from "./with-record.ts";

/** `kelisim init`: a new record with its charter, which the first party whose key is made here signs. */
export async function initRecord(
  location: RecordLocation,
  answers: CharterAnswers | null,
  options: { readonly json: boolean },
): Promise<void> {
  const charter = newCharter(answers ?? (await ask()));
  const keyFiles = charter.keys.map((key) => ({ party: key.party, path: partyKeyPath(location, key.party), key }));
  const record = await explained(async () => {
    await createRecord(location, charter.logKey);
    for (const { path, key } of keyFiles) await writeKeyFile(path, key);
    return appendCharter(location, charter);
  });
  if (options.json) {
    const keys = keyFiles.map(({ party, path }) => ({ party, path }));
    printJson({ folder: location.folder, record, charter: charter.body, keys });
  } else {
    printLines(summary(location, charter, record, keyFiles));
  }
}

async function ask(): Promise<CharterAnswers> {
  if (!process.stdin.isTTY) throw new UsageError("give --name and --party ID=NAME (again for each party)");
  return askForCharter({ input: process.stdin, output: process.stderr });
}

async function appendCharter(location: RecordLocation, { body, keys: [author] }: NewCharter): Promise<string> {
  const record = await openRecord(location, { modelProblems });
  try {
    const at = new Date().toISOString();
    const entry = signEntry(
      { kind: "charter", at, party: author.party, key: author.publicKey, body },
      author.secretKey,
      null,
    );
    return (await record.append(entry)).hash;
  } finally {
    await record.close();
  }
}

function summary(
  location: RecordLocation,
  { body }: NewCharter,
  record: string,
  keyFiles: readonly { readonly party: string; readonly path: string }[],
): string[] {
  const where = location.folder === defaultFolder ? "" : ` --record ${asArgument(location.folder)}`;
  return [
    `${body.name}: a record of ${body.parties.map(({ id }) => id).join(", ")} in ${location.folder}`,
    `An item needs the assent of ${body.assentFrom.join(" and ")}.`,
    "",
    `record  ${record}`,
    `log     ${body.logKey}`,
    "Publish these two: with them anyone can verify the record.",
    "",
    ...keyFiles.map(({ party, path }) => `key of ${party}  ${path}`),
    keyFiles.length === 1
      ? "Keep a copy of it in a safe place: whoever has it speaks for the party, and a lost one can't be made again."
      : "Hand each party its key and delete it here: whoever has it speaks for the party. A lost one can't be made again.",
    "",
    `Next: kelisim propose ITEM.json --as ${keyFiles[0]!.party}${where}`,
  ];
}
