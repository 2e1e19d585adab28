import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (browserPath === undefined) console.warn("No Chromium found: the test of reading in a browser worker did not run.");

const texts = [
  "ASTANA, 3 May 2024 – Kazakh President Aidar Bekov said the sides had agreed to build a bridge of 120 km by 2030. " +
    "“We will send more than 1 billion tenge (US$2.4 million),” he told Kyrgyz Minister Asel Usenova.",
  "",
];

/** The package as one script that answers messages with readings. */
async function workerScript(): Promise<string> {
  const entry = fileURLToPath(new URL("./index.ts", import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["kelisim-source"] },
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "kelisim" } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error("nothing was built");
  return `${output.output[0].code}\nonmessage = ({ data }) => postMessage(JSON.stringify(kelisim.read(data)));`;
}

describe.skipIf(browserPath === undefined)("in a browser worker", () => {
  test("a reading is the same as in Node", async () => {
    const script = await workerScript();
    const browser = await chromium.launch({
      executablePath: browserPath!,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      const page = await browser.newPage();
      const readings = await page.evaluate(runInWorker, [script, texts] as const);
      expect(readings).toEqual(texts.map((text) => JSON.stringify(read(text))));
    } finally {
      await browser.close();
    }
  });
});

/** Runs in the page: one answer of the worker for each text. */
async function runInWorker([script, inputs]: readonly [string, readonly string[]]): Promise<string[]> {
  const { Worker, Blob, URL } = globalThis as unknown as {
    Worker: new (
      url: string,
    ) => {
      postMessage(data: string): void;
      onmessage: (event: { data: string }) => void;
      onerror: (event: { message: string }) => void;
    };
    Blob: new (parts: string[]) => object;
    URL: { createObjectURL(blob: object): string };
  };
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  const answers: string[] = [];
  for (const input of inputs) {
    answers.push(
      await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(input);
      }),
    );
  }
  return answers;
}
