import { describe, expect, it } from "vitest";
import { courseKernel, plainKernel } from "../../lib/tools/kernels.js";
import { programs, type Step } from "./programs.js";
import { useKernel } from "./useKernel.js";

/** Plain tslab agrees: our repairs change nothing else. */
describe.each([
  ["the course's kernel", courseKernel],
  ["plain tslab", plainKernel],
])("the TypeScript of %s", (_, argv) => {
  const { print } = useKernel(argv);

  it.each(Object.entries(programs))("%s", async (_, steps) => {
    const prints: Step[] = [];
    for (const [cell] of steps) prints.push([cell, await print(cell)]);
    expect(prints).toEqual(steps);
  });
});
