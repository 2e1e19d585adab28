import { type NoteKey, parseTilePath } from "@kelisim/register";
import { z } from "zod";
import { operation } from "../http/operation.ts";
import { notFound } from "../http/problem.ts";
import type { Service } from "./context.ts";

/** What has a place in the log never changes, and neither does a tile of a given width. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** A checkpoint and 100 signatures. */
const MAXIMUM_NOTE_BYTES = 32 * 1024;

const TEXT = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" };

const Cosigned = z
  .object({
    size: z.int(),
    cosignatures: z.array(z.object({ witness: z.string(), timeSeconds: z.int() }).readonly()).readonly(),
  })
  .meta({ id: "Cosigned", description: "Whose cosignatures were kept, under a checkpoint of how many entries" });

/** The log below `/log/`, as C2SP tlog-tiles has it; cosignatures are taken of the witnesses given. */
export function logFileOperations({ record }: Service, witnesses: readonly NoteKey[]) {
  return [
    operation({
      method: "get",
      path: "/log/checkpoint",
      tag: "Log",
      summary: "The signed checkpoint (C2SP tlog-checkpoint)",
      answers: {
        200: { description: "A signed note", contentType: "text/plain" },
        404: { description: "The record has no charter yet" },
      },
      handle: async (_, c) => {
        const checkpoint = await record.checkpoint();
        if (checkpoint === null) throw notFound("checkpoint yet");
        return c.body(checkpoint, 200, TEXT);
      },
    }),
    operation({
      method: "get",
      path: "/log/cosigned-checkpoint",
      tag: "Log",
      summary: "The newest checkpoint that a witness has cosigned, which may be older than the newest of all",
      answers: {
        200: { description: "A signed note with cosignatures (C2SP tlog-cosignature)", contentType: "text/plain" },
        404: { description: "No witness has cosigned yet" },
      },
      handle: async (_, c) => {
        const checkpoint = await record.cosignedCheckpoint();
        if (checkpoint === null) throw notFound("cosigned checkpoint yet");
        return c.body(checkpoint, 200, TEXT);
      },
    }),
    operation({
      method: "post",
      path: "/api/cosignatures",
      tag: "Log",
      summary: "Hand in a checkpoint of this log that a witness known to the register has cosigned",
      file: { description: "The note with the cosignature (C2SP tlog-cosignature)", maximumBytes: MAXIMUM_NOTE_BYTES },
      answers: {
        201: { description: "The cosignatures are kept, and served with the checkpoint", schema: Cosigned },
        422: { description: "It is no checkpoint of this log, or no known witness has signed it" },
      },
      handle: async ({ file }, c) =>
        c.json(await record.addCosignatures(new TextDecoder().decode(file), witnesses), 201),
    }),
    operation({
      method: "get",
      path: "/log/tile/{level}/{index}",
      pattern: "/log/tile/:level/:index{.+}",
      tag: "Log",
      summary: "A tile of hashes, or a bundle of entries (C2SP tlog-tiles); never changes",
      params: z.object({
        level: z.string().describe("From 0, or `entries` for a bundle of entries"),
        index: z.string().describe("As tlog-tiles writes it, with slashes: `001`, `x001/067`, `001.p/17`"),
      }),
      answers: {
        200: { description: "The tile's bytes", contentType: "application/octet-stream" },
        404: { description: "The log has no such tile, or not yet" },
      },
      handle: async ({ params: { level: levelText, index: indexText } }, c) => {
        const coordinates = parseTilePath(`tile/${levelText}/${indexText}`);
        if (coordinates === null) throw notFound("such tile");
        const { level, index, width } = coordinates;
        const bytes =
          level === "entries" ? await record.bundle({ index, width }) : await record.tile({ level, index, width });
        if (bytes === null) throw notFound("such tile yet");
        return c.body(Buffer.from(bytes), 200, {
          "content-type": "application/octet-stream",
          "cache-control": FOR_EVER,
        });
      },
    }),
  ];
}
