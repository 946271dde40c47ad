import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { sample } from "../sample.js";
import { jupyterKernel } from "./rawKernel.js";
import { notebooks } from "./useKernel.js";

const client = fileURLToPath(new URL("../../lib/dist/run/client/kernelClient.js", import.meta.url));
const compilerThread = fileURLToPath(
  new URL("../../lib/dist/run/client/compilerThread.js", import.meta.url),
);
const folder = temporaryFolder();

/** A program that starts kernels and then does nothing. In each of them a cell runs for ever. */
const parent = (argv: readonly string[], kernels: number, cell: string) => `
  import { setTimeout as pause } from "node:timers/promises";
  import { Kernel } from ${JSON.stringify(client)};
  const options = ${JSON.stringify({ argv, cwd: notebooks })};
  process.send("starting");
  for (let i = 0; i < ${kernels}; i++) {
    const kernel = await Kernel.start(options);
    await kernel.execute("1");
    void kernel.execute(${JSON.stringify(cell)});
  }
  await pause(200);
  process.send("started");
  setInterval(() => {}, 1000);`;

const cells = {
  "a cell that awaits": "await new Promise(() => {});",
  "a cell in a loop": "while (true);",
  "a cell in a loop after an await": "await null; while (true);",
  "a cell that has started a process":
    'import { spawn } from "node:child_process"; spawn("sleep", ["1000"]); while (true);',
};

const signals = ["SIGKILL", "SIGINT", "SIGTERM"] as const;

const ends = Object.entries(cells).flatMap(([what, cell]) =>
  signals.map((signal) => ({ what, cell, signal })),
);

/** Whether the kernel's event loop goes on. */
const isAwake = ({ cell }: { cell: string }) => String(cell.startsWith("await new"));

it.each(sample(ends, isAwake).map(({ what, cell, signal }) => [what, signal, cell]))(
  "no kernel, with %s, and no folder is left when the program that started it is ended by %s",
  async (_, signal, cell) => {
    const { program, temporary } = start(parent(courseKernel, 2, cell));
    await message(program, "started");
    expect(processesOf(temporary).length).toBeGreaterThan(2);
    expect(readdirSync(temporary)).toHaveLength(2);
    program.kill(signal as NodeJS.Signals);
    await once(program, "exit");
    await expect.poll(() => processesOf(temporary)).toEqual([]);
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
  },
);

it.each(sample([0, 20, 50, 100, 150, 200, 300, 400, 600]))(
  "nothing is left of a kernel whose parent is killed %i ms after its start",
  async (milliseconds) => {
    const { program, temporary } = start(parent(courseKernel, 1, cells["a cell in a loop"]));
    await message(program, "starting");
    await pause(milliseconds);
    program.kill("SIGKILL");
    await once(program, "exit");
    await expect.poll(() => processesOf(temporary)).toEqual([]);
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
  },
);

/** A program that starts four kernels at once, with one compiler for all, as a run of many notebooks does. */
const fourJobs = `
  import { CompilerThread } from ${JSON.stringify(compilerThread)};
  import { Kernel } from ${JSON.stringify(client)};
  const compiler = new CompilerThread(${JSON.stringify(notebooks)});
  const options = ${JSON.stringify({ argv: courseKernel, cwd: notebooks })};
  process.send("starting");
  await Promise.all(
    ${JSON.stringify(Object.values(cells))}.map(async (cell) => {
      const kernel = await Kernel.start({ ...options, compiler });
      await kernel.execute("1");
      void kernel.execute(cell);
    }),
  );
  process.send("started");
  setInterval(() => {}, 1000);`;

const moments = ["started", 0, 50, 100, 200, 400, 800, 1600] as const;

it.each(sample(moments.flatMap((moment) => signals.map((signal) => [signal, moment] as const))))(
  "nothing is left of four jobs that are ended by %s, %s (ms after their start)",
  async (signal, moment) => {
    const { program, temporary } = start(fourJobs);
    await message(program, "starting");
    if (moment === "started") await message(program, moment);
    else await pause(moment);
    program.kill(signal);
    await once(program, "exit");
    await expect.poll(() => processesOf(temporary)).toEqual([]);
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
  },
);

it("a kernel that Jupyter started ends with Jupyter, even if a cell is in a loop", async () => {
  const { program, temporary } = start(parent(jupyterKernel, 1, cells["a cell in a loop"]));
  await message(program, "started");
  program.kill("SIGKILL");
  await once(program, "exit");
  await expect.poll(() => processesOf(temporary)).toEqual([]);
});

/** Starts a program with a folder for temporary files of its own. */
function start(code: string): { program: ChildProcess; temporary: string } {
  const temporary = mkdtempSync(join(folder, "parent-"));
  const file = `${temporary}.mjs`;
  writeFileSync(file, code);
  const program: ChildProcess = spawn(process.execPath, [file], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onTestFinished(() => {
    program.kill("SIGKILL"); // if the test has failed before
  });
  return { program, temporary };
}

async function message(program: ChildProcess, expected: string): Promise<void> {
  let received: unknown;
  while (received !== expected) [received] = await once(program, "message");
}

/** The processes that have this folder for temporary files, as their environment says; no zombies. */
function processesOf(temporary: string): string[] {
  const list = execFileSync("ps", ["axeww", "-o", "stat=,pid=,command="], { encoding: "utf8" });
  return list
    .split("\n")
    .filter((line) => line.includes(`TMPDIR=${temporary}`) && !/^\s*Z/.test(line))
    .map((line) => line.slice(0, 60));
}
