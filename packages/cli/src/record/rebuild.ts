import type { RecordLocation } from "@kelisim/register/storage";
import { printJson, printLines } from "./print.ts";
import { withOwnRecord } from "./with-record.ts";

/** `kelisim rebuild`: derives anew from the log all that is derived from it, and says whether that changed anything. */
export async function rebuild(location: RecordLocation, { json }: { readonly json: boolean }): Promise<void> {
  const report = await withOwnRecord(location, ({ record }) => record.rebuild());
  const changed = report.digestBefore !== report.digestAfter;
  if (json) printJson({ ...report, changed });
  else {
    printLines([
      `Derived anew from ${report.entries} entries: ${changed ? "something was damaged, and is right again" : "byte for byte the same as before"}`,
      `  before  ${report.digestBefore}`,
      `  now     ${report.digestAfter}`,
    ]);
  }
}
