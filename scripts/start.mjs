// Builds, then runs the kelisim command with the given arguments; with none, it opens the worked example.
//   npm start
//   npm start -- read --html report.docx
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv.slice(2);

const isServed = given.length === 0 || given[0] === "serve";
const built =
  (await run(root, `${root}node_modules/typescript/bin/tsc`, "-b")) ||
  (isServed ? await run(root, `${root}packages/web/scripts/build-if-changed.mjs`) : 0);
// npm runs scripts in the workspace; the user's paths start where the user stands.
if (built !== 0) process.exitCode = built;
else if (given.length === 0) process.exitCode = await run(root, `${root}examples/kazakhstan-kyrgyzstan/dist/open.js`);
else
  process.exitCode = await run(process.env.INIT_CWD ?? process.cwd(), `${root}packages/cli/bin/kelisim.js`, ...given);

/** Runs a script of Node, and hands on the signals that ask it to end. */
async function run(cwd, ...args) {
  const child = spawn(process.execPath, args, { cwd, stdio: "inherit" });
  // Ctrl-C reaches the child as well, which finishes what is under way.
  const ignore = () => {};
  const end = () => child.kill("SIGTERM");
  process.on("SIGINT", ignore).on("SIGTERM", end);
  const [code] = await once(child, "exit");
  process.off("SIGINT", ignore).off("SIGTERM", end);
  return code ?? 1;
}
