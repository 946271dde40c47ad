import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { ConsoleOutput } from "../../lib/cells/consoleOutput.js";
import { encode, newMessage } from "../../lib/run/client/jupyterMessages.js";
import { courseKernel, plainKernel } from "../../lib/run/kernelSpecs.js";
import { inLongRun } from "../sample.js";
import { jupyterKernel, RawKernel } from "./rawKernel.js";
import { startKernel, useKernel } from "./useKernel.js";

/** Each repair; what plain tslab does instead stands at the end of this file. */
const course = useKernel(courseKernel);

describe("shorthand of a name from an earlier cell", () => {
  const cells = ["const a = 1; let b = 2;", "({ a, b })"];

  it("is the name's value", async () => {
    expect(await course.print(...cells)).toBe("{ a: 1, b: 2 }");
  });

  it("is assigned to by a pattern, with a default", async () => {
    const cells = ["let p = 0, q = 0;", "({ p, q = 3 } = { p: 7 } as { p: number; q?: number });"];
    expect(await course.print(...cells, "[p, q]")).toBe("[ 7, 3 ]");
  });

  it("means a local variable where there is one, and an import where that is meant", async () => {
    expect(await course.print("const a = 1;", "(() => { const a = 5; return { a }; })()")).toBe(
      "{ a: 5 }",
    );
    const cells = ['import { sep } from "node:path";', "({ sep }).sep === sep"];
    expect(await course.print(...cells)).toBe("true");
  });
});

describe("a variable assigned to in a later cell", () => {
  const cells = ["let theta = 0; const loss = () => (theta - 3) ** 2;", "theta = 3; loss()"];

  it("changes for the functions of its own cell", async () => {
    expect(await course.print(...cells)).toBe("0");
  });

  it("is another variable after the name is declared anew", async () => {
    const cells = ["let t = 1; const old = () => t;", "let t = 7;", "t = 8;"];
    expect(await course.print(...cells, "[t, old()]")).toBe("[ 8, 1 ]");
    expect(await course.print("function t() { return 9; }", "[t(), old()]")).toBe("[ 9, 1 ]");
  });

  it.each([
    [
      "in patterns",
      "let [u, { v }] = [1, { v: 2 }]; const sum = () => u + v;",
      "u = 5; v = 6; sum()",
      "11",
    ],
    ["declared by var", "var i = 0; function at() { return i; }", "i++; at()", "1"],
    ["without a first value", "let late: number; const get = () => late;", "late = 4; get()", "4"],
    [
      "after a top-level await",
      "let w = await Promise.resolve(1); const got = () => w;",
      "w += 1; got()",
      "2",
    ],
  ])("is live %s", async (_, declare, assign, expected) => {
    expect(await course.print(declare, assign)).toBe(expected);
  });
});

describe("the declarations of a cell that throws", () => {
  const cells = ["let kept = [1, 2];", 'const kept = [3]; throw new Error("before the end");'];

  it("leave the names as they were", async () => {
    expect(await course.print(...cells, "kept")).toBe("[ 1, 2 ]");
    expect(await course.print("let n = 1; const read = () => n;", "let n = 5; throw 0")).toBe("");
    expect(await course.print("n = 2; read()")).toBe("2");
  });
});

describe("output", () => {
  const figures =
    'import { display } from "tslab"; for (let i = 0; i < 5000; i++) display.html(String(i));';

  it("arrives in full, however much of it", async () => {
    const { outputs } = await course.run(figures);
    expect(outputs).toHaveLength(5000);
    const lines = await course.print("for (let i = 0; i < 100_000; i++) console.log(i);");
    expect(lines.split("\n").map(Number)).toEqual(Array.from({ length: 100_000 }, (_, i) => i));
    expect(await course.print('console.log("x".repeat(5_000_000))')).toHaveLength(5_000_000);
  });

  it("keeps the order of its streams and figures", async () => {
    const { outputs } = await course.run(
      'import { display } from "tslab"; console.log(1); console.error(2); display.text("3"); console.log(4);',
    );
    expect(outputs).toEqual([
      { output_type: "stream", name: "stdout", text: "1\n" },
      { output_type: "stream", name: "stderr", text: "2\n" },
      { output_type: "display_data", data: { "text/plain": "3" }, metadata: {} },
      { output_type: "stream", name: "stdout", text: "4\n" },
    ]);
  });

  it("calls back when it is written", async () => {
    const write = 'await new Promise((go) => process.stdout.write("written", go)); " and told"';
    expect(await course.print(write)).toBe("written and told");
  });

  it("is gathered into few messages", () => {
    const sent: string[] = [];
    const output = new ConsoleOutput((_, text) => sent.push(text));
    for (let i = 0; i < 10_000; i++) output.write("stdout", `${i}\n`);
    output.flush();
    expect(sent.length).toBeLessThan(100);
    expect(sent.join("").split("\n")).toHaveLength(10_001);
  });
});

describe("requests that are sent at once", () => {
  it("each get a reply", async () => {
    const kernel = await RawKernel.start(jupyterKernel);
    onTestFinished(() => kernel.stop());
    const request = () => encode(newMessage("kernel_info_request", {}), kernel.key);
    await kernel.askAtOnce(Array.from({ length: 3000 }, request));
    expect(kernel.printed).toBe("");
  });
});

