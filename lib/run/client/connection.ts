import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import getPort from "get-port";

const loopback = "127.0.0.1";

/** Where a kernel listens and how its messages are signed; tslab reads it from a file. */
export interface Connection {
  file: string;
  key: string;
  address(channel: ChannelName): string;
  /** Deletes the file; synchronous, so that it also works while the process exits. */
  remove(): void;
}

export type ChannelName = "shell" | "iopub" | "stdin" | "control" | "hb";

/** Chooses free ports on the loopback and writes them to a file only this user can read. */
export async function openConnection(): Promise<Connection> {
  const ports: Record<ChannelName, number> = {
    shell: await getPort({ host: loopback }),
    iopub: await getPort({ host: loopback }),
    stdin: await getPort({ host: loopback }),
    control: await getPort({ host: loopback }),
    hb: await getPort({ host: loopback }),
  };
  const key = randomUUID();
  const file = writePrivately(JSON.stringify(contents(ports, key)));
  return {
    file,
    key,
    address: (channel) => `tcp://${loopback}:${ports[channel]}`,
    remove: () => rmSync(dirname(file), { recursive: true, force: true }),
  };
}

/** @see https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files */
function contents(ports: Record<ChannelName, number>, key: string): Record<string, unknown> {
  const numbered = Object.entries(ports).map(([channel, port]) => [`${channel}_port`, port]);
  return {
    ...Object.fromEntries(numbered),
    transport: "tcp",
    ip: loopback,
    key,
    signature_scheme: "hmac-sha256",
  };
}

/** mkdtemp makes a folder that no other user can enter. */
function writePrivately(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "course-kernel-")), "connection.json");
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
