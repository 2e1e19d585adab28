// Builds the application into dist, unless nothing that goes into it is newer than what is there. Beside each asset lies its
// compressed form, which the server sends to whoever takes it.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = join(root, "..");
const inputs = [
  ...readdirSync(packages).map((name) => join(packages, name, "src")),
  ...["public", "scripts", "index.html", "vite.config.ts", "package.json"].map((name) => join(root, name)),
  join(packages, "../package-lock.json"),
];

const builtAt = newest(join(root, "dist/index.html"));
if (builtAt === 0 || inputs.some((path) => newest(path) > builtAt)) {
  // What depends on Node alone is left out of the browser's code, and said so for each; that is as it should be.
  await build({ root, logLevel: "error" });
  compressAssets(join(root, "dist/assets"));
}

function compressAssets(folder) {
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    );
  }
}

/** When the newest file at or below a path was changed, tests aside; 0 if there is none. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || /\.test\.ts$|\/testing$/.test(path)) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
