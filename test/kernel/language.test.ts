import { afterAll, describe, expect, it } from "vitest";
import { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { courseKernel, plainKernel } from "../../lib/run/kernelSpecs.js";
import { programs, type Step } from "../cells/programs.js";
import { inLongRun, sample } from "../sample.js";
import { notebooks, useKernel } from "./useKernel.js";

const thread = new CompilerThread(notebooks);
afterAll(() => thread.close());

const all = Object.entries(programs);

/** It does not matter who compiles, and plain tslab agrees: our repairs change nothing else. */
hasPrograms("the course's kernel", all, courseKernel);
hasPrograms("a kernel of a run", sample(all), courseKernel, thread);
inLongRun(() => hasPrograms("plain tslab", all, plainKernel));

function hasPrograms(
  name: string,
  cases: readonly (typeof all)[number][],
  argv: readonly string[],
  compiler?: CompilerThread,
): void {
  describe(`the TypeScript of ${name}`, () => {
    const { print } = useKernel(argv, notebooks, compiler);

    it.each([...cases])("%s", async (_, steps) => {
      const prints: Step[] = [];
      for (const [cell] of steps) prints.push([cell, await print(cell)]);
      expect(prints).toEqual(steps);
    });
  });
}
