import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["kelisim-source"] },
  ssr: { resolve: { conditions: ["kelisim-source", "node"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "examples/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
    setupFiles: ["scripts/fast-check-seed.ts"],
    testTimeout: 120_000,
    // What is waited for comes late where a machine is busy: a second, as Vitest would wait, says nothing.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
