/** The built application, served over a record of two parties whose demonstration keys are to be had in the page. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RecordLocation } from "../../../register/src/storage/index.ts";
import {
  TestRecord,
  testCommitment,
  testIndicator,
  testMeeting,
  year,
} from "../../../register/src/testing/test-record.ts";
import { type ServedRecord, serveRecord } from "../../../server/src/testing/served-record.ts";
import { keyFileOf } from "./desks.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the application, unless what is there is newer than its sources. */
export function buildApplication(): void {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build-if-changed.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the application can't be built:\n${stderr}`);
}

export async function serveApplication(
  location: RecordLocation,
  sample: TestRecord,
  { hasDemonstrationKeys = true } = {},
): Promise<ServedRecord> {
  const demonstrationKeys = hasDemonstrationKeys ? sample.parties.map(keyFileOf) : [];
  const noLimit = { burst: 1e9, perSecond: 1e9 };
  return serveRecord(
    location,
    () => new Date(),
    sample.logged.map(({ entry }) => entry),
    { webFolder: `${root}dist`, demonstrationKeys, reads: noLimit, writes: noLimit },
  );
}

export const SOURCE = "cd".repeat(32);
export const QUOTE = "Kazakhstan will raise the quota ten-fold <b>for Kyrgyz students</b>.";

/** A record with an item of every standing, and with markup where people write words. */
export function sampleRecord(): TestRecord {
  const record = new TestRecord();
  record.append("document", "KZ", {
    sha256: SOURCE,
    title: "Joint <script>alert(1)</script> statement",
    publisher: "Press service",
    date: "2021-03-02",
    language: "en",
    url: "https://example.org/statement",
  });
  record.agree(testMeeting("summit-2021", "Summit of 2021"));
  record.agree(testIndicator("grants"));
  const quota = record.agree(
    testCommitment("student-quota", {
      indicators: ["grants"],
      madeIn: "summit-2021",
      deadline: { due: "2022-09-01" },
      sources: [
        {
          document: SOURCE,
          exact: QUOTE,
          prefix: "They agreed. ",
          suffix: " Talks go on.",
          start: 13,
          end: 13 + QUOTE.length,
        },
      ],
    }),
  );
  const reported = record.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 20 });
  record.append("confirm", "KG", { observation: reported });
  record.append("observe", "KZ", { indicator: "grants", period: year(2022), value: 30 });
  record.append("observe", "KG", { indicator: "grants", period: year(2022), value: 26, note: "By the list of names." });
  record.append("assess", "KG", { revision: quota, score: 0, reason: "Half of the way." });
  record.agree(
    testCommitment("road", { title: { en: "Eight <i>lanes</i>", ru: "Восемь полос" }, area: ["transport"] }),
  );
  const revised = testCommitment("student-quota", {
    title: { en: "Student quota, doubled again" },
    text: { en: "increase the quota for Kyrgyz students twenty-fold", ru: "увеличить квоту в двадцать раз" },
    indicators: ["grants"],
  });
  record.append("propose", "KZ", { item: revised, supersedes: quota });
  for (const name of ["bridge", "school", "canal"]) {
    const revision = record.propose(testCommitment(name, { title: { en: `A new ${name}` }, area: ["regional"] }));
    record.append("assent", "KZ", { revision });
  }
  return record;
}
