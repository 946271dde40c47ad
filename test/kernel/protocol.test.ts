import { setTimeout as pause } from "node:timers/promises";
import type { LanguageServiceHost } from "@tslab/typescript-for-tslab";
import { describe, expect, it, onTestFinished } from "vitest";
import { ts } from "../../lib/kernel/compile/binder.js";
import { languageInfo } from "../../lib/notebook/languageInfo.js";
import { type Message, newMessage } from "../../lib/run/client/jupyterMessages.js";
import { jupyterKernel, RawKernel } from "./rawKernel.js";

let kernel: RawKernel;

async function start(): Promise<RawKernel> {
  const started = await RawKernel.start(jupyterKernel);
  onTestFinished(() => started.stop());
  return started;
}

type Content = Message["content"];

const ofType = (messages: readonly Message[], type: string): Content[] =>
  messages.filter((message) => message.type === type).map(({ content }) => content);

/** The only message of a type. */
function only(messages: readonly Message[], type: string): Content {
  const found = ofType(messages, type);
  expect(found, type).toHaveLength(1);
  return found[0] as Content;
}

const execute = (code: string, rest: Content = {}): Promise<Message[]> =>
  kernel.hear("execute_request", { code, ...rest });

/** What TypeScript's language service offers at the end of some code. */
function offeredByTypescript(code: string): string[] {
  const cell = "/cell.ts";
  const host: LanguageServiceHost = {
    getScriptFileNames: () => [cell],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) =>
      ts.ScriptSnapshot.fromString(path === cell ? code : (ts.sys.readFile(path) ?? "")),
    getCurrentDirectory: () => "/",
    getCompilationSettings: () => ({ lib: ["lib.es2022.d.ts"], types: [] }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  };
  const service = ts.createLanguageService(host);
  const { entries = [] } = service.getCompletionsAtPosition(cell, code.length, {}) ?? {};
  return entries.map(({ name }) => name);
}

