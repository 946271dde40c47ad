import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, it } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { notebooks } from "./useKernel.js";

const client = fileURLToPath(new URL("../../lib/dist/run/client/kernelClient.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "course-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A kernel that can be asked from outside whether it lives: a cell listens on a port. */
const listen = `
  const server = require("node:net").createServer().listen(0, "127.0.0.1");
  await new Promise((go) => server.once("listening", go));
  server.address().port`;

const parent = `
  import { Kernel } from ${JSON.stringify(client)};
  const kernel = await Kernel.start(${JSON.stringify({ argv: courseKernel, cwd: notebooks })});
  const { outputs } = await kernel.execute(${JSON.stringify(listen)});
  process.send(outputs[0].text);
  setInterval(() => {}, 1000);`;

it.concurrent.for(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
  "a kernel ends with its parent, ended by %s",
  { timeout: 30_000 },
  async (signal, { expect }) => {
    const { process, port, temporary } = await startParent();
    expect(await accepts(port)).toBe(true);
    process.kill(signal);
    await once(process, "exit");
    await expect.poll(() => accepts(port), { timeout: 5_000 }).toBe(false);
    // Nobody can tidy up after SIGKILL.
    if (signal !== "SIGKILL") expect(readdirSync(temporary)).toEqual([]);
  },
);

async function startParent(): Promise<{ process: ChildProcess; port: number; temporary: string }> {
  const temporary = mkdtempSync(join(folder, "parent-"));
  const child = spawn(process.execPath, ["--input-type=module", "-e", parent], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [port] = await once(child, "message");
  return { process: child, port: Number(port), temporary };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
