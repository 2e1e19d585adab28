import { maximumDocumentBytes, tooLargeMessage } from "./document.ts";
import { DocumentError } from "./document-error.ts";

/**
 * All bytes of a stream, up to `maximumDocumentBytes`; beyond that the stream is left, so that an endless one ends.
 *
 * @throws {DocumentError} when there are more
 */
export async function collectLimited(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const collected: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maximumDocumentBytes) throw new DocumentError("too-large", tooLargeMessage(name));
    collected.push(chunk);
  }
  return Buffer.concat(collected);
}
