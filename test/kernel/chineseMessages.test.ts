import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { notebooks, useKernel } from "./useKernel.js";

const chinese = join(notebooks, "zh");
const thread = new CompilerThread(chinese);
afterAll(() => thread.close());

describe.each([
  ["that compiles for itself", undefined],
  ["of a run", thread],
])("a kernel %s, in the folder of the Chinese notebooks", (_, compiler) => {
  const { fail, print } = useKernel(courseKernel, chinese, compiler);

  it.each([
    ["nothing;", "cell:1:1 - TS2304: 找不到名称“nothing”。"],
    ['const x: number = "a";', "cell:1:7 - TS2322: 不能将类型“string”分配给类型“number”。"],
    [
      "let s = 1； s;",
      "cell:1:10 - TS1127: JavaScript 里没有“；”：请改写成 ;，并切换到英文输入法。",
    ],
    [
      'import { softmax } from "@course/lib";\nsoftmax([]);',
      "softmax：logits 是空的；至少要有一个数。",
    ],
    ['throw new Error("own words")', "own words"],
  ])("reports %s in Chinese where it can", async (cell, message) => {
    const { evalue, traceback } = await fail(cell);
    expect(evalue).toBe(message);
    expect(traceback[0]).toContain(message);
  });

  it("gives code the English message, so that it does the same in each language", async () => {
    const cell =
      'import { softmax } from "@course/lib";\ntry { softmax([]); } catch (e) { console.log((e as Error).message); }';
    expect(await print(cell)).toBe("softmax: logits is empty; it needs at least one number.");
  });
});
