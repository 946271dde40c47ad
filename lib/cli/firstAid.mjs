// The doctor's first look, plain JavaScript like course.mjs: it must run where Node is
// too old, where nothing is installed, and where the library does not compile.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;

function checkNode() {
  const { engines } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const needed = engines.node.match(/\d+/g).map(Number);
  const found = process.versions.node.split(".").map(Number);
  const newEnough = found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1]);
  const cure = `Install Node ${engines.node.slice(2)} or newer: https://nodejs.org`;
  return { title: "Node", ok: newEnough, found: process.versions.node, cure };
}

function checkInstall() {
  const ok = existsSync(compiler);
  return { title: "Packages", ok, found: ok ? "installed" : "not installed", cure: "npm ci" };
}

function checkBuild() {
  try {
    execFileSync(process.execPath, [compiler, "-b", "lib"], { cwd: root, stdio: "pipe" });
    return { title: "Library", ok: true, found: "built" };
  } catch (error) {
    const found = `does not compile:\n${error.stdout}`;
    return {
      title: "Library",
      ok: false,
      found,
      cure: "git status shows what was changed in lib/",
    };
  }
}

for (const check of [checkNode, checkInstall, checkBuild]) {
  const { title, ok, found, cure } = check();
  console.log(`${ok ? "✔" : "✘"} ${title.padEnd(10)}  ${found}`);
  if (ok) continue;
  console.log(`  cure: ${cure}`);
  process.exit(1); // the rest cannot even start
}

process.argv[2] = "doctor";
await import("../dist/cli/cli.js");
