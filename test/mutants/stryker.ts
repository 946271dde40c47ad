import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Choice } from "./chooseFiles.js";
import type { Report } from "./report.js";

/** How far a run may go. */
export interface Bounds {
  /** After so many minutes the run is stopped. */
  readonly minutes: number;
  /** How many mutants are tested at a time. */
  readonly concurrency: number;
}

/** Paths of one run of Stryker. */
interface Paths {
  readonly root: string;
  /** Where Stryker is installed. */
  readonly packages: string;
  /** What this run writes, removed at its end. */
  readonly folder: string;
}

/**
 * Runs Stryker on a copy of the repository and reads its report. Only the tests of the mutated rooms are run.
 *
 * @throws {Error} if Stryker is not installed, fails (as when a test fails before any edit), or takes too long
 */
export async function runStryker(root: string, choice: Choice, bounds: Bounds): Promise<Report> {
  const packages = join(root, "test/mutants/node_modules/@stryker-mutator");
  if (!existsSync(packages))
    throw new Error("Stryker is not installed. Install it with:\n  npm ci --prefix test/mutants");
  mkdirSync(join(root, ".course"), { recursive: true });
  const folder = mkdtempSync(join(root, ".course/mutants-")); // a new one, so that two runs can work at the same time
  // Ctrl-C reaches Stryker as well; this process waits for its end and removes the folder.
  const waitForStryker = (): void => {};
  process.on("SIGINT", waitForStryker);
  try {
    return await reportOf({ root, packages, folder }, choice, bounds);
  } finally {
    process.off("SIGINT", waitForStryker);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function reportOf(paths: Paths, choice: Choice, bounds: Bounds): Promise<Report> {
  const options = join(paths.folder, "stryker.json");
  writeFileSync(options, JSON.stringify(strykerOptions(paths, choice.files, bounds), null, 2));
  const stryker = spawn(
    process.execPath,
    [join(paths.packages, "core/bin/stryker.js"), "run", options],
    {
      cwd: paths.root,
      env: { ...process.env, COURSE_MUTANTS_ROOMS: choice.rooms.join(",") },
      stdio: ["ignore", "inherit", "inherit"],
      timeout: bounds.minutes * 60_000,
    },
  );
  const code = await new Promise<number | null>((resolve, reject) => {
    stryker.once("error", reject);
    stryker.once("close", resolve);
  });
  if (stryker.killed)
    throw new Error(
      `Stopped at the time limit (--minutes ${bounds.minutes}). Give fewer files, or more minutes.`,
    );
  const report = join(paths.folder, "report.json");
  if (code !== 0 || !existsSync(report)) throw new Error("Stryker failed, see above.");
  return JSON.parse(readFileSync(report, "utf8"));
}

function strykerOptions({ packages, folder }: Paths, files: readonly string[], bounds: Bounds) {
  return {
    mutate: files,
    testRunner: "vitest",
    plugins: [join(packages, "vitest-runner/dist/src/index.js")],
    vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: join(folder, "report.json") },
    tempDirName: join(folder, "copy"),
    ignorePatterns: ["/.*", "/lib/dist", "/notebooks", "/test/*/dist"],
    disableTypeChecks: false, // Vitest checks no types.
    concurrency: bounds.concurrency,
    dryRunTimeoutMinutes: bounds.minutes,
    allowConsoleColors: false,
    logLevel: "warn",
  };
}
