import { readFileSync } from "node:fs";

/** The channels between a front end and a kernel. */
const channels = ["shell", "iopub", "stdin", "control", "hb"] as const;

export type ChannelName = (typeof channels)[number];

/** Where a kernel listens, and how messages are signed. */
export interface ConnectionInfo {
  transport: "tcp" | "ipc";
  /** The address of a machine, or the beginning of the paths of sockets. */
  ip: string;
  key: string;
  /** The number with which the address of each channel ends. */
  ports: Readonly<Record<ChannelName, number>>;
}

/** The one way of signing messages that this kernel knows. */
const scheme = "hmac-sha256";

/** Reports why a kernel cannot use its connection file. The message quotes nothing of it: it holds a key. */
export class ConnectionError extends Error {
  override name = "ConnectionError";
}

/**
 * Reads where a kernel listens and how messages are signed. tslab believes whatever is in the file: it signs with
 * another scheme than the one that is asked for, and shows the text of a damaged file.
 *
 * @param file  the path of the connection file, or 0 for the standard input
 * @throws {ConnectionError}
 */
export function readConnection(file: string | 0): ConnectionInfo {
  const info = parse(readText(file));
  const { transport = "tcp", ip, key, signature_scheme = scheme } = info;
  if (typeof key !== "string")
    throw new ConnectionError(
      'it has no text as its "key", with which messages are signed ("": they are not)',
    );
  if (signature_scheme !== scheme)
    throw new ConnectionError(
      `its "signature_scheme" is not "${scheme}", which is the only one that this kernel can sign with`,
    );
  if (transport !== "tcp" && transport !== "ipc")
    throw new ConnectionError('its "transport" is neither "tcp" nor "ipc"');
  if (typeof ip !== "string") throw new ConnectionError('it has no text as its "ip"');
  const ports = Object.fromEntries(channels.map((channel) => [channel, port(info, channel)]));
  return { transport, ip, key, ports: ports as ConnectionInfo["ports"] };
}

function port(info: Record<string, unknown>, channel: ChannelName): number {
  const number = info[`${channel}_port`];
  if (typeof number === "number" && Number.isInteger(number)) return number;
  throw new ConnectionError(`it has no number as its "${channel}_port"`);
}

/** The address of a channel. Jupyter writes those of the file system, transport "ipc", with a hyphen. */
export function addressOf({ transport, ip, ports }: ConnectionInfo, channel: ChannelName): string {
  return `${transport}://${ip}${transport === "ipc" ? "-" : ":"}${ports[channel]}`;
}

function readText(file: string | 0): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ConnectionError(`it cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {} // its message would quote the text
  throw new ConnectionError("it does not hold a JSON object");
}
