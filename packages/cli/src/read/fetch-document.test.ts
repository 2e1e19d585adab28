import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { fetchDocument, PrivateAddressError } from "@kelisim/server/documents/from-address";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildKelisim, kelisim } from "../testing/kelisim-process.ts";
import { isGroundedIn, report, russianReport } from "../testing/texts.ts";

const servers: Server[] = [];
beforeAll(buildKelisim);
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback; returns its address. */
async function serve(listener: RequestListener, host = "127.0.0.1"): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const read = (...args: string[]) => kelisim(["read", "--json", ...args]);

describe("an address that is read", () => {
  it("may hold plain text, also behind a redirect, when private addresses are allowed", async () => {
    const address = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(302, { location: "/new" }).end();
      else response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(report);
    });
    const { stdout, stderr, code } = await read("--allow-private", `${address}/old`);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(isGroundedIn(report, JSON.parse(stdout))).toBe(true);
  });

  it("is decoded by the charset of its header, else of its own meta element", async () => {
    const table = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const bytes = (text: string) => Uint8Array.from(text, (character) => table.indexOf(character));
    const html = (head: string) =>
      bytes(`<html><head>${head}</head><body><p>${russianReport.replaceAll("\n", "<p>")}</body></html>`);
    const address = await serve((request, response) => {
      const inHeader = request.url === "/header";
      response.setHeader("content-type", inHeader ? "text/html; charset=windows-1251" : "text/html");
      response.end(html(inHeader ? "" : '<meta charset="windows-1251">'));
    });
    for (const path of ["/header", "/meta"]) {
      const { stdout } = await read("--lang", "ru", "--allow-private", address + path);
      expect(JSON.parse(stdout).text).toContain("Касым-Жомарт Токаев");
    }
  });
});

describe("an address that is refused", () => {
  it("is private: by number, by name, by odd spelling", async () => {
    let asked = 0;
    const address = await serve((_, response) => {
      asked++;
      response.end(report);
    });
    const port = new URL(address).port;
    for (const host of ["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"]) {
      const { stderr, code } = await read(`http://${host}:${port}/`);
      expect(stderr).toMatch(/private address; add --allow-private/);
      expect(code).toBe(1);
    }
    expect(asked).toBe(0);
  });

  it("is one that a server redirects to, by number or by name, without being asked", async () => {
    let asked = 0;
    const inner = await serve((_, response) => {
      asked++;
      response.end(report);
    }, "127.0.0.2");
    const { port } = new URL(inner);
    const outer = await serve((request, response) => {
      const host = request.url === "/by-name" ? "localhost" : "127.0.0.2";
      response.writeHead(302, { location: `http://${host}:${port}/` }).end();
    }, "127.0.0.3");
    // Only the first server counts as public here.
    const isAllowed = (address: string) => address === "127.0.0.3";
    for (const path of ["/by-number", "/by-name"]) {
      await expect(fetchDocument(outer + path, isAllowed)).rejects.toThrow(PrivateAddressError);
    }
    expect(asked).toBe(0);
  });

  it("is one it redirects to, by a scheme that is no web address", async () => {
    const address = await serve((_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end());
    expect((await read("--allow-private", address)).stderr).toMatch(/leads to file:/);
  });

  it("redirects for ever", async () => {
    const address = await serve((_, response) => response.writeHead(302, { location: "/again" }).end());
    expect((await read("--allow-private", address)).stderr).toMatch(/redirects more than 5 times/);
  });

  it.each([404, 500])("answers %i", async (status) => {
    const address = await serve((_, response) => response.writeHead(status).end("sorry"));
    const { stderr, code } = await read("--allow-private", address);
    expect(stderr).toMatch(`answered ${status}`);
    expect(code).toBe(1);
  });

  it("is not there", async () => {
    const address = await serve(() => {});
    servers[0]?.close();
    expect((await read("--allow-private", address)).stderr).toMatch(/refuses the connection/);
  });
});

describe("a server that does not behave", () => {
  it("sends without end: the answer is left at 50 MB", async () => {
    const chunk = Buffer.alloc(1_000_000, 0x61);
    const address = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more);
      more();
    });
    expect((await read("--allow-private", address)).stderr).toMatch(/larger than 50 MB/);
  });

  it("sends little that unpacks to much", async () => {
    const packed = gzipSync(Buffer.alloc(60_000_000, 0x61));
    const address = await serve((_, response) => response.setHeader("content-encoding", "gzip").end(packed));
    expect((await read("--allow-private", address)).stderr).toMatch(/larger than 50 MB/);
  });

  it("never sends its headers, or sends a word a second: the time limit ends it", async () => {
    const address = await serve((request, response) => {
      if (request.url === "/silent") return;
      const timer = setInterval(() => response.write("word "), 200);
      response.on("close", () => clearInterval(timer));
    });
    const { stderr, code } = await read("--allow-private", "--timeout", "2", `${address}/silent`, `${address}/slow`);
    expect(stderr.match(/took longer than 2 seconds/g)).toHaveLength(2);
    expect(code).toBe(1);
  });

  it("breaks off in the middle", async () => {
    const address = await serve((_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("half");
      setTimeout(() => response.destroy(), 50);
    });
    expect((await read("--allow-private", address)).stderr).toMatch(/could not be fetched/);
  });
});
