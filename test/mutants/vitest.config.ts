import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { shared } from "../vitest.config.js";

/** The rooms whose mutants are tested, by the command that starts Stryker. */
const rooms = (process.env.COURSE_MUTANTS_ROOMS ?? "").split(",");

/** What Stryker runs for each mutant: the tests of the mutated rooms, on the sources, without a build. */
export default defineConfig({
  ...shared,
  test: {
    include: rooms.map((room) => `${room}/**/*.test.ts`),
    setupFiles: fileURLToPath(new URL("fixSeed.ts", import.meta.url)),
    globalSetup: "runFolder.ts",
    testTimeout: 60_000,
  },
});
