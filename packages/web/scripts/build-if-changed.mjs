// Builds the application into dist, unless nothing that goes into it is newer than what is there.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = join(root, "..");
const inputs = [
  ...readdirSync(packages).map((name) => join(packages, name, "src")),
  ...["public", "scripts", "index.html", "vite.config.ts", "package.json"].map((name) => join(root, name)),
  join(packages, "../package-lock.json"),
];

const builtAt = newest(join(root, "dist/index.html"));
if (builtAt === 0 || inputs.some((path) => newest(path) > builtAt)) await build({ root, logLevel: "warn" });

/** When the newest file at or below a path was changed; 0 if there is none. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
