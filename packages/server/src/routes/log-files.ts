import { parseTilePath } from "@kelisim/register";
import type { Hono } from "hono";
import { notFound } from "../http/problem.ts";
import type { Service } from "./context.ts";

/** What has a place in the log never changes, and neither does a tile of a given width. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * The log below `/log/`, as C2SP tlog-tiles has it: `checkpoint`, `tile/<level>/<index>[.p/<width>]` and
 * `tile/entries/<index>[.p/<width>]`.
 */
export function mountLogFiles(app: Hono, { record }: Service): void {
  app.get("/log/checkpoint", async (c) => {
    const checkpoint = await record.checkpoint();
    if (checkpoint === null) throw notFound("checkpoint yet");
    return c.body(checkpoint, 200, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" });
  });
  app.get("/log/tile/*", async (c) => {
    const coordinates = parseTilePath(c.req.path.slice("/log/".length));
    if (coordinates === null) throw notFound("such tile");
    const { level, index, width } = coordinates;
    const bytes =
      level === "entries" ? await record.bundle({ index, width }) : await record.tile({ level, index, width });
    if (bytes === null) throw notFound("such tile yet");
    return c.body(Buffer.from(bytes), 200, {
      "content-type": "application/octet-stream",
      "cache-control": FOR_EVER,
    });
  });
}
