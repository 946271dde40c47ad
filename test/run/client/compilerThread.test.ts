import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { clone } from "../../../lib/files/courseFolders.js";
import { CompilerThread } from "../../../lib/run/client/compilerThread.js";
import { Kernel } from "../../../lib/run/client/kernelClient.js";
import { courseKernel } from "../../../lib/run/kernelSpecs.js";
import { UserError } from "../../../lib/text/userError.js";
import { type KernelUnderTest, useKernel } from "../../kernel/useKernel.js";

const folder = mkdtempSync(join(tmpdir(), "course-test-"));
writeFileSync(join(folder, "near.ts"), "export const near: number = 41;");
symlinkSync(join(clone, "node_modules"), join(folder, "node_modules"), "junction");
const thread = new CompilerThread(folder);
afterAll(() => {
  thread.close();
  rmSync(folder, { recursive: true });
});

describe("two kernels with the same compiler", () => {
  const one = useKernel(courseKernel, folder, thread);
  const other = useKernel(courseKernel, folder, thread);

  it("do not see each other's names", async () => {
    expect(await one.print("const secret = 1;", "secret")).toBe("1");
    const { evalue } = await other.fail("secret");
    expect(evalue).toContain("Cannot find name 'secret'");
    expect(await other.print('const secret = "mine";', "secret.length")).toBe("4");
    expect(await one.print("secret + 1")).toBe("2");
  });

  it("can compile at the same time, and each gets its own result", async () => {
    const cells = Array.from({ length: 10 }, (_, i) => i);
    const ask = ({ print }: typeof one, sign: number) =>
      Promise.all(cells.map((i) => print(`${sign} * ${i + 1}`)));
    const [plus, minus] = await Promise.all([ask(one, 1), ask(other, -1)]);
    expect(plus).toEqual(cells.map((i) => `${i + 1}`));
    expect(minus).toEqual(cells.map((i) => `${-i - 1}`));
  });

  it("both find the declarations of a package that only one has imported", async () => {
    const cell = 'import { softmax } from "@course/lib"; softmax([5])[0]';
    expect(await one.print(cell)).toBe("1");
    const { evalue } = await other.fail("softmax([5])");
    expect(evalue).toContain("Cannot find name 'softmax'");
    expect(await other.print(cell)).toBe("1");
    const wrong = await one.fail('softmax("5")');
    expect(wrong.evalue).toContain("Argument of type 'string' is not assignable");
  });

  it("both can import TypeScript files next to the notebook", async () => {
    const cell = 'import { near } from "./near"; near + 1';
    expect(await one.print(cell)).toBe("42");
    expect(await other.print(cell)).toBe("42");
    expect(await one.print(cell)).toBe("42");
  });

  it("see only the modules that their own cells define", async () => {
    expect(await one.print("/** @module mine */ export const n = 1;")).toBe("");
    expect(await one.print('import { n } from "./mine"; n')).toBe("1");
    const { evalue } = await other.fail('import { n } from "./mine"; n');
    expect(evalue).toContain("Cannot find module './mine'");
  });
});

describe("kernels that start after others with the same compiler have ended", () => {
  const startsAnew = async ({ print, fail }: KernelUnderTest) => {
    expect((await fail("secret")).evalue).toContain("Cannot find name 'secret'");
    expect((await fail('import { n } from "./mine";')).evalue).toContain("Cannot find module");
    expect(await print("const secret = 3;", "secret")).toBe("3");
    expect(await print('import { near } from "./near"; near')).toBe("41");
  };

  describe("that defined modules", () => {
    const kernel = useKernel(courseKernel, folder, thread);
    it("do not see their names and modules, but TypeScript files next to the notebook", () =>
      startsAnew(kernel));
  });

  describe("that defined only names", () => {
    const kernel = useKernel(courseKernel, folder, thread);
    it("can declare the same name again", async () => {
      expect(await kernel.print("const secret = 2;", "secret")).toBe("2");
    });
  });

  describe("and reuse the compiler of the last one", () => {
    const kernel = useKernel(courseKernel, folder, thread);
    it("do not see its names, but TypeScript files next to the notebook", () => startsAnew(kernel));
  });
});

describe("a compiler whose thread fails", () => {
  /** Starts a kernel whose cells are compiled by a thread that runs this code. */
  async function start(name: string, code?: string): Promise<[Kernel, CompilerThread]> {
    const script = join(folder, name);
    if (code !== undefined) writeFileSync(script, code);
    const compiler = new CompilerThread(folder, script);
    return [await Kernel.start({ argv: courseKernel, cwd: folder, compiler }), compiler];
  }

  it("fails the start of a kernel, or its first cell, with the cause and advice, if its code is missing", async () => {
    const started = start("missing.mjs").then(async ([kernel]) => {
      // A kernel starts beside the thread and needs it for its first cell only, so either may be first; if a start
      // waited for the thread, every run would begin later.
      await kernel.execute("1").finally(() => kernel.shutdown());
    });
    await expect(started).rejects.toBeInstanceOf(UserError);
    await expect(started).rejects.toThrow(
      /^The thread that compiles cells has failed: Cannot find module .*\nTo find out why: npm run doctor$/s,
    );
  });

  it("fails the cell that waits for its result, and all later cells", async () => {
    const [kernel] = await start(
      "breaks.mjs",
      `import { parentPort } from "node:worker_threads";
      parentPort.on("message", () => { throw new Error("out of order"); });`,
    );
    for (const cell of ["1", "2"])
      await expect(kernel.execute(cell)).rejects.toThrow(
        "The thread that compiles cells has failed: out of order",
      );
    await kernel.shutdown();
  });

  it("fails only one cell, if it reports an error instead of a result", async () => {
    const [kernel, compiler] = await start(
      "refuses.mjs",
      `import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ kernel }) => parentPort.postMessage({ kernel, error: "no luck" }));`,
    );
    const { status, outputs } = await kernel.execute("1");
    expect(status).toBe("error");
    expect(outputs).toMatchObject([{ evalue: "The cell could not be compiled: no luck" }]);
    await kernel.shutdown();
    compiler.close();
  });
});
