export { createServer, type KelisimServer, type ServerOptions } from "./create-server.ts";
export type { RateLimit } from "./http/guards.ts";
export type { DemonstrationKey } from "./routes/demonstration.ts";
export { type RunningServer, type ServeOptions, serve } from "./serve.ts";
