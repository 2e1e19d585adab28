import type { NoteKey } from "@kelisim/register";
import type { JointRecord } from "@kelisim/register/storage";
import { Hono } from "hono";
import { type Logger, pino } from "pino";
import { DOCS_STYLE, docsPage } from "./description/docs-page.ts";
import { describeApi } from "./description/openapi.ts";
import type { AddressRule } from "./documents/public-address.ts";
import { clientAddress, limitRate, type RateLimit, refuseOtherSites, securityHeaders } from "./http/guards.ts";
import { createMetrics, observeRequests } from "./http/observe.ts";
import { mount } from "./http/operation.ts";
import { notFound, problemResponse } from "./http/problem.ts";
import { OverviewIndex } from "./overview/overview-index.ts";
import { briefingOperations } from "./routes/briefing.ts";
import { type Service, today } from "./routes/context.ts";
import { type DemonstrationKey, demonstrationOperations } from "./routes/demonstration.ts";
import { documentOperations } from "./routes/documents.ts";
import { draftOperations } from "./routes/drafts.ts";
import { entryOperations } from "./routes/entries.ts";
import { eventOperations } from "./routes/events.ts";
import { exportOperations } from "./routes/exports.ts";
import { itemOperations } from "./routes/items.ts";
import { logFileOperations } from "./routes/log-files.ts";
import { monitoringOperations } from "./routes/monitoring.ts";
import { overviewOperations } from "./routes/overview.ts";
import { sessionOperations } from "./routes/session.ts";
import { textOperations } from "./routes/texts.ts";
import { mountWebApplication } from "./routes/web-application.ts";

export interface ServerOptions {
  /** A line of JSON for each request; on standard output unless told. */
  readonly logger?: Logger;
  /**
   * The origin under which the server is reached, such as `https://register.example`: to be told where a proxy stands
   * before it. Sessions are opened for this origin only, and over https their cookies never travel otherwise.
   */
  readonly origin?: string;
  /** Whether a proxy that can be trusted stands before it and tells in `X-Forwarded-For` who asks. */
  readonly behindProxy?: boolean;
  readonly reads?: RateLimit;
  readonly writes?: RateLimit;
  /** Of documents that are taken apart or fetched. */
  readonly texts?: RateLimit;
  /** Which IP addresses documents may be fetched from; those of the open internet unless told. */
  readonly mayFetch?: AddressRule;
  /** Whose cosignatures are taken, and served with the checkpoint; of nobody's unless told. */
  readonly witnesses?: readonly NoteKey[];
  /** A folder with a web application to serve at `/`. */
  readonly webFolder?: string;
  /** Secret keys to hand to whoever asks: of a demonstration only, in which anyone may play any side. */
  readonly demonstrationKeys?: readonly DemonstrationKey[];
  readonly now?: () => Date;
}

export interface KelisimServer {
  readonly fetch: Hono["fetch"];
  readonly logger: Logger;
  /** Ends the streams of events, which otherwise never end. */
  readonly endStreams: () => void;
  /** Works out what the first page asks for, in turns with whatever is asked meanwhile. */
  readonly prepare: () => Promise<void>;
}

const READS: RateLimit = { burst: 500, perSecond: 200 };
const WRITES: RateLimit = { burst: 200, perSecond: 50 };
const TEXTS: RateLimit = { burst: 20, perSecond: 0.2 };

/** The HTTP application over a record that is open. Whoever opened the record closes it. */
export function createServer(record: JointRecord, options: ServerOptions = {}): KelisimServer {
  const { behindProxy = false, now = () => new Date(), origin = null } = options;
  const logger = options.logger ?? pino();
  const stopping = new AbortController();
  const metrics = createMetrics(record);
  const service: Service = { record, metrics, now, origin };
  const addressOf = clientAddress(behindProxy);
  const limitReads = limitRate(options.reads ?? READS, addressOf);
  const limitWrites = limitRate(options.writes ?? WRITES, addressOf);

  const app = new Hono();
  app.onError((error, c) => {
    const response = problemResponse(c, error);
    if (response.status >= 500) logger.error({ err: error, path: c.req.path.slice(0, 200) }, "request failed");
    return response;
  });
  app.notFound((c) => problemResponse(c, notFound("such page")));
  app.use(observeRequests(logger, metrics, addressOf), securityHeaders, refuseOtherSites);

  // Asked by whoever watches over the server, so before the limits.
  const monitoring = monitoringOperations(service);
  mount(app, monitoring);

  app.use(async (c, next) => (["GET", "HEAD"].includes(c.req.method) ? limitReads : limitWrites)(c, next));
  const overview = new OverviewIndex(record);
  const operations = [
    ...entryOperations(service),
    ...eventOperations(service, stopping.signal),
    ...itemOperations(service),
    ...overviewOperations(service, overview),
    ...documentOperations(service),
    ...briefingOperations(service),
    ...exportOperations(service),
    ...sessionOperations(service),
    ...draftOperations(service),
    ...demonstrationOperations(options.demonstrationKeys ?? []),
    ...textOperations(service, {
      limit: limitRate(options.texts ?? TEXTS, addressOf),
      ...(options.mayFetch && { mayFetch: options.mayFetch }),
    }),
    ...logFileOperations(service, options.witnesses ?? []),
  ];
  mount(app, operations);
  const description = describeApi([...operations, ...monitoring]);
  const page = docsPage(description);
  app.get("/api/openapi.json", (c) => c.json(description));
  app.get("/api/docs", (c) => c.html(page));
  app.get("/api/docs/style.css", (c) => c.body(DOCS_STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.all("/api/*", () => {
    throw notFound("such operation");
  });
  if (options.webFolder !== undefined) mountWebApplication(app, options.webFolder);
  else app.get("/", (c) => c.redirect("/api/docs"));
  return { fetch: app.fetch, logger, endStreams: () => stopping.abort(), prepare: () => prepare(service, overview) };
}

/** So that the first who opens a large record does not wait for what is counted once and then followed. */
async function prepare(service: Service, overview: OverviewIndex): Promise<void> {
  const state = await service.record.state();
  if (state === null) return;
  await service.record.countItems({ today: today(service) });
  await overview.overview(state, today(service));
}
