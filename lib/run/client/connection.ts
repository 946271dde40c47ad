import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import getPort from "get-port";

const loopback = "127.0.0.1";

/** Where a kernel listens and how its messages are signed. */
export interface Connection {
  /** The path of a file that holds it, if there is one. */
  file?: string;
  /** The text of the file that Jupyter would write. */
  text: string;
  key: string;
  address(channel: ChannelName): string;
  /** Deletes the file or the sockets; synchronous, so that it also works while the process exits. */
  remove(): void;
}

const channels = ["shell", "iopub", "stdin", "control", "hb"] as const;

export type ChannelName = (typeof channels)[number];

/**
 * Chooses free ports on the loopback and writes them to a file only this user can read. Every user of the machine can
 * connect to the ports: this is for kernels that know no better.
 */
export async function openConnection(): Promise<Connection & { file: string }> {
  const ports: Partial<Record<ChannelName, number>> = {};
  for (const channel of channels) ports[channel] = await getPort({ host: loopback });
  const key = randomUUID();
  const text = contents("tcp", loopback, ports, key);
  const file = writePrivately(text);
  return {
    file,
    text,
    key,
    address: (channel) => `tcp://${loopback}:${ports[channel]}`,
    remove: () => rmSync(dirname(file), { recursive: true, force: true }),
  };
}

/**
 * Chooses sockets in a folder that no other user can enter, which the kernel makes. Windows has none: there it is ports.
 */
export async function privateConnection(): Promise<Connection> {
  if (process.platform === "win32") {
    const { file, ...connection } = await openConnection();
    connection.remove();
    return connection;
  }
  const folder = socketFolder();
  const path = join(folder, "socket");
  const numbers = Object.fromEntries(channels.map((channel, i) => [channel, i + 1]));
  const key = randomUUID();
  return {
    text: contents("ipc", path, numbers, key),
    key,
    address: (channel) => `ipc://${path}-${numbers[channel]}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The longest path of a socket, in bytes: 108 on Linux and 104 on macOS, with a zero at its end. */
const longestPath = 103;

function socketFolder(): string {
  const name = `course-kernel-${randomBytes(6).toString("hex")}`;
  const folder = join(tmpdir(), name);
  const fits = Buffer.byteLength(join(folder, "socket-1")) <= longestPath;
  return fits ? folder : join("/tmp", name);
}

/** @see https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files */
function contents(
  transport: "tcp" | "ipc",
  ip: string,
  ports: Partial<Record<ChannelName, number>>,
  key: string,
): string {
  const numbered = Object.entries(ports).map(([channel, port]) => [`${channel}_port`, port]);
  return JSON.stringify({
    ...Object.fromEntries(numbered),
    transport,
    ip,
    key,
    signature_scheme: "hmac-sha256",
  });
}

/** mkdtemp makes a folder that no other user can enter. */
function writePrivately(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "course-kernel-")), "connection.json");
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
