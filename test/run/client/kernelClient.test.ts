import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { CellTimeoutError, Kernel, KernelDiedError } from "../../../lib/run/client/kernelClient.js";
import { courseKernel } from "../../../lib/run/kernelSpecs.js";
import { notebooks, printed, useKernel } from "../../kernel/useKernel.js";

const folder = mkdtempSync(join(tmpdir(), "course-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

afterEach(() => vi.unstubAllEnvs());

/** The command of a Node script that is started in place of a kernel. */
const script = (code: string) => [process.execPath, "-e", code];

function start(argv: readonly string[], startTimeout = 30_000): Promise<Kernel> {
  return Kernel.start({ argv, cwd: notebooks, startTimeout });
}

describe("a running kernel", () => {
  const course = useKernel(courseKernel);

  it("completes names and shows their types", async () => {
    await course.run("/** Twice x. */\nconst twice = (x: number) => 2 * x;");
    expect((await course.kernel.complete("Math.flo")).matches).toEqual(["floor"]);
    expect(await course.kernel.complete("twi + 1", 3)).toMatchObject({
      matches: ["twice"],
      cursor_start: 0,
      cursor_end: 3,
    });
    const { data } = await course.kernel.inspect("twice", 2);
    expect(data["text/plain"]).toContain("const twice: (x: number) => number");
  });

  it("replaces the first output of a display by its last, at the same position", async () => {
    const cell = `import { newDisplay } from "tslab"; const shown = newDisplay();
      shown.html("first"); console.log("between"); shown.html("last");`;
    const { outputs } = await course.run(cell);
    expect(outputs).toMatchObject([{ data: { "text/html": "last" } }, { text: "between\n" }]);
  });

  it("counts the cells that it has run", async () => {
    const first = await course.run("1");
    const second = await course.run("1");
    expect(second.executionCount).toBe((first.executionCount ?? 0) + 1);
  });
});

describe("a kernel that does not start", () => {
  it("reports that there is no such command", async () => {
    await expect(start(["no-such-command"])).rejects.toThrow(
      "cannot start the kernel: spawn no-such-command ENOENT",
    );
  });

  it("reports its exit code or signal, and what it printed", async () => {
    const last = start(script("console.error('last words'); process.exit(4)"));
    await expect(last).rejects.toThrow("the kernel died: exit code 4; it printed:\nlast words");
    const killed = start(script("process.kill(process.pid, 'SIGKILL')"));
    await expect(killed).rejects.toMatchObject({ exitCode: null, signal: "SIGKILL" });
  });

  it("reports a crash in native code as such", async () => {
    await expect(start(script("process.abort()"))).rejects.toThrow(
      "the kernel died: signal SIGABRT (a crash in native code)",
    );
  });

  it("reports that it needed more memory than Node gives it", async () => {
    const [node = "", ...args] = script(
      "const kept = []; for (;;) kept.push(Array(1000).fill({}));",
    );
    await expect(start([node, "--max-old-space-size=20", ...args])).rejects.toThrow(
      /^the kernel died: .* \(it needed more memory than Node gives it\); it printed:/,
    );
  });

  it("reports its end while a process that it has started goes on and could still print", async () => {
    const child = 'require("node:child_process").spawn("sleep", ["60"], { stdio: "inherit" })';
    const ended = start(script(`const { pid } = ${child}; console.log(pid); process.exit(4);`));
    const { printed } = (await ended.catch((error) => error)) as KernelDiedError;
    expect(() => process.kill(Number(printed), 0), "it has ended already").not.toThrow();
    process.kill(Number(printed));
  });

  it("gets the path of its connection file, even if that contains a replacement pattern such as $&", async () => {
    const temporary = join(folder, "$&");
    mkdirSync(temporary);
    vi.stubEnv("TMPDIR", temporary);
    const told = start([...script("console.error(process.argv[1])"), "{connection_file}"]);
    await expect(told).rejects.toThrow(join(temporary, "course-kernel-"));
  });

  it("times out if it does not answer", async () => {
    const silent = start(script("setInterval(() => {}, 1000)"), 200);
    await expect(silent).rejects.toThrow("the kernel did not answer within 0.2 s");
  });
});

it("a kernel that loses the first question at its start is asked again", async () => {
  const kernel = await start([...script(forgetful), "{connection_file}"]);
  expect(kernel).toBeInstanceOf(Kernel);
  kernel.kill();
});

/** A kernel that only says who it is, and that only when it is asked for the second time. */
const forgetful = `
  const { createHmac, randomUUID } = require("node:crypto");
  const { readFileSync } = require("node:fs");
  const { Publisher, Router } = require(${JSON.stringify(createRequire(import.meta.url).resolve("zeromq"))});
  const { ip, key, shell_port, iopub_port } = JSON.parse(readFileSync(process.argv[1], "utf8"));
  const [shell, iopub] = [new Router(), new Publisher()];
  const message = (type, parent, content) => {
    const header = JSON.stringify({ msg_id: randomUUID(), msg_type: type });
    const parts = [header, parent, "{}", JSON.stringify(content)];
    return ["<IDS|MSG>", createHmac("sha256", key).update(parts.join("")).digest("hex"), ...parts];
  };
  (async () => {
    await shell.bind("tcp://" + ip + ":" + shell_port);
    await iopub.bind("tcp://" + ip + ":" + iopub_port);
    let asked = 0;
    for await (const [sender, , , parent] of shell) {
      asked += 1;
      if (asked === 1) continue;
      await iopub.send(["status", ...message("status", parent, { execution_state: "idle" })]);
      await shell.send([sender, ...message("kernel_info_reply", parent, { status: "ok" })]);
    }
  })();`;

describe("a kernel that ends", () => {
  it("while a cell runs fails the cell with its exit code", async () => {
    const kernel = await start(kernelspec());
    const dead = kernel.execute("process.exit(3)");
    await expect(dead).rejects.toThrow(KernelDiedError);
    await expect(dead).rejects.toThrow("the kernel died: exit code 3");
    await expect(kernel.execute("1")).rejects.toThrow(KernelDiedError);
    await kernel.shutdown();
  });

  it("because it was shut down runs its exit handlers, and does not wait for timers", async () => {
    const note = join(folder, "goodbye");
    const kernel = await start(courseKernel);
    await kernel.execute(`
      process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(note)}, ""));
      setInterval(() => {}, 1000);`);
    await kernel.shutdown();
    expect(existsSync(note)).toBe(true);
  });

  it("because a cell took too long leaves the outputs of the cell so far", async () => {
    const kernel = await start(courseKernel);
    await kernel.execute("1"); // the first cell waits for the compiler
    const cell = `console.log("so far"); await new Promise((go) => setTimeout(go, 150)); for (;;);`;
    const error = await kernel.execute(cell, { timeout: 2_000 }).catch((late) => late);
    expect(error).toBeInstanceOf(CellTimeoutError);
    expect(error.message).toBe("the cell was still running after 2 s");
    expect(printed({ ...error, status: "error", executionCount: null })).toBe("so far");
    await kernel.shutdown();
    await expect(kernel.execute("1")).rejects.toThrow(KernelDiedError);
  });
});

/** The command in the kernelspec, with its placeholder replaced as Jupyter does. */
function kernelspec(): string[] {
  const resources = fileURLToPath(new URL("../../../.jupyter/kernels/tslab", import.meta.url));
  const { argv } = JSON.parse(readFileSync(join(resources, "kernel.json"), "utf8"));
  return argv.map((arg: string) => arg.replace("{resource_dir}", () => resources));
}
