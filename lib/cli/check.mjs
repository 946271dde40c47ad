// npm run check: all checks of the sources that run no test. The tools run at the same time, each to its end, and the
// results of all are printed. Plain JavaScript like course.mjs: it must run where the library does not compile.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askedLanguage, say } from "../files/askedLanguage.mjs";
import { isWritable } from "../files/isWritable.mjs";
import { lateOptimisation } from "../files/v8Flags.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const colours = process.stdout.isTTY === true;

/** Runs a script in Node. Returns whether it succeeded, and what it printed. */
async function run(title, script, ...args) {
  const path = join(root, script);
  if (!existsSync(path))
    return {
      title,
      ok: false,
      text: say({
        en: `There is no ${script}. Run: npm ci\n`,
        zh: `没有 ${script}。请运行：npm ci\n`,
      }),
    };
  const start = performance.now();
  // A third of the compiler's work would be V8's optimisation of functions that are hardly called again.
  const flags = lateOptimisation(process.versions.v8);
  const env = { ...process.env, LC_ALL: askedLanguage() };
  const child = spawn(process.execPath, [...flags, path, ...args], { cwd: root, env });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
  const code = await new Promise((resolve) => child.once("close", resolve));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return {
    title: say({ en: `${title} (${seconds} s)`, zh: `${title}（${seconds} 秒）` }),
    ok: code === 0,
    text,
  };
}

function checkTypes() {
  const notes = join("node_modules", ".cache", "check.tsbuildinfo"); // the compiler's notes about unchanged files
  const remembered = isWritable(root) ? ["--incremental", "--tsBuildInfoFile", notes] : []; // unless it is another user's
  const how = ["-p", ".", ...remembered, "--pretty", `${colours}`];
  return run(say({ en: "Types", zh: "类型" }), "node_modules/typescript/bin/tsc", ...how);
}

function checkStyle() {
  const how = ["check", "--error-on-warnings", `--colors=${colours ? "force" : "off"}`];
  return run(say({ en: "Style", zh: "排版" }), "node_modules/@biomejs/biome/bin/biome", ...how);
}

/** Checks the notebooks with the compiled library, which has their rules. */
async function checkNotebooks(library) {
  const title = say({ en: "Notebooks", zh: "笔记本" });
  if ((await library).ok) return run(title, "lib/dist/cli/cli.js", "lint");
  const text = say({
    en: "Not checked: the library does not compile.\n",
    zh: "没有检查：课程库编译不了。\n",
  });
  return { title, ok: false, text };
}

const library = run(say({ en: "Library", zh: "课程库" }), "lib/cli/course.mjs");
const checks = [library, checkTypes(), checkStyle(), checkNotebooks(library)];
for (const check of checks) {
  const { title, ok, text } = await check;
  console.log(`${ok ? "✔" : "✘"} ${title}`);
  if (ok) continue;
  console.log(text);
  process.exitCode = 1;
}
