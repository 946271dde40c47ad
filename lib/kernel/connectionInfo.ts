import { readFileSync } from "node:fs";
import type { jupyter } from "./tslab/tslabModules.js";

type ConnectionInfo = InstanceType<typeof jupyter.ZmqServer>["connInfo"];

/** The one way of signing messages that tslab knows. */
const scheme = "hmac-sha256";

const ports = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"] as const;

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
  for (const port of ports)
    if (!Number.isInteger(info[port]))
      throw new ConnectionError(`it has no number as its "${port}"`);
  return { ...info, transport, ip, key, signature_scheme } as ConnectionInfo;
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
