import { randomUUID } from "node:crypto";
import { isoDate } from "../originals/clock.js";
import type { SignedMessage } from "./signedMessages.js";

/** The channels on which a front end sends requests. */
export type RequestChannel = "shell" | "control";

/** A request of a front end, as the kernel has received it. */
export interface Request {
  readonly type: string;
  readonly content: Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly channel: RequestChannel;
  /** The frames that lead back to the sender. */
  readonly route: readonly Buffer[];
}

/** Whether a message may be one of a front end's: the kernel's own reports are signed with the same key. */
const fromFrontEnd = /_request$|^comm_(?:open|msg|close)$/;

/** @returns undefined if the message is not a front end's */
export function asRequest(message: SignedMessage, channel: RequestChannel): Request | undefined {
  const { header, content, route } = message;
  const { msg_id, msg_type: type } = header;
  if (typeof msg_id !== "string" || typeof type !== "string") return undefined;
  if (!fromFrontEnd.test(type)) return undefined;
  if (!isNestedWithin(deepest, { header, content })) return undefined;
  return { type, content, header, channel, route: route.slice(0, -1) };
}

/** How deep the values of a request may be nested: what is much deeper can be parsed, but not be written again. */
const deepest = 100;

function isNestedWithin(depth: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((item) => isNestedWithin(depth - 1, item));
}

/** The kernel, in the headers of its messages. */
const session: string = randomUUID();

/** The version of the protocol that this kernel speaks. */
export const protocolVersion = "5.3";

/** The header of a message that the kernel sends. */
export function newHeader(
  type: string,
  request: Request,
): Record<string, unknown> & { msg_id: string } {
  const { username } = request.header;
  return {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: typeof username === "string" ? username : "",
    date: isoDate(),
    version: protocolVersion,
  };
}
