import { effectiveAt, readTrustedLeaf, type State } from "@kelisim/register";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import { z } from "zod";
import { operation } from "../http/operation.ts";
import { RequestError } from "../http/problem.ts";
import { currentState, type Service } from "./context.ts";
import * as parameters from "./parameters.ts";

const MAXIMUM_LISTENERS = 1_000;
const ENTRIES_PER_READ = 100;
/** Proxies close connections on which nothing is said for a minute or so. */
const KEEP_ALIVE_MS = 25_000;

const NewEntry = z
  .object({
    index: z.int(),
    hash: z.string(),
    at: z.string(),
    kind: z.string(),
    party: z.string(),
    item: z.string().nullable().describe("The id of the item proposed, or of the indicator observed"),
  })
  .meta({ id: "NewEntry", description: "The data of an event of the type `entry`" });

/** Streams of what is new. `stopping` ends them all. */
export function eventOperations(service: Service, stopping: AbortSignal) {
  return [
    operation({
      method: "get",
      path: "/api/events",
      tag: "Entries",
      summary: "New entries as they come to the log, as server-sent events",
      query: z.strictObject({
        from: parameters.index.optional().describe("The first entry to tell of; the next one unless told"),
      }),
      answers: {
        200: { description: "Events of the type `entry`", schema: NewEntry, contentType: "text/event-stream" },
      },
      handle: async ({ query }, c) => {
        const { size } = await currentState(service);
        const { listeners } = service.metrics;
        if ((await listeners.get()).values[0]!.value >= MAXIMUM_LISTENERS) {
          throw new RequestError(503, "Too many listen already.", {}, { "retry-after": "60" });
        }
        const next = startOf(c.req.header("last-event-id"), query.from, size);
        listeners.inc();
        return streamSSE(c, async (stream) => {
          try {
            await sendEntries(stream, service, next, stopping);
          } finally {
            listeners.dec();
          }
        });
      },
    }),
  ];
}

/** After a break, a browser tells the id of the last event that it saw. */
function startOf(lastEventId: string | undefined, from: number | undefined, size: number): number {
  const last = lastEventId !== undefined && /^\d{1,10}$/.test(lastEventId) ? Number(lastEventId) : null;
  return Math.min(last === null ? (from ?? size) : last + 1, size);
}

async function sendEntries(
  stream: SSEStreamingApi,
  { record }: Service,
  start: number,
  stopping: AbortSignal,
): Promise<void> {
  let wake = () => {};
  // What comes while the state is being read must not be slept over.
  let isNewer = false;
  const unsubscribe = record.subscribe(() => {
    isNewer = true;
    wake();
  });
  const stop = () => stream.abort();
  stopping.addEventListener("abort", stop);
  stream.onAbort(() => wake());
  try {
    await stream.write(": listening\n\n");
    for (let next = start; !stream.aborted && !stopping.aborted; ) {
      isNewer = false;
      const state = await record.state();
      if (state !== null && next < state.size) {
        next = await sendSome(
          stream,
          state,
          next,
          await record.leaves(next, Math.min(state.size, next + ENTRIES_PER_READ)),
        );
        continue;
      }
      if (isNewer) continue;
      let timer: NodeJS.Timeout | undefined;
      const woken = await new Promise<boolean>((resolve) => {
        wake = () => resolve(true);
        timer = setTimeout(() => resolve(false), KEEP_ALIVE_MS);
      });
      clearTimeout(timer);
      if (!woken) await stream.write(": still here\n\n");
    }
  } finally {
    unsubscribe();
    stopping.removeEventListener("abort", stop);
  }
}

async function sendSome(
  stream: SSEStreamingApi,
  state: State,
  start: number,
  leaves: readonly Uint8Array[],
): Promise<number> {
  let next = start;
  for (const leaf of leaves) {
    const { index, hash, entry } = readTrustedLeaf(leaf, next);
    const { kind, party } = entry;
    const item = kind === "propose" ? entry.body.item.id : kind === "observe" ? entry.body.indicator : null;
    const data = { index, hash, at: effectiveAt(state, index), kind, party, item };
    await stream.writeSSE({ event: "entry", id: String(index), data: JSON.stringify(data) });
    next++;
  }
  return next;
}
