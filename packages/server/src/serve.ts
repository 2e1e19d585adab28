import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { JointRecord } from "@kelisim/register/storage";
import { createServer, type ServerOptions } from "./create-server.ts";
import { answerNoAddress, answerNotHttp } from "./http/not-http.ts";

export interface ServeOptions extends ServerOptions {
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, and waits for those under way, for ten seconds at most. The record stays open. */
  stop(): Promise<void>;
}

const STOP_MS = 10_000;

/** Serves a record that is open. Rejects if the address can't be had. */
export async function serve(record: JointRecord, options: ServeOptions): Promise<RunningServer> {
  const { host = "127.0.0.1", port } = options;
  const { fetch, logger, endStreams, prepare } = createServer(record, options);
  const server = createHttpServer(
    // Slow senders must not hold connections for ever.
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: 16 * 1024 },
    getRequestListener(fetch, { errorHandler: answerNoAddress }),
  );
  server.on("clientError", answerNotHttp);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: chosen } = server.address() as AddressInfo;
  const url = `http://${family === "IPv6" ? `[${address}]` : address}:${chosen}`;
  logger.info({ url, record: record.place }, "listening");
  let stopped: Promise<void> | undefined;
  // A record that is closed meanwhile is no longer asked for it.
  prepare().catch((error: unknown) => stopped ?? logger.warn({ err: error }, "the first page is not prepared"));
  return {
    url,
    stop: () => {
      stopped ??= stop(server, endStreams).then(() => logger.info("stopped"));
      return stopped;
    },
  };
}

async function stop(server: Server, endStreams: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endStreams();
  // Connections become idle one by one, as their last answers end.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
