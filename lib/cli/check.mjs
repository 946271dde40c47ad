// npm run check: all checks of the sources that run no test. The tools run at the same time, each to its end, and the
// results of all are printed. Plain JavaScript like course.mjs: it must run where the library does not compile.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isWritable } from "../files/isWritable.mjs";
import { lateOptimisation } from "../files/v8Flags.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const colours = process.stdout.isTTY === true;

/** Runs a script in Node. Returns whether it succeeded, and what it printed. */
async function run(title, script, ...args) {
  const path = join(root, script);
  if (!existsSync(path)) return { title, ok: false, text: `There is no ${script}. Run: npm ci\n` };
  const start = performance.now();
  // A third of the compiler's work would be V8's optimisation of functions that are hardly called again.
  const flags = lateOptimisation(process.versions.v8);
  const child = spawn(process.execPath, [...flags, path, ...args], { cwd: root });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
  const code = await new Promise((resolve) => child.once("close", resolve));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { title: `${title} (${seconds} s)`, ok: code === 0, text };
}

function checkTypes() {
  const notes = join("node_modules", ".cache", "check.tsbuildinfo"); // the compiler's notes about unchanged files
  const remembered = isWritable(root) ? ["--incremental", "--tsBuildInfoFile", notes] : []; // unless it is another user's
  const how = ["-p", ".", ...remembered, "--pretty", `${colours}`];
  return run("Types", "node_modules/typescript/bin/tsc", ...how);
}

function checkStyle() {
  const how = ["check", "--error-on-warnings", `--colors=${colours ? "force" : "off"}`];
  return run("Style", "node_modules/@biomejs/biome/bin/biome", ...how);
}

/** Checks the notebooks with the compiled library, which has their rules. */
async function checkNotebooks(library) {
  if ((await library).ok) return run("Notebooks", "lib/dist/cli/cli.js", "lint");
  return { title: "Notebooks", ok: false, text: "Not checked: the library does not compile.\n" };
}

const library = run("Library", "lib/cli/course.mjs");
const checks = [library, checkTypes(), checkStyle(), checkNotebooks(library)];
for (const check of checks) {
  const { title, ok, text } = await check;
  console.log(`${ok ? "✔" : "✘"} ${title}`);
  if (ok) continue;
  console.log(text);
  process.exitCode = 1;
}
