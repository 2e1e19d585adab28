/** A record that a register serves elsewhere. Nothing it says is believed before its log has been verified. */
import type { Appended, DocumentPage, ItemPage } from "@kelisim/register/storage";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { logAt } from "./log/log-source.ts";
import { faultIn } from "./log/not-verified.ts";
import { verifyWholeLog } from "./log/verify-log.ts";
import type { RecordAccess } from "./with-record.ts";

const TIMEOUT_MS = 30_000;
/** The most items that a register answers at once. */
const ITEMS_AT_ONCE = 200;

const Problem = z.object({ detail: z.string() });

export function remoteRecord(address: string): RecordAccess {
  const base = address.endsWith("/") ? address : `${address}/`;

  async function ask(path: string, body?: unknown): Promise<unknown> {
    const url = new URL(path, base);
    const request = { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" as const };
    const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    let response: Response;
    let answer: unknown;
    try {
      response = await fetch(url, body === undefined ? request : { ...request, ...post });
      answer = await response.json();
    } catch (error) {
      const { message, cause } = error as Error;
      throw new UserError(`${url.href} can't be used (${cause instanceof Error ? cause.message || message : message})`);
    }
    if (response.ok) return answer;
    const problem = Problem.safeParse(answer);
    throw new UserError(problem.success ? problem.data.detail : `${url.href} answers ${response.status}`);
  }

  return {
    place: address,
    state: async () => {
      try {
        const { state } = await verifyWholeLog(await logAt(address), { logKey: null, witnesses: [], earlier: null });
        return state;
      } catch (error) {
        throw error instanceof UserError ? error : new UserError(`the log of ${address} is bad: ${faultIn(error)}`);
      }
    },
    append: async (entry) => (await ask("api/entries", entry)) as Appended,
    checkpoint: async () => {
      const bytes = await (await logAt(address)).read("checkpoint");
      return bytes === null ? null : new TextDecoder().decode(bytes);
    },
    listItems: async ({ types, standings, statuses, areas, obligors, beneficiaries, limit, ...same }) => {
      const { search, waitingFor, dueFrom, dueUntil, asOf, today } = same;
      const names = {
        type: types,
        standing: standings,
        status: statuses,
        area: areas,
        by: obligors,
        to: beneficiaries,
      };
      const query = queryOf({ ...names, search, waitingFor, dueFrom, dueUntil, asOf, today });
      return pages(limit, async (paging) => (await ask(`api/items?${query}&${paging}`)) as ItemPage);
    },
    listDocuments: async ({ search, asOf, limit }) => {
      const query = queryOf({ search, asOf, limit: String(Math.min(limit, ITEMS_AT_ONCE)) });
      return (await ask(`api/documents?${query}`)) as DocumentPage;
    },
    close: async () => {},
  };
}

async function pages(limit: number, page: (paging: URLSearchParams) => Promise<ItemPage>): Promise<ItemPage> {
  const items: ItemPage["items"][number][] = [];
  let before: number | null = null;
  for (;;) {
    const count = Math.min(ITEMS_AT_ONCE, limit - items.length);
    const { items: more, next, size } = await page(queryOf({ limit: String(count), before: before?.toString() }));
    items.push(...more);
    if (next === null || items.length >= limit) return { items, next, size };
    before = next;
  }
}

function queryOf(parameters: Record<string, string | readonly string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value.toString());
  return query;
}
