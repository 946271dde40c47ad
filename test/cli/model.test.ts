import { join } from "node:path";
import { pictureScores } from "@course/lib/thousand";
import { afterEach, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "./fixtures.js";
import { callCli, runCli } from "./runCli.js";

/** The file of the network, which is no part of the repository. */
const weights = process.env.COURSE_MODEL;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("npm run model", () => {
  // This is the one test that CI may skip.
  it.skipIf(!weights)(
    "computes the stored scores of all pictures again (needs COURSE_MODEL=path)",
    async () => {
      const { code, stdout } = await callCli("model");
      for (const { name } of pictureScores())
        expect(stdout).toMatch(new RegExp(`^${name}: .+ differs by 0\\.0000\\d at most\\.$`, "m"));
      expect(stdout).toContain("\nNetwork and stored scores agree.\n");
      expect(code).toBe(0);
    },
  );

  it("fails without a stack if COURSE_MODEL names no file", async () => {
    const missing = join(temporaryFolder(), "network");
    vi.stubEnv("COURSE_MODEL", missing);
    const { code, stdout, stderr } = await runCli("model");
    expect(stderr).toMatch(/^COURSE_MODEL names .+, which is not there or not the network: .+\n$/);
    expect(stderr).toContain(missing);
    expect([code, stdout]).toEqual([1, ""]);
  });
});
