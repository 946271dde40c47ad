import { createHmac, randomUUID } from "node:crypto";

/**
 * A message of the Jupyter protocol, reduced to what this client uses.
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html
 */
export interface Message {
  type: string;
  id: string;
  /** The request that this message answers or reports on. */
  parent?: string | undefined;
  content: Record<string, unknown>;
}

const delimiter = "<IDS|MSG>";
const session = randomUUID();

export function newMessage(type: string, content: Record<string, unknown>): Message {
  return { type, id: randomUUID(), content };
}

/** The frames to send: delimiter, signature, header, parent header, metadata, content. */
export function encode(message: Message, key: string): string[] {
  const header = {
    msg_id: message.id,
    msg_type: message.type,
    session,
    username: "course",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const parts = [header, {}, {}, message.content].map((part) => JSON.stringify(part));
  return [delimiter, sign(parts, key), ...parts];
}

/**
 * The message in received frames, which may start with routing identities.
 * @returns undefined if it was not signed with the kernel's key: such a message is not the kernel's
 */
export function decode(frames: Buffer[], key: string): Message | undefined {
  const start = frames.findIndex((frame) => frame.toString() === delimiter) + 1;
  const [signature, ...parts] = frames.slice(start, start + 5).map((frame) => frame.toString());
  if (signature !== sign(parts, key)) return undefined;
  const [header, parent, , content] = parts.map((part) => JSON.parse(part));
  return { type: header.msg_type, id: header.msg_id, parent: parent.msg_id, content };
}

function sign(parts: string[], key: string): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
