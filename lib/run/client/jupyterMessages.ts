import { createHmac, randomUUID } from "node:crypto";
import { readSigned } from "../../kernel/signedMessages.js";

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

export interface Received extends Message {
  signature: string;
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
 * @returns undefined if it is malformed, or was not signed with the kernel's key: such a message is not the kernel's
 */
export function decode(frames: readonly Buffer[], key: string): Received | undefined {
  const message = readSigned(frames, key);
  if (!message) return undefined;
  const { header, parent, content, signature } = message;
  const { msg_id: id, msg_type: type } = header;
  if (typeof id !== "string" || typeof type !== "string") return undefined;
  const parentId = typeof parent.msg_id === "string" ? parent.msg_id : undefined;
  return { type, id, parent: parentId, content, signature };
}

function sign(parts: string[], key: string): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
