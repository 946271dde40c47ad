import { createHmac, timingSafeEqual } from "node:crypto";
import type { jupyter } from "./tslab/tslabModules.js";

type Server = InstanceType<typeof jupyter.ZmqServer>;

/** Separates a message's routing identities from its signature. */
const delimiter = Buffer.from("<IDS|MSG>");

/** What only a front end sends. The kernel's own reports are signed with the same key. */
const fromFrontEnd = /_request$|^comm_(?:open|msg|close)$/;

/**
 * Repairs a kernel that runs the code of strangers.
 *
 * Every user of the machine can connect to the kernel's TCP ports, to send messages and to read its
 * reports; only its owner has the key that signs messages. tslab answers a wrong signature with an
 * error that names the right one, and prints it among the reports: a stranger reads it, signs with
 * it, and the code runs. tslab also runs a message again when somebody sends a copy. Here messages
 * that are malformed, wrongly signed, received before or not a front end's are dropped silently.
 *
 * An empty key means, in Jupyter, that messages are not signed: then all but malformed ones are
 * accepted.
 *
 * @param remembered  how many signatures are kept to tell a replay: as many as Jupyter's own kernels
 * keep, at most 7 MB
 */
export function dropForgedMessages(server: Server, remembered = 65_536): void {
  const seen = new Set<string>();
  const handle = server.handleShellMessage.bind(server);
  server.handleShellMessage = async (socket, ...frames) => {
    const { key } = server.connInfo;
    const start = frames.findIndex((frame) => frame.equals(delimiter)) + 1;
    const signature = frames[start];
    // Frames after the fourth are binary buffers. Jupyter does not sign them, and tslab uses none.
    const parts = frames.slice(start + 1, start + 5);
    if (start === 0 || signature === undefined || parts.length < 4) return;
    const right = createHmac("sha256", key).update(Buffer.concat(parts)).digest("hex");
    if (key !== "") {
      // Only right signatures are kept: by sending wrong ones nobody can have a right one forgotten.
      if (!equal(signature, Buffer.from(right)) || seen.has(right)) return;
      const [oldest] = seen;
      if (seen.size === remembered && oldest !== undefined) seen.delete(oldest);
      seen.add(right);
    }
    if (!isRequest(parts)) return;
    await handle(socket, ...frames.slice(0, start), Buffer.from(right), ...parts);
  };
}

/** Takes the same time wherever the two differ, so that nobody finds a signature digit by digit. */
function equal(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

/**
 * Whether header, parent header, metadata and content are objects, and the header is a request's.
 *
 * The signature covers the four one after the other. As objects they can be cut apart in one way only.
 */
function isRequest(parts: readonly Buffer[]): boolean {
  const values = parts.map(parse);
  if (!values.every(isObject)) return false;
  const { msg_id, msg_type } = values[0] as { msg_id?: unknown; msg_type?: unknown };
  return typeof msg_id === "string" && typeof msg_type === "string" && fromFrontEnd.test(msg_type);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(part: Buffer): unknown {
  try {
    return JSON.parse(part.toString());
  } catch {
    return undefined;
  }
}
