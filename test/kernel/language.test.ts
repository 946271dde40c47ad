import { afterAll, describe, expect, it } from "vitest";
import { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { courseKernel, plainKernel } from "../../lib/run/kernelSpecs.js";
import { programs, type Step } from "../cells/programs.js";
import { notebooks, useKernel } from "./useKernel.js";

const thread = new CompilerThread(notebooks);
afterAll(() => thread.close());

/** Plain tslab agrees: our repairs change nothing else. Nor does it matter who compiles. */
describe.each([
  { name: "the course's kernel", argv: courseKernel },
  { name: "a kernel of a run", argv: courseKernel, compiler: thread },
  { name: "plain tslab", argv: plainKernel },
])("the TypeScript of $name", ({ argv, compiler }) => {
  const { print } = useKernel(argv, notebooks, compiler);

  it.each(Object.entries(programs))("%s", async (_, steps) => {
    const prints: Step[] = [];
    for (const [cell] of steps) prints.push([cell, await print(cell)]);
    expect(prints).toEqual(steps);
  });
});
