// The first checks of `npm run doctor`: they must run where Node is too old, where nothing is installed, and where
// the library does not compile. The other checks are in doctor.ts.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { say as inLanguage } from "../files/askedLanguage.mjs";
import { checkNode, checkPackages, root } from "./readiness.mjs";

function checkLibrary() {
  const compile = join(root, "lib", "cli", "course.mjs");
  try {
    execFileSync(process.execPath, [compile], { cwd: root, stdio: "pipe" });
    return { ok: true, found: inLanguage({ en: "built", zh: "已编译" }) };
  } catch (error) {
    return {
      ok: false,
      problem:
        `${inLanguage({ en: "does not compile:", zh: "编译不了：" })}\n${error.stdout}${error.stderr}`.trimEnd(),
      cure: inLanguage({
        en: "npm ci; if that does not help, git status shows what was changed in lib/",
        zh: "npm ci；如果没有用，git status 会显示 lib/ 里改了什么",
      }),
    };
  }
}

const wanted = process.argv.slice(2);
const isJson = wanted.includes("--json");

/** Prints a finding as a line of JSON, or for a person. A report of a room is about other computers. */
function say(title, { ok, found, problem, cure }) {
  const finding = { title, state: ok ? "ok" : "fault", found: ok ? found : problem, cure };
  if (isJson) console.log(JSON.stringify(finding));
  else if (!ok || !wanted.includes("--room")) {
    console.log(`${ok ? "✔" : "✘"} ${title.padEnd(10)}  ${finding.found}`);
    if (!ok) console.log(`  ${inLanguage({ en: "cure: ", zh: "改正：" })}${cure}`);
  }
}

const checks = { Node: checkNode, Packages: checkPackages, Library: checkLibrary };
for (const [title, check] of Object.entries(checks)) {
  const result = check();
  say(title, result);
  if (!result.ok) process.exit(1); // no other check could run
}

process.argv.splice(2, wanted.length, "doctor", ...wanted);
await import("../dist/cli/cli.js");
