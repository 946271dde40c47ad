/**
 * What a test file does to the machine, which decides the Vitest project it belongs to. vitest.config.ts says
 * how the files of each project run; test/house/projects.test.ts holds these lists to what the files import.
 */

/** Files that open Chromium or Firefox. */
export const browserTests: readonly string[] = [
  "book/firefox.test.ts",
  "book/isolation.test.ts",
  "book/learner.test.ts",
  "book/live/checkTypes.test.ts",
  "book/live/features.test.ts",
  "book/live/parity.test.ts",
  "book/live/types.test.ts",
  "book/narrow.test.ts",
  "book/reading.test.ts",
  "cli/browser.test.ts",
];

/** Files that only compute: they start no kernel, no browser and no command of the course. */
export const quickTests: readonly string[] = [
  "authoring/{*,editions/*,lint/*}.test.ts",
  "batch/!(memory|worker).test.ts", // those two replace a global and start a thread
  "bench/accuracy/*.test.ts",
  "bench/report/*.test.ts",
  "book/build/bookIngredients.test.ts",
  "book/live/{session,workerCheck}.test.ts",
  "book/outputs.test.ts",
  "cells/*.test.ts",
  "derivations/*.test.ts",
  "figures/**/*.test.ts",
  "files/{fileError,writeUnlessChanged}.test.ts",
  "house/{contributing,docs,house,placeholders}.test.ts",
  "lessons/**/*.test.ts",
  "losses/*.test.ts",
  "metrics/*.test.ts",
  "notebook/**/*.test.ts",
  "references/*.test.ts",
  "run/*.test.ts",
  "run/progress/*.test.ts",
  "text/*.test.ts",
  "training/*.test.ts",
  "worker/*.test.ts",
];

/** Files of which npm test leaves some cases to the long run [sample.ts]: it repeats these files, with all cases. */
export const samplingTests: readonly string[] = [
  "authoring/new/new.test.ts",
  "batch/accuracy.test.ts",
  "batch/agreement.test.ts",
  "book/live/checkTypes.test.ts",
  "book/live/parity.test.ts",
  "book/live/types.test.ts",
  "book/narrow.test.ts",
  "book/reading.test.ts",
  "cli/otherNodes.test.ts",
  "cli/sharedInstall.test.ts",
  "derivations/mutation.test.ts",
  "house/projects.test.ts",
  "kernel/errors.test.ts",
  "kernel/forgedMessages.test.ts",
  "kernel/imports.test.ts",
  "kernel/language.test.ts",
  "kernel/nodeTypes.test.ts",
  "kernel/orphans.test.ts",
  "kernel/repairs.test.ts",
  "kernel/stop.test.ts",
  "lessons/exercises/answers.test.ts",
  "notebooks/exercises.test.ts",
  "notebooks/jupyter.test.ts",
  "notebooks/lessons.test.ts",
];

/**
 * Files of the long run alone: a second browser, and the command of the benchmark, which CI also runs by itself.
 */
export const longTests: readonly string[] = ["bench/bench.test.ts", "book/firefox.test.ts"];

/**
 * The files that take longest, the longest first. In a new clone Vitest knows no durations and starts large files
 * first, so that one of these might begin last, and run alone.
 */
export const longestTests: readonly string[] = [
  "book/live/features.test.ts",
  "book/reading.test.ts",
  "book/live/checkTypes.test.ts",
  "book/live/types.test.ts",
  "notebooks/lessons.test.ts",
  "cli/notebooks.test.ts",
  "cli/course.test.ts",
  "notebooks/jupyter.test.ts",
  "kernel/repairs.test.ts",
  "kernel/imports.test.ts",
  "kernel/errors.test.ts",
  "batch/accuracy.test.ts",
];
