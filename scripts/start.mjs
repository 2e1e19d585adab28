// Builds, then runs the kelisim command with the given arguments; with none, it reads the example report.
//   npm start
//   npm start -- read --html report.docx
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv.slice(2);
const example = ["read", "examples/kazakhstan-kyrgyzstan/press-report.txt"];

const node = (cwd, ...args) => spawnSync(process.execPath, args, { cwd, stdio: "inherit" }).status ?? 1;
const built = node(root, `${root}node_modules/typescript/bin/tsc`, "-b");
const kelisim = `${root}packages/cli/bin/kelisim.js`;
// npm runs scripts in the workspace; the user's paths start where the user stands.
if (built !== 0) process.exitCode = built;
else if (given.length === 0) process.exitCode = node(root, kelisim, ...example);
else process.exitCode = node(process.env.INIT_CWD ?? process.cwd(), kelisim, ...given);
