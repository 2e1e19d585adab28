import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { TestRecord, testCommitment } from "../../../register/src/testing/test-record.ts";
import { sampleRecord } from "../testing/sample.ts";
import { aidAsIati } from "./iati.ts";

const day = "2026-07-01";
const { state } = sampleRecord({ name: "A name", prose: "Some words" });

/**
 * A folder with the official schema, `iati-activities-schema.xsd` of IATI/IATI-Schemas, branch version-2.03, and what it
 * includes. Its licence is not ours, so it is not in the repository.
 */
const schemaFolder = process.env["IATI_SCHEMAS"];
const schema = schemaFolder === undefined ? null : join(schemaFolder, "iati-activities-schema.xsd");
if (schema === null || !existsSync(schema)) {
  console.warn(
    "\n  NOT RUN: IATI_SCHEMAS names no folder with the schema of IATI 2.03, so files were not validated by it.\n",
  );
}

describe("aid and finance in IATI 2.03", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ["iati-activity", "transaction"].includes(name),
  });
  const activities = parser.parse(aidAsIati(state, { day })!)["iati-activities"]["iati-activity"];

  it("has one activity for each commitment that is aid, or money that one party gives to another", () => {
    expect(activities.map((one: Record<string, string>) => one["iati-identifier"]!.split("-").at(-1))).toEqual(["aid"]);
  });

  it("tells what was promised, and what the obligor reported to have paid and nobody disputes", () => {
    const [aid] = activities;
    expect(aid["planned-disbursement"].value).toMatchObject({ "#text": 1000, "@_currency": "USD" });
    expect(aid.transaction.map((one: { value: unknown }) => one.value)).toMatchObject([
      { "#text": 6_000_000, "@_currency": "KZT", "@_value-date": "2022-12-31" },
    ]);
    expect(aid["recipient-country"]).toMatchObject({ "@_code": "KG", "@_percentage": "100.00" });
  });

  it("says which sums are illustrative", () => {
    expect(JSON.stringify(activities)).toContain("Planned sums: illustrative");
  });

  it("is no file where there is no aid and no finance", () => {
    const record = new TestRecord();
    record.agree(testCommitment("quota"));
    expect(aidAsIati(record.state!, { day })).toBeNull();
  });

  it.runIf(schema !== null && existsSync(schema))("is valid by the official schema", () => {
    for (const sample of [state, sampleRecord({ name: '<b>"&', prose: "\u0007 ]]> & <x>\r\n" }).state]) {
      const file = aidAsIati(sample, { day })!;
      execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema!, "-"], {
        input: file,
        stdio: ["pipe", "pipe", "pipe"],
      });
    }
  });
});
