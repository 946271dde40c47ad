import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { lateOptimisation } from "../lib/files/v8Flags.mjs";
import { LongestFirst } from "./longestFirst.js";
import { browserTests, longTests, quickTests, samplingTests } from "./projects.js";
import { SlowestFiles } from "./slowestFiles.js";

/*
 * Commands:
 *   npm run check      builds, and checks types, style and notebooks at the same time; runs no test
 *   npm run quick      check, and the tests of the project "quick": under a minute
 *   npm test           check, and every test file; where kinds multiply (lessons by engines, attacks by ways
 *                      in), one case of each kind [sample.ts]
 *   npm run test:long  all cases of the files where npm test takes one of each kind: Vitest's mode "long"
 *
 * Projects, which share the workers. Vitest takes them in the order of their names, and of each the longest files
 * first [projects.ts], so that short ones fill the gaps at the end.
 *   browser   opens Chromium or Firefox. All files share one Chromium, each page in a separate context.
 *   process   starts kernels, commands or bundlers, or replaces globals: each file in a separate process.
 *             A new test file belongs here until projects.ts lists it elsewhere.
 *   quick     only computes. Files share a process, which loads each module once.
 */

const lib = fileURLToPath(new URL("../lib", import.meta.url));

/** The settings of all runs of tests, also that of the mutants. */
export const shared = {
  root: fileURLToPath(new URL(".", import.meta.url)),
  resolve: {
    // Tests import the library by name, as notebooks do, but run on the sources, so that an edit needs no build.
    alias: [
      { find: /^@course\/lib$/, replacement: `${lib}/losses/index.ts` },
      { find: /^@course\/lib\/(\w+)$/, replacement: `${lib}/$1/index.ts` },
    ],
  },
};

export default defineConfig(({ mode }) => {
  const isLong = mode === "long";
  const limits = {
    // Tests run most functions a few times: optimising these is a sixth of the work of all tests.
    execArgv: lateOptimisation(process.versions.v8),
    // Long enough for a busy machine: no test asserts a time, and one that hangs is noticed a minute later.
    testTimeout: 60_000,
    hookTimeout: 300_000, // a hook may wait for the book, which the first file that needs it builds
    expect: { poll: { timeout: 10_000 } },
    // Commands speak English to tests, whatever their author's language.
    env: { LC_ALL: "C", COURSE_TESTS: isLong ? "long" : "short", COURSE_PROGRESS: "none" },
  };
  const ofThisRun = (file: string) =>
    isLong ? [...samplingTests, ...longTests].includes(file) : !longTests.includes(file);
  return {
    ...shared,
    cacheDir: fileURLToPath(new URL("../node_modules/.vite", import.meta.url)),
    test: {
      // One more than cores, because files often wait for a kernel to start or for a page to be quiet.
      maxWorkers: availableParallelism() + 1,
      sequence: { sequencer: LongestFirst },
      globalSetup: ["buildLibrary.ts", "runFolder.ts"],
      reporters: ["default", new SlowestFiles()],
      projects: [
        {
          ...shared,
          test: {
            ...limits,
            name: "browser",
            include: browserTests.filter(ofThisRun),
            globalSetup: "openBrowser.ts",
          },
        },
        {
          ...shared,
          test: {
            ...limits,
            name: "process",
            include: isLong ? [...samplingTests, ...longTests] : ["**/*.test.ts"],
            exclude: [
              "**/node_modules/**",
              ...browserTests,
              ...(isLong ? [] : [...quickTests, ...longTests]),
            ],
          },
        },
        {
          ...shared,
          test: {
            ...limits,
            name: "quick",
            include: isLong ? [] : [...quickTests], // in the long run, the project process has those that sample
            isolate: false,
          },
        },
      ],
    },
  };
});