describe("a kernel in Jupyter", { timeout: 120_000 }, () => {
  it("announces each cell, and gives its value the cell's count", async () => {
    kernel = await start();
    for (const count of [1, 2]) {
      const heard = await execute("6 * 7");
      expect(only(heard, "execute_input")).toEqual({ code: "6 * 7", execution_count: count });
      expect(only(heard, "execute_result")).toEqual({
        execution_count: count,
        data: { "text/plain": "42" },
        metadata: {},
      });
      expect(only(heard, "execute_reply")).toMatchObject({ status: "ok", execution_count: count });
    }
    expect(ofType(await execute("const a = 1;"), "execute_result")).toEqual([]);
    expect(only(await execute("() => 1"), "execute_result").data).toEqual({
      "text/plain": "[Function (anonymous)]",
    });

    // Neither a silent cell nor one that is not stored counts.
    const silent = await execute("console.log(1); 2", { silent: true });
    expect(silent.map(({ type }) => type).sort()).toEqual(["execute_reply", "status", "status"]);
    await execute("3", { store_history: false });
    expect(only(await execute("5"), "execute_reply").execution_count).toBe(5);
    const { history } = only(
      await kernel.hear("history_request", { hist_access_type: "tail", n: 2, output: true }),
      "history_reply",
    );
    expect(history).toEqual([
      [1, 4, ["() => 1", "[Function (anonymous)]"]],
      [1, 5, ["5", "5"]],
    ]);

    // Expressions have values or errors of their own.
    const asked = {
      good: "[1, 2].length",
      unknown: "nothing",
      thrown: 'throw_("x")',
      ["__proto__"]: "3",
    };
    const declared = 'const throw_ = (s: string) => { throw new Error(s); }; "said"';
    const heard = await execute(declared, { user_expressions: asked });
    expect(ofType(heard, "execute_result")).toHaveLength(1);
    expect(only(heard, "execute_reply").user_expressions).toMatchObject({
      good: { status: "ok", data: { "text/plain": "2" } },
      unknown: { status: "error", ename: "TypeScriptError" },
      thrown: { status: "error", ename: "Error", evalue: "x" },
      ["__proto__"]: { status: "ok", data: { "text/plain": "3" } },
    });

    // kernel_info and what notebooks store agree with the installed compiler.
    const info = only(await kernel.hear("kernel_info_request", {}), "kernel_info_reply");
    const version = '(await import("@tslab/typescript-for-tslab")).version';
    expect(only(await execute(version), "execute_result").data).toEqual({
      "text/plain": languageInfo.version,
    });
    expect(info.language_info).toEqual(languageInfo);
    expect(info).toMatchObject({ status: "ok", implementation_version: "1.0.22" });

    // Widgets are told that nobody is there.
    expect(only(await kernel.hear("comm_info_request", {}), "comm_info_reply")).toEqual({
      status: "ok",
      comms: {},
    });
    const opening = newMessage("comm_open", { comm_id: "c", target_name: "jupyter.widget" });
    await kernel.send(opening);
    await expect
      .poll(() => ofType(kernel.heardOf(opening), "comm_close"), { timeout: 20_000 })
      .toEqual([{ comm_id: "c", data: {} }]);
  });

  it("reports what a timer or a promise prints with the cell that started it", async () => {
    kernel = await start();
    const first = newMessage("execute_request", {
      code: `import { setTimeout as pause } from "node:timers/promises";
        import { display } from "tslab";
        setTimeout(() => console.log("timer"), 300);
        void pause(300).then(() => display.html("promise"));
        void (async () => { await pause(300); console.error("async"); })();
        setTimeout(() => { throw new Error("thrown"); }, 320);`,
    });
    await kernel.send(first);
    const second = await execute('await pause(900); console.log("second");');
    const printed = (messages: readonly Message[]) =>
      ofType(messages, "stream")
        .map(({ text }) => text)
        .join("");
    const seen = kernel.heardOf(first);
    expect(printed(seen)).toMatch(/timer\n[\s\S]*async\n[\s\S]*uncaughtException: Error: thrown/);
    expect(only(seen, "display_data").data).toEqual({ "text/html": "promise" });
    expect(printed(second)).toBe("second\n");
  });

  it("clears its output, and replaces a display", async () => {
    kernel = await start();
    const heard = await execute(
      `import { newDisplay } from "tslab"; const d = newDisplay(); d.text("1"); d.text("2");
       console.log("gone"); console.clear(); console.log("kept");`,
    );
    const types = heard.map(({ type }) => type);
    expect(types.filter((type) => !/status|reply|input/.test(type))).toEqual([
      "display_data",
      "update_display_data",
      "stream",
      "clear_output",
      "stream",
    ]);
    expect(only(heard, "clear_output")).toEqual({ wait: false });

    // Names and hints: the cursor counts characters, the function between whose brackets it is has its documentation.
    await execute('import { softmax } from "@course/lib";');
    const complete = async (code: string, cursor_pos?: number) =>
      only(await kernel.hear("complete_request", { code, cursor_pos }), "complete_reply");
    expect(await complete('"😀"; Math.clz', 14)).toMatchObject({
      matches: ["clz32"],
      cursor_start: 10,
      cursor_end: 13,
    });
    // TypeScript's language service offers the same, in this order.
    for (const code of [
      "Math.",
      "Math.s",
      '"text".',
      "({ zeta: 1, alpha: 2, Alpha: 3, beta: 4 }).",
    ]) {
      const [typed = ""] = /\w*$/.exec(code) ?? [];
      const offered = offeredByTypescript(code).filter((name) => name.startsWith(typed));
      const { matches } = await complete(code);
      expect((matches as string[]).slice(0, offered.length), code).toEqual(offered);
    }
    const inspect = async (code: string) =>
      only(
        await kernel.hear("inspect_request", { code, cursor_pos: [...code].length }),
        "inspect_reply",
      );
    for (const code of ["softmax", "softmax([1, 2", "softmax((1 + 2), "]) {
      const { found, data } = (await inspect(code)) as { found: boolean; data: object };
      expect(found, code).toBe(true);
      expect(Object.values(data)[0]).toMatch(/softmax[\s\S]*\n\n/);
    }
    expect(await inspect("nothing")).toMatchObject({ status: "ok", found: false });
  });

  it("stops a cell that awaits upon an interrupt_request on control", async () => {
    kernel = await start();
    await execute("let kept = 6;");
    const running = newMessage("execute_request", { code: "await new Promise(() => {});" });
    await kernel.send(running);
    await pause(2000);
    const reply = only(await kernel.hear("interrupt_request", {}, "control"), "interrupt_reply");
    expect(reply).toEqual({ status: "ok" });
    await expect
      .poll(() => ofType(kernel.heardOf(running), "execute_reply"), { timeout: 20_000 })
      .toMatchObject([{ status: "error", ename: "Interrupted" }]);
    expect(await kernel.print("kept * 7")).toBe("42\n");

    // As the cell begins, an interrupt stops it or comes too early; the next one stops it for certain.
    for (let i = 0; i < 20; i++) {
      const beginning = newMessage("execute_request", { code: "await new Promise(() => {});" });
      const interrupt = newMessage("interrupt_request", {});
      await Promise.all([kernel.send(beginning), kernel.send(interrupt, "control")]);
      await expect
        .poll(
          async () => {
            await kernel.hear("interrupt_request", {}, "control");
            return ofType(kernel.heardOf(beginning), "execute_reply");
          },
          { timeout: 5_000, interval: 100 },
        )
        .toMatchObject([{ status: "error", ename: "Interrupted" }]);
    }
  });

  it("answers requests that make no sense, and goes on", async () => {
    kernel = await start();
    const senseless: [type: string, content: Content][] = [
      ["execute_request", {}],
      ["execute_request", { code: 5 }],
      ["execute_request", { code: "1", user_expressions: "1 + 1" }],
      ["execute_request", { code: "1", user_expressions: ["1 + 1"] }],
      ["is_complete_request", { code: null }],
      ["complete_request", { code: ["a"], cursor_pos: 1 }],
      ["inspect_request", {}],
    ];
    for (const [type, content] of senseless) {
      const heard = await kernel.hear(type, content);
      const reply = only(heard, type.replace("request", "reply"));
      expect(reply, type).toMatchObject({ status: "error", ename: "TypeError" });
    }
    const odd: [type: string, content: Content][] = [
      ["execute_request", { code: "1", user_expressions: null, silent: "yes", stop_on_error: 0 }],
      ["history_request", { hist_access_type: "search", pattern: 3, n: -1, session: "x" }],
      ["history_request", { hist_access_type: "range", start: "a", stop: {}, session: 99 }],
      ["complete_request", { code: "Math.", cursor_pos: -5 }],
      ["complete_request", { code: "Math.", cursor_pos: 1e9 }],
      ["inspect_request", { code: "😀(((", cursor_pos: 2.5 }],
      ["is_complete_request", { code: `${"(".repeat(500)};` }],
    ];
    for (const [type, content] of odd) {
      const heard = await kernel.hear(type, content);
      const { status } = only(heard, type.replace("request", "reply"));
      expect(status, type).toBe(type === "is_complete_request" ? "invalid" : "ok");
    }
    const deep = await kernel.hear("is_complete_request", { code: "(".repeat(50_000) });
    expect(only(deep, "is_complete_reply")).toEqual({ status: "unknown" });
    await kernel.send(newMessage("no_such_request", {}));
    expect(await kernel.print("'alive'")).toBe("alive\n");
    expect(kernel.printed).toBe("");
  });
});