describe("a cell that fails", () => {
  const cell = 'function f() {\n\n\n\n  throw new RangeError("too far");\n}\nf();';

  it("sends Jupyter's error, with the cell's own lines", async () => {
    const { status, outputs } = await course.run(cell);
    expect(status).toBe("error");
    expect(outputs).toHaveLength(1);
    expect(outputs[0]).toMatchObject({ ename: "RangeError", evalue: "too far" });
    expect(await course.fail(cell)).toHaveProperty("traceback", [
      "RangeError: too far",
      "",
      "  3 |",
      "  4 |",
      '> 5 |   throw new RangeError("too far");',
      "    |         ^",
      "  6 | }",
      "",
      "    at f (cell:5:9)",
      "    at cell:7:1",
    ]);
  });

  it("does not stop the cells that are sent after its answer", async () => {
    await course.kernel.execute(cell);
    expect(await course.kernel.execute("1 + 1")).toMatchObject({ status: "ok" });
  });

  it("stops the cells that were sent before its answer, unless the sender asked to go on", async () => {
    const { kernel } = await startKernel(courseKernel);
    for (const [allowErrors, expected] of [
      [false, ["error", "aborted", "aborted"]],
      [true, ["error", "ok", "ok"]],
    ] as const) {
      const folder = mkdtempSync(join(tmpdir(), "course-test-"));
      const [started, sent] = [join(folder, "started"), join(folder, "sent")];
      // The cell is deaf until the others are sent: they wait where nobody has read them yet.
      const first = kernel.execute(
        `import { existsSync, writeFileSync } from "node:fs";
        writeFileSync(${JSON.stringify(started)}, "");
        while (!existsSync(${JSON.stringify(sent)}));
        throw new Error("first");`,
        { allowErrors },
      );
      await expect.poll(() => existsSync(started), { timeout: 10_000 }).toBe(true);
      const others = ["1", "2"].map((cell) => kernel.execute(cell, { allowErrors }));
      await pause(100);
      writeFileSync(sent, "");
      const results = await Promise.all([first, ...others]);
      expect(results.map(({ status }) => status)).toEqual(expected);
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a cell that does not compile", () => {
  const cell = "// a comment\n\nconst n: { x: { y: number } }[] = [{ x: { z: 1 } }];";

  it("sends Jupyter's error, with its code", async () => {
    expect((await course.fail(cell)).traceback).toEqual([
      "cell:3:43 - TS2322: Type '{ z: number; }' is not assignable to type '{ y: number; }'.",
      "  Object literal may only specify known properties, and 'z' does not exist in type '{ y: number; }'.",
      "",
      "  1 | // a comment",
      "  2 |",
      "> 3 | const n: { x: { y: number } }[] = [{ x: { z: 1 } }];",
      "    |                                           ^^^^",
    ]);
  });
});

/** When tslab mends one of these faults itself, its test fails, and our repair can go. */
inLongRun(() =>
  describe("plain tslab", () => {
    const plain = useKernel(plainKernel);

    it("knows no shorthand of a name from an earlier cell", async () => {
      const printed = await plain.print("const a = 1; let b = 2;", "({ a, b })");
      expect(printed).toContain("ReferenceError: a is not defined");
    });

    it("keeps the old value of a variable for the functions of its cell", async () => {
      const declare = "let theta = 0; const loss = () => (theta - 3) ** 2;";
      expect(await plain.print(declare, "theta = 3; loss()")).toBe("9");
    });

    it("overwrites names by the declarations of a cell that throws, whatever their type", async () => {
      const thrown = 'const kept = [3]; throw new Error("before the end");';
      expect(await plain.print("let kept = [1, 2];", thrown, "kept")).toBe("[ 3 ]");
    });

    it("loses output after some 500 messages", async () => {
      const lines = await plain.print("for (let i = 0; i < 20_000; i++) console.log(i);");
      expect(lines.split("\n").length).toBeLessThan(2000);
    });

    it("sends no error for a cell that fails, and prints lines of the compiled code", async () => {
      const cell = 'function f() {\n\n\n\n  throw new RangeError("too far");\n}\nf();';
      const { status, outputs } = await plain.run(cell);
      expect(status).toBe("error");
      expect(outputs.map((output) => output.output_type)).toEqual(["stream"]);
      expect(await plain.print(cell)).toContain("at f (evalmachine.<anonymous>:4:11)");
    });

    it("prints positions and messages of a cell that does not compile, a nested one as two", async () => {
      const cell = "// a comment\n\nconst n: { x: { y: number } }[] = [{ x: { z: 1 } }];";
      expect((await plain.print(cell)).split("\n")).toEqual([
        "3:43 - Type '{ z: number; }' is not assignable to type '{ y: number; }'.",
        "3:43 - Object literal may only specify known properties, and 'z' does not exist in type '{ y: number; }'.",
      ]);
    });

    // The last test, because other cells would be skipped as well.
    it("skips a cell that is sent within 200 ms after one that fails", async () => {
      await plain.kernel.execute("throw new Error();");
      expect(await plain.kernel.execute("1 + 1")).toMatchObject({ status: "aborted" });
    });
  }),
);
