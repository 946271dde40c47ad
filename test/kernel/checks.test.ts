import { expect, it } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { startKernel } from "./useKernel.js";

it("A check in a cell knows an untouched stub, and hears which function of the library an answer calls.", async () => {
  const { print } = await startKernel(courseKernel);
  const stub = await print(
    'import { softmax } from "@course/lib"; import { check, todo } from "@course/lib/lessons";',
    "const written = (y: number[]): number[] => {\n  return todo();\n};",
    'check("02-write-softmax", written)',
  );
  expect(stub).toContain("· 02-write-softmax: not started");
  const same = await print("const same = softmax;", 'check("02-write-softmax", (y) => same(y))');
  expect(same).toContain("softmax of the library does the work");
});
