import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildKelisim, kelisim } from "../testing/kelisim-process.ts";
import { isGroundedIn, report } from "../testing/texts.ts";

const answer = {
  language: "en",
  published: null,
  parties: ["KZ", "KG"],
  statements: [
    { text: "Kazakhstan will build a bridge across the river", speaker: "Kassym-Jomart Tokayev", mode: "direct" },
  ],
  commitments: [
    {
      text: "build a bridge across the river",
      by: ["KZ"],
      to: ["KG"],
      strength: "pledged",
      area: ["transport"],
      deadline: null,
    },
  ],
  figures: [{ text: "50 grants", kind: "count", value: 50, max: null, unit: "grant", bound: null, sameAs: null }],
};
const completion = (content: unknown, finish = "stop") => ({
  choices: [
    {
      message: { role: "assistant", content: typeof content === "string" ? content : JSON.stringify(content) },
      finish_reason: finish,
    },
  ],
});

interface Asked {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: {
    model: string;
    messages: { content: string }[];
    response_format: { json_schema: { strict: boolean } };
  };
}
type Behaviour = "hang" | "drop" | { readonly status?: number; readonly body: unknown };

let server: Server | undefined;
beforeAll(buildKelisim);
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A model that behaves so at the first, second, … request, and so again at all further ones; what it was asked. */
async function standIn(...behaviours: readonly Behaviour[]): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const behaviour = behaviours[Math.min(asked.length, behaviours.length - 1)] ?? "hang";
    asked.push({
      url: request.url,
      authorization: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    if (behaviour === "hang") return;
    if (behaviour === "drop") {
      response.destroy();
      return;
    }
    const { status = 200, body } = behaviour;
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}

const readBy = (url: string, env: NodeJS.ProcessEnv = {}, ...flags: string[]) =>
  kelisim(["read", "--json", "--reader", "model", ...flags, "-"], {
    input: report,
    env: { KELISIM_MODEL_URL: url, ...env },
  });

describe("kelisim read --reader model", () => {
  it("reads by the model, with its name and key, by a strict schema", async () => {
    const { url, asked } = await standIn({ body: completion(answer) });
    const { stdout, stderr, code } = await readBy(url, { KELISIM_MODEL_NAME: "small", KELISIM_MODEL_KEY: "secret" });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(isGroundedIn(report, JSON.parse(stdout))).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: "/v1/chat/completions",
      authorization: "Bearer secret",
      body: { model: "small" },
    });
    expect(asked[0]?.body.response_format.json_schema.strict).toBe(true);
    expect(asked[0]?.body.messages.at(-1)?.content).toContain(report);
  });

  it("drops invented quotes and says how many", async () => {
    const statements = [...answer.statements, { text: "We will build ten bridges", speaker: null, mode: "direct" }];
    const { url } = await standIn({ body: completion({ ...answer, statements }) });
    const { stdout, stderr, code } = await readBy(url);
    expect(JSON.parse(stdout).statements).toHaveLength(1);
    expect(stderr).toMatch(/dropped 1 mark of the model/);
    expect(code).toBe(0);
  });

  it("asks again after a 500, a broken connection and broken JSON", async () => {
    const { url, asked } = await standIn(
      { status: 500, body: "busy" },
      "drop",
      { body: completion('{"statements": [') },
      { body: completion(answer) },
    );
    const { stdout, code } = await readBy(url);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).commitments).toHaveLength(1);
    expect(asked).toHaveLength(4);
  });

  it.each<[string, Behaviour, number, RegExp]>([
    ["always fails", { status: 500, body: "out of memory" }, 3, /answered 500 out of memory/],
    ["refuses the key", { status: 401, body: "wrong key" }, 1, /answered 401 wrong key/],
    ["never writes JSON", { body: completion("I would rather not.") }, 2, /did not answer with JSON, asked 2 times/],
    ["is no chat endpoint", { body: { hello: 1 } }, 1, /no chat completion; check the address/],
    ["breaks off", { body: completion('{"statements"', "length") }, 1, /too long for it/],
  ])("gives up clearly when the model %s", async (_, behaviour, times, message) => {
    const { url, asked } = await standIn(behaviour);
    const { stdout, stderr, code } = await readBy(url);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(1);
    expect(asked).toHaveLength(times);
  });

  it("gives up when the model never answers", async () => {
    const { url } = await standIn("hang");
    const { stderr, code } = await readBy(url, {}, "--timeout", "1.5");
    expect(stderr).toMatch(/took longer than 1\.5 seconds/);
    expect(code).toBe(1);
  });

  it("is wrong use without an address", async () => {
    const { stderr, code } = await readBy("");
    expect(stderr).toMatch(/set KELISIM_MODEL_URL/);
    expect(code).toBe(2);
  });
});
