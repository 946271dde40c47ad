import { afterAll, describe, expect, it } from "vitest";
import { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { courseKernel, plainKernel } from "../../lib/run/kernelSpecs.js";
import { programs, type Step } from "../cells/programs.js";
import { sample } from "../sample.js";
import { notebooks, useKernel } from "./useKernel.js";

const thread = new CompilerThread(notebooks);
afterAll(() => thread.close());

const all = Object.entries(programs);

/** Plain tslab agrees: our repairs change nothing else. Nor does it matter who compiles. */
describe.each([
  { name: "the course's kernel", argv: courseKernel, cases: all },
  { name: "a kernel of a run", argv: courseKernel, compiler: thread, cases: sample(all) },
  { name: "plain tslab", argv: plainKernel, cases: sample(all) },
])("the TypeScript of $name", ({ argv, compiler, cases }) => {
  const { print } = useKernel(argv, notebooks, compiler);

  it.each(cases)("%s", async (_, steps) => {
    const prints: Step[] = [];
    for (const [cell] of steps) prints.push([cell, await print(cell)]);
    expect(prints).toEqual(steps);
  });
});
