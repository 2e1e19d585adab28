import { z } from "zod";
import { isLocal } from "../http/guards.ts";
import { operation } from "../http/operation.ts";
import { RequestError } from "../http/problem.ts";
import type { Service } from "./context.ts";

/** For whoever watches over the server. */
export function monitoringOperations({ record, metrics }: Service) {
  return [
    operation({
      method: "get",
      path: "/healthz",
      tag: "Monitoring",
      summary: "Whether the record can be read",
      answers: {
        200: { description: "It can", schema: z.object({ status: z.literal("ok") }) },
        503: { description: "It can't" },
      },
      handle: async (_, c) => {
        await record.checkpoint();
        return c.json({ status: "ok" }, 200, { "cache-control": "no-store" });
      },
    }),
    operation({
      method: "get",
      path: "/metrics",
      tag: "Monitoring",
      summary: "Metrics for Prometheus",
      answers: {
        200: { description: "In Prometheus's text format", contentType: "text/plain" },
        403: { description: "They are shown to the server's own machine only" },
      },
      handle: async (_, c) => {
        if (!isLocal(c)) throw new RequestError(403, "Metrics are shown to this machine only.");
        return c.body(await metrics.registry.metrics(), 200, { "content-type": metrics.registry.contentType });
      },
    }),
  ];
}
