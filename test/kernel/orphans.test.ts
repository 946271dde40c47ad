import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { sample } from "../sample.js";
import { processesWith, untilEnded } from "./processes.js";
import { jupyterKernel } from "./rawKernel.js";
import { notebooks } from "./useKernel.js";

const client = fileURLToPath(new URL("../../lib/dist/run/client/kernelClient.js", import.meta.url));
const compilerThread = fileURLToPath(
  new URL("../../lib/dist/run/client/compilerThread.js", import.meta.url),
);
const folder = temporaryFolder();

/** Milliseconds within which everything ends after the program that started it. */
const promised = 2_000;

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

const signals = ["SIGTERM", "SIGINT", "SIGKILL"] as const;

const ends = Object.entries(cells).flatMap(([what, cell]) =>
  signals.map((signal) => ({ what, cell, signal })),
);

/** Whether the kernel's event loop goes on. */
const isAwake = ({ cell }: { cell: string }) => String(cell.startsWith("await new"));

/** A program that starts kernels at once, with one compiler for all, as a run of many notebooks does. */
const run = (jobs: number) => `
  import { CompilerThread } from ${JSON.stringify(compilerThread)};
  import { Kernel } from ${JSON.stringify(client)};
  const compiler = new CompilerThread(${JSON.stringify(notebooks)});
  const options = ${JSON.stringify({ argv: courseKernel, cwd: notebooks })};
  process.send("starting");
  await Promise.all(
    ${JSON.stringify(Object.values(cells).slice(-jobs))}.map(async (cell) => {
      const kernel = await Kernel.start({ ...options, compiler });
      await kernel.execute("1");
      void kernel.execute(cell);
    }),
  );
  process.send("started");
  setInterval(() => {}, 1000);`;

const moments = [200, 0, 50, 100, 300, 400, 600, 800, 1600, "started"] as const;

const runs = [4, 1].flatMap((jobs) =>
  [...signals].reverse().flatMap((signal) => moments.map((moment) => ({ jobs, signal, moment }))),
);

describe.runIf(process.platform === "linux")("within 2 s", () => {
  it.each(sample(ends, isAwake).map(({ what, cell, signal }) => [what, signal, cell]))(
    "no kernel, with %s, and no folder is left when the program that started it is ended by %s",
    async (_what, signal, cell) => {
      const { program, temporary } = start(parent(courseKernel, 2, cell));
      await message(program, "started");
      expect(processesWith(temporary).length).toBeGreaterThan(2);
      expect(readdirSync(temporary)).toHaveLength(2);
      await end(program, signal as NodeJS.Signals, temporary);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it.each(sample(runs))(
    "nothing is left of a run with $jobs jobs that is ended by $signal, $moment (ms after their start)",
    async ({ jobs, signal, moment }) => {
      const { program, temporary } = start(run(jobs));
      await message(program, "starting");
      if (moment === "started") await message(program, moment);
      else await pause(moment);
      await end(program, signal, temporary);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it("a kernel that Jupyter started ends with Jupyter, even if a cell is in a loop", async () => {
    const { program, temporary } = start(parent(jupyterKernel, 1, cells["a cell in a loop"]));
    await message(program, "started");
    await end(program, "SIGKILL", temporary);
  });
});

/** Ends a program, and expects that all it has started ends as soon as promised. */
async function end(
  program: ChildProcess,
  signal: NodeJS.Signals,
  temporary: string,
): Promise<void> {
  program.kill(signal);
  await once(program, "exit");
  expect(await untilEnded(temporary)).toBeLessThan(promised);
}

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
