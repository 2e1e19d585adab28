import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { notFound } from "../http/problem.ts";

/** Files whose names hold a hash of their content. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * A built web application at `/`: its assets can be kept for ever, and are sent
 * compressed where a file `.br` or `.gz` lies beside them; all else is asked for anew. Addresses that are no file
 * lead to its one page, which knows its own.
 */
export function mountWebApplication(app: Hono, folder: string): void {
  const assets = serveStatic({
    root: folder,
    precompressed: true,
    onFound: (_, c) => c.header("cache-control", FOR_EVER),
  });
  app.get("/assets/*", assets, () => {
    throw notFound("such file");
  });
  const fresh = (_: string, c: { header(name: string, value: string): void }) => c.header("cache-control", "no-cache");
  app.get("*", serveStatic({ root: folder, onFound: fresh }));
  app.get("*", serveStatic({ root: folder, path: "index.html", onFound: fresh }));
}
