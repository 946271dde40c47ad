/**
 * What a test file does to the machine, which decides the Vitest project it belongs to. vitest.config.ts says
 * how the files of each project run; test/house/projects.test.ts holds these lists to what the files import.
 */

/** Files that open Chromium or Firefox. */
export const browserTests: readonly string[] = [
  "book/firefox.test.ts",
  "book/isolation.test.ts",
  "book/languages.test.ts",
  "book/learner.test.ts",
  "book/live/checkTypes.test.ts",
  "book/live/features.test.ts",
  "book/live/floods.test.ts",
  "book/live/parity.test.ts",
  "book/live/types.test.ts",
  "book/loss.test.ts",
  "book/narrow.test.ts",
  "book/reaching.test.ts",
  "book/reading.test.ts",
  "book/room.test.ts",
  "book/tools.test.ts",
  "cli/browser.test.ts",
  "workshop/decks.test.ts",
  "workshop/onePage.test.ts",
];

/** Files that only compute: they start no kernel, no browser and no command of the course. */
export const quickTests: readonly string[] = [
  "authoring/{*,editions/*,lint/*,translation/*}.test.ts",
  "batch/!(memory|worker).test.ts", // those two replace a global and start a thread
  "bench/accuracy/*.test.ts",
  "bench/report/*.test.ts",
  "book/build/bookIngredients.test.ts",
  "book/live/{session,workerCheck}.test.ts",
  "book/outputs.test.ts",
  "cells/*.test.ts",
  "coding/*.test.ts",
  "data/*.test.ts",
  "derivations/*.test.ts",
  "errata/*.test.ts",
  "figures/**/*.test.ts",
  "files/{fileError,writeUnlessChanged}.test.ts",
  "grading/{results,submittedAnswers}.test.ts",
  "house/{contributing,docs,house,placeholders}.test.ts",
  "lessons/**/*.test.ts",
  "losses/*.test.ts",
  "machine/*.test.ts",
  "metrics/*.test.ts",
  "notebook/**/*.test.ts",
  "references/*.test.ts",
  "run/*.test.ts",
  "run/progress/*.test.ts",
  "text/*.test.ts",
  "thousand/*.test.ts",
  "training/*.test.ts",
  "worker/*.test.ts",
  "workshop/!(decks|onePage).test.ts",
];

/** Files of which npm test leaves some cases to the long run [sample.ts]: it repeats these files, with all cases. */
export const samplingTests: readonly string[] = [
  "batch/accuracy.test.ts",
  "batch/agreement.test.ts",
  "batch/backend.test.ts",
  "book/live/parity.test.ts",
  "book/live/types.test.ts",
  "book/narrow.test.ts",
  "book/reading.test.ts",
  "cli/grade.test.ts",
  "cli/notebooks.test.ts",
  "derivations/mutation.test.ts",
  "derivations/verify.test.ts",
  "grading/attacks.test.ts",
  "grading/sameJudgement.test.ts",
  "house/projects.test.ts",
  "kernel/changedBuiltins.test.ts",
  "kernel/errors.test.ts",
  "kernel/forgedMessages.test.ts",
  "kernel/language.test.ts",
  "kernel/stop.test.ts",
  "lessons/exercises/answers.test.ts",
  "notebooks/exercises.test.ts",
  "notebooks/jupyter.test.ts",
  "notebooks/lessons.test.ts",
  "notebooks/translated.test.ts",
];

/**
 * Files of the long run alone. npm test has five minutes: it tests the mathematics, the lessons and the pages, and of
 * each program what its users do every day. What is left for the long run are a program's rarer ways (a second
 * browser, input, imports, floods of output, broken files, older Nodes, other users of the install), and the commands
 * that CI also runs by themselves. A change of such a program is tested by the name of the file:
 * `npx vitest run --config test/vitest.config.ts --mode long kernel/input`.
 */
export const longTests: readonly string[] = [
  "authoring/new/new.test.ts",
  "bench/bench.test.ts",
  "book/firefox.test.ts",
  "book/live/checkTypes.test.ts",
  "book/live/floods.test.ts",
  "book/reaching.test.ts",
  "cli/course.test.ts",
  "cli/doctor.test.ts",
  "cli/fileFaults.test.ts",
  "cli/host.test.ts",
  "cli/otherNodes.test.ts",
  "cli/sharedInstall.test.ts",
  "cli/workshop.test.ts",
  "kernel/imports.test.ts",
  "kernel/input.test.ts",
  "kernel/nodeTypes.test.ts",
  "kernel/orphans.test.ts",
  "kernel/protocol.test.ts",
  "kernel/repairs.test.ts",
  "run/client/compilerThread.test.ts",
  "run/client/kernelClient.test.ts",
  "workshop/decks.test.ts",
  "workshop/onePage.test.ts",
];

/**
 * The files that take longest, the longest first. In a new clone Vitest knows no durations and starts large files
 * first, so that one of these might begin last, and run alone.
 */
export const longestTests: readonly string[] = [
  "book/live/features.test.ts",
  "book/reading.test.ts",
  "book/live/types.test.ts",
  "notebooks/lessons.test.ts",
  "cli/notebooks.test.ts",
  "notebooks/jupyter.test.ts",
  "kernel/errors.test.ts",
  "batch/accuracy.test.ts",
];
