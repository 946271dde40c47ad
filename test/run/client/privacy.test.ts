import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Publisher } from "zeromq";
import { Receiver, signedFrames } from "../../../lib/kernel/protocol/signedMessages.js";
import { Broadcast } from "../../../lib/run/client/channels.js";
import { openConnection, privateConnection } from "../../../lib/run/client/connection.js";
import { asMessage, encode, newMessage } from "../../../lib/run/client/jupyterMessages.js";
import { Kernel } from "../../../lib/run/client/kernelClient.js";
import { courseKernel } from "../../../lib/run/kernelSpecs.js";
import { temporaryFolder } from "../../cli/fixtures.js";
import { notebooks } from "../../kernel/useKernel.js";

/** Another user, as whom only root can run a program. */
const nobody = 65_534;

/** Connects to a socket; prints the error's code, or "connected". */
const connect = `
  const socket = require("node:net").connect(process.argv[1]);
  const end = (what) => { console.log(what); process.exit(); };
  socket.once("connect", () => end("connected")).once("error", ({ code }) => end(code));`;

function connectAs(uid: number, path: string): string {
  const { stdout } = spawnSync(process.execPath, ["-e", connect, path], {
    uid,
    gid: uid,
    cwd: "/",
    encoding: "utf8",
  });
  return stdout.trim();
}

async function startKernel(): Promise<string> {
  const temporary = temporaryFolder();
  for (const folder of [tmpdir(), temporary]) chmodSync(folder, 0o1777); // as the system's is
  vi.stubEnv("TMPDIR", temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const kernel = await Kernel.start({ argv: courseKernel, cwd: notebooks });
  onTestFinished(() => kernel.shutdown());
  return join(temporary, readdirSync(temporary)[0] ?? "");
}

const unix = process.platform !== "win32";

it.runIf(unix)("a runner's kernel has sockets in a folder for its owner, and no file", async () => {
  const folder = await startKernel();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `socket-${n}`));
  for (const name of readdirSync(folder))
    expect(statSync(join(folder, name)).isSocket()).toBe(true);
});

it.runIf(unix && process.getuid?.() === 0)(
  "another user cannot connect to a runner's kernel (needs root)",
  async () => {
    const folder = await startKernel();
    const sockets = readdirSync(folder).map((name) => join(folder, name));
    for (const socket of sockets) {
      chmodSync(socket, 0o777); // the folder alone keeps others out
      expect(connectAs(nobody, socket)).toBe("EACCES");
    }
    chmodSync(folder, 0o777);
    for (const socket of sockets) expect(connectAs(nobody, socket)).toBe("connected");
  },
);

it.runIf(unix)("a folder whose path is too long for a socket is not used", async () => {
  vi.stubEnv("TMPDIR", join(temporaryFolder(), "long".repeat(20)));
  onTestFinished(() => void vi.unstubAllEnvs());
  const { address } = await privateConnection();
  expect(address("shell")).toMatch(/^ipc:\/\/\/tmp\/course-kernel-\w+\/socket-1$/);
});

describe("the client", () => {
  const message = newMessage("status", { execution_state: "idle" });
  const frames = encode(message, "key").map((frame) => Buffer.from(frame));
  const receive = (sent: Buffer[], key = "key") => new Receiver(key).receive(sent);

  it("takes a message of the kernel's, and none that is forged or malformed", () => {
    for (const sent of [frames, [Buffer.from("identity"), ...frames]]) {
      const received = receive(sent);
      expect(received && asMessage(received)).toMatchObject(message);
    }
    expect(receive(frames, "guessed")).toBeUndefined();
    expect(receive(frames.slice(0, -1))).toBeUndefined();
    expect(receive(frames.slice(1))).toBeUndefined();
    expect(receive([])).toBeUndefined();
    const [delimiter, , ...parts] = frames as [Buffer, Buffer, ...Buffer[]];
    expect(receive([delimiter, Buffer.from(""), ...parts])).toBeUndefined();
  });

  it("hears a report once, however often somebody sends it again", async () => {
    const { address, key, remove } = await openConnection();
    const kernel = new Publisher({ linger: 0 });
    kernel.bindSync(address("iopub"));
    const client = new Broadcast(address("iopub"), key);
    onTestFinished(() => {
      client.close();
      kernel.close();
      remove();
    });
    const request = newMessage("execute_request", {});
    const heard: unknown[] = [];
    client.listen(request, ({ content }) => heard.push(content.text));
    const report = (text: string) => {
      const { id, content, type } = newMessage("stream", { text });
      const header = { msg_id: id, msg_type: type };
      return signedFrames([header, { msg_id: request.id }, {}, content], key);
    };
    const first = report("first");
    await vi.waitUntil(async () => {
      await kernel.send(first);
      return heard.length > 0;
    });
    for (let i = 0; i < 5; i++) await kernel.send(first);
    await kernel.send(report("last"));
    await vi.waitUntil(() => heard.includes("last"));
    expect(heard).toEqual(["first", "last"]);
  });
});
