import { fromBufferPromise } from "yauzl";
import { DocumentError } from "./document-error.ts";

/** What all files of an archive may hold together when unpacked; a report with its pictures stays far below. */
const maximumUnpackedBytes = 100_000_000;
/** A Word document has some dozens of parts. */
const maximumEntries = 5_000;

/**
 * Refuses a ZIP archive that unpacks to more than `maximumUnpackedBytes`: first by the sizes that its central directory
 * states, then by the sizes it really has, unpacking every entry and keeping none (the directory may lie).
 *
 * @returns the names of the archive's entries
 * @throws {DocumentError} for a zip bomb and for a broken archive
 */
export async function checkZip(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const broken = (error: unknown) =>
    new DocumentError(
      "damaged",
      `${name} is damaged (${error instanceof Error ? error.message : String(error)}); fetch it again`,
    );
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true }).catch((error) => {
    throw broken(error);
  });
  try {
    const entries = [];
    let stated = 0;
    for await (const entry of archive.eachEntry()) {
      stated += entry.uncompressedSize;
      if (entries.push(entry) > maximumEntries || stated > maximumUnpackedBytes) throw bomb(name);
    }
    let unpacked = 0;
    for (const entry of entries) {
      const stream = await archive.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        unpacked += chunk.length;
        if (unpacked > maximumUnpackedBytes) throw bomb(name);
      }
    }
    return entries.map((entry) => entry.fileName);
  } catch (error) {
    throw error instanceof DocumentError ? error : broken(error);
  } finally {
    archive.close();
  }
}

function bomb(name: string): DocumentError {
  return new DocumentError(
    "too-costly",
    `${name} unpacks to more than ${maximumUnpackedBytes / 1_000_000} MB or ${maximumEntries} files, as no report does; it was not opened`,
  );
}
