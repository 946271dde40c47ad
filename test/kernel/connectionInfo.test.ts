import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addressOf, readConnection } from "../../lib/kernel/protocol/connectionInfo.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { jupyterKernel } from "./rawKernel.js";

const folder = temporaryFolder();
const file = join(folder, "connection.json");

const ports = { shell_port: 1, iopub_port: 2, stdin_port: 3, control_port: 4, hb_port: 5 };
const complete = { ...ports, ip: "127.0.0.1", key: "secret", transport: "tcp" };

const refused: Record<string, readonly [text: string, message: string]> = {
  "no JSON": ["{ secret", "it does not hold a JSON object"],
  "a number": ["7", "it does not hold a JSON object"],
  "no key": [JSON.stringify({ ...complete, key: undefined }), 'it has no text as its "key"'],
  "another signature scheme": [
    JSON.stringify({ ...complete, signature_scheme: "hmac-md5" }),
    'its "signature_scheme" is not "hmac-sha256"',
  ],
  "an unknown transport": [
    JSON.stringify({ ...complete, transport: "udp" }),
    'its "transport" is neither "tcp" nor "ipc"',
  ],
  "no address": [JSON.stringify({ ...complete, ip: undefined }), 'it has no text as its "ip"'],
  "a port that is text": [
    JSON.stringify({ ...complete, shell_port: "1" }),
    'it has no number as its "shell_port"',
  ],
};

it.each(Object.entries(refused))(
  "a connection file with %s is refused with a message that quotes nothing of it",
  (_, [text, message]) => {
    writeFileSync(file, text);
    expect(() => readConnection(file)).toThrow(message);
    expect(() => readConnection(file)).not.toThrow(/secret|md5|udp/);
  },
);

it("a connection file without scheme and transport means hmac-sha256 and TCP, as in Jupyter", () => {
  writeFileSync(file, JSON.stringify({ ...complete, transport: undefined }));
  expect(addressOf(readConnection(file), "stdin")).toBe("tcp://127.0.0.1:3");
});

it("a kernel whose connection file is missing or damaged says so, and nothing else", () => {
  const [node = "", ...args] = jupyterKernel;
  const start = (path: string) =>
    spawnSync(node, [...args.slice(0, -1), path], { encoding: "utf8" });
  const advice = "Jupyter writes a new one for each kernel: start the kernel again\n";
  expect(start(join(folder, "missing.json"))).toMatchObject({
    status: 1,
    stdout: "",
    stderr: `launch: the connection file cannot be used: it cannot be read (ENOENT). ${advice}`,
  });
  writeFileSync(file, "{ secret");
  expect(start(file)).toMatchObject({
    status: 1,
    stdout: "",
    stderr: `launch: the connection file cannot be used: it does not hold a JSON object. ${advice}`,
  });
});
