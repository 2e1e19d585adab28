import {
  Entry,
  EntryRefusedError,
  effectiveAt,
  entrySubject,
  listKeys,
  readTrustedLeaf,
  type State,
} from "@kelisim/register";
import { z } from "zod";
import { AppendedEntry, LoggedEntry, RecordOverview } from "../description/views.ts";
import { operation } from "../http/operation.ts";
import { notFound, RequestError } from "../http/problem.ts";
import { currentState, type Service, stateAsOf } from "./context.ts";
import * as parameters from "./parameters.ts";

/** An entry's canonical form takes 64 KiB at most; white space and escapes can make it longer on its way. */
const MAXIMUM_BODY_BYTES = 256 * 1024;

export function entryOperations(service: Service) {
  const { record, metrics } = service;

  async function entriesOf(state: State, start: number, end: number) {
    const leaves = await record.leaves(start, Math.min(end, state.size));
    return leaves.map((leaf, i) => {
      const { index, hash, entry } = readTrustedLeaf(leaf, start + i);
      return { index, hash, at: effectiveAt(state, index), entry, subject: entrySubject(state, entry) };
    });
  }

  return [
    operation({
      method: "get",
      path: "/api/record",
      tag: "Record",
      summary: "The record as a whole: its charter, its parties and their keys",
      query: z.strictObject({ asOf: parameters.asOf.optional() }),
      answers: {
        200: { description: "The record", schema: RecordOverview },
        404: { description: "The record has no charter yet" },
      },
      handle: async ({ query }, c) => {
        const state = await stateAsOf(service, query.asOf);
        return c.json({ record: state.record, charter: state.charter, size: state.size, keys: [...listKeys(state)] });
      },
    }),
    operation({
      method: "post",
      path: "/api/entries",
      tag: "Entries",
      summary: "Append a signed entry; answered once it is durable",
      // The record itself checks entries, and names what is wrong better than their schema alone could.
      body: { schema: z.unknown(), shape: Entry, description: "The signed entry", maximumBytes: MAXIMUM_BODY_BYTES },
      answers: {
        201: { description: "The entry is durable", schema: AppendedEntry },
        403: { description: "The key may not say this, or the signature is bad" },
        409: { description: "It does not go with what the record holds by now" },
        413: { description: "The entry is too large" },
        422: { description: "It is no entry, or breaks a rule of the record" },
      },
      handle: async ({ body }, c) => {
        try {
          const appended = await record.append(body);
          metrics.appended.inc();
          return c.json(appended, 201, { location: `/api/entries/${appended.index}` });
        } catch (error) {
          if (error instanceof EntryRefusedError) metrics.refused.inc({ code: error.code });
          throw error;
        }
      },
    }),
    operation({
      method: "get",
      path: "/api/entries",
      tag: "Entries",
      summary: "Entries in the order of the log",
      query: z.strictObject({
        from: parameters.index.default(0).describe("The first one's place in the log"),
        limit: parameters.count(1, 1_000).default(100),
      }),
      answers: {
        200: {
          description: "Entries",
          schema: z.object({ entries: z.array(LoggedEntry).readonly(), size: z.int() }),
        },
      },
      handle: async ({ query: { from, limit } }, c) => {
        const state = await currentState(service);
        return c.json({ entries: await entriesOf(state, from, from + limit), size: state.size });
      },
    }),
    operation({
      method: "get",
      path: "/api/entries/{entry}",
      tag: "Entries",
      summary: "An entry by its place in the log, or by its hash",
      params: z.object({ entry: z.union([parameters.index, parameters.hash]) }),
      answers: {
        200: { description: "The entry", schema: LoggedEntry },
        404: { description: "There is no such entry" },
      },
      handle: async ({ params: { entry } }, c) => {
        const state = await currentState(service);
        const index = typeof entry === "number" ? entry : await record.findEntry(entry);
        const [found] = index === null ? [] : await entriesOf(state, index, index + 1);
        if (found === undefined) throw notFound("such entry");
        return c.json(found);
      },
    }),
    operation({
      method: "get",
      path: "/api/entries/{index}/proof",
      tag: "Proofs",
      summary: "The .tlog-proof file of an entry, to be checked offline (C2SP tlog-proof)",
      params: z.object({ index: parameters.index }),
      answers: {
        200: { description: "The proof against the newest checkpoint", contentType: "text/plain" },
        404: { description: "There is no such entry" },
      },
      handle: async ({ params: { index } }, c) => {
        const proof = await record.entryProof(index);
        if (proof === null) throw notFound("such entry");
        return c.body(proof, 200, {
          "content-type": "text/plain; charset=utf-8",
          "content-disposition": `attachment; filename="entry-${index}.tlog-proof"`,
        });
      },
    }),
    operation({
      method: "get",
      path: "/api/consistency",
      tag: "Proofs",
      summary: "The proof that the log of one size begins with that of another (RFC 6962, section 2.1.2)",
      query: z.strictObject({ from: parameters.index, to: parameters.index }),
      answers: {
        200: {
          description: "Hashes in base64, in the order of the RFC",
          schema: z.object({ from: z.int(), to: z.int(), hashes: z.array(z.base64()).readonly() }),
        },
      },
      handle: async ({ query: { from, to } }, c) => {
        const { size } = await currentState(service);
        if (from > to || to > size) throw new RequestError(400, `Sizes must be in order, and at most ${size}.`);
        const hashes = await record.consistencyProof(from, to);
        return c.json({ from, to, hashes: hashes.map((hash) => Buffer.from(hash).toString("base64")) });
      },
    }),
  ];
}
