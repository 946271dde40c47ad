// The first checks of `npm run doctor`: they must run where Node is too old, where nothing is installed, and where
// the library does not compile. The other checks are in doctor.ts.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { checkNode, checkPackages, root } from "./readiness.mjs";

function checkLibrary() {
  const compile = join(root, "lib", "cli", "course.mjs");
  try {
    execFileSync(process.execPath, [compile], { cwd: root, stdio: "pipe" });
    return { ok: true, found: "built" };
  } catch (error) {
    return {
      ok: false,
      problem: `does not compile:\n${error.stdout}${error.stderr}`.trimEnd(),
      cure: "npm ci; if that does not help, git status shows what was changed in lib/",
    };
  }
}

const checks = { Node: checkNode, Packages: checkPackages, Library: checkLibrary };
for (const [title, check] of Object.entries(checks)) {
  const { ok, found, problem, cure } = check();
  console.log(`${ok ? "✔" : "✘"} ${title.padEnd(10)}  ${ok ? found : problem}`);
  if (ok) continue;
  console.log(`  cure: ${cure}`);
  process.exit(1); // no other check could run
}

process.argv[2] = "doctor";
await import("../dist/cli/cli.js");
