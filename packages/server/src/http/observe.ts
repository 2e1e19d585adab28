/** What the one who runs the server sees of it: a line of log for each request, and metrics. */
import type { JointRecord } from "@kelisim/register/storage";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Logger } from "pino";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<"method" | "route" | "status">;
  readonly appended: Counter;
  readonly refused: Counter<"code">;
  readonly listeners: Gauge;
}

export function createMetrics(record: JointRecord): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: "kelisim_log_entries",
    help: "Entries in the log",
    registers,
    async collect() {
      const state = await record.state().catch(() => null);
      if (state !== null) this.set(state.size);
    },
  });
  new Gauge({
    name: "kelisim_append_queue_entries",
    help: "Entries that wait to be committed",
    registers,
    collect() {
      this.set(record.waiting);
    },
  });
  return {
    registry,
    requestSeconds: new Histogram({
      name: "http_request_duration_seconds",
      help: "How long requests took",
      labelNames: ["method", "route", "status"],
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    appended: new Counter({
      name: "kelisim_entries_appended_total",
      help: "Entries appended by this process",
      registers,
    }),
    refused: new Counter({
      name: "kelisim_entries_refused_total",
      help: "Entries that this process refused, by reason",
      labelNames: ["code"],
      registers,
    }),
    listeners: new Gauge({ name: "kelisim_event_listeners", help: "Open streams of events", registers }),
  };
}

/** Logs and measures requests. Of a request, only what tells no secret: no header, no body, no query. */
export function observeRequests(
  logger: Logger,
  metrics: Metrics,
  addressOf: (c: Context) => string,
): MiddlewareHandler {
  return async (c, next) => {
    const startMs = performance.now();
    await next();
    const milliseconds = performance.now() - startMs;
    const { method, path } = c.req;
    const { status } = c.res;
    // The route's pattern, not the path: a label must not have as many values as there are items.
    const route = status === 404 ? undefined : matchedRoutes(c).find(({ path: pattern }) => pattern !== "/*")?.path;
    metrics.requestSeconds.observe(
      { method: knownMethod(method), route: route ?? "other", status },
      milliseconds / 1000,
    );
    logger.info(
      { method, path: path.slice(0, 200), status, milliseconds: Math.round(milliseconds), address: addressOf(c) },
      "request",
    );
  };
}

/** Methods are whatever the one who asks likes, so labels take only the known ones. */
function knownMethod(method: string): string {
  return ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"].includes(method) ? method : "other";
}
