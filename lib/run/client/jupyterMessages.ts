import { randomUUID } from "node:crypto";
import { type SignedMessage, signedFrames } from "../../kernel/protocol/signedMessages.js";

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
  return signedFrames([header, {}, {}, message.content], key).map(String);
}

/** @returns undefined if it lacks its id or its type: such a message is not a kernel's */
export function asMessage({ header, parent, content }: SignedMessage): Message | undefined {
  const { msg_id: id, msg_type: type } = header;
  if (typeof id !== "string" || typeof type !== "string") return undefined;
  const parentId = typeof parent.msg_id === "string" ? parent.msg_id : undefined;
  return { type, id, parent: parentId, content };
}
