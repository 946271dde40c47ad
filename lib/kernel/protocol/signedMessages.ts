import { createHmac, timingSafeEqual } from "node:crypto";

/** Separates a message's routing identities from its signature. */
const delimiter = Buffer.from("<IDS|MSG>");

/** A message of the Jupyter protocol whose signature is right, or that needs none because the key is empty. */
export interface SignedMessage {
  /** The frames up to the delimiter, which is included. */
  route: readonly Buffer[];
  /** The right signature, also where none was needed. */
  signature: string;
  /** Header, parent header, metadata and content, as they were sent. */
  parts: readonly Buffer[];
  header: Record<string, unknown>;
  parent: Record<string, unknown>;
  content: Record<string, unknown>;
}

/**
 * Reads the frames of a message.
 *
 * @param key  an empty one means, in Jupyter, that messages are not signed
 * @returns undefined if the message is malformed or wrongly signed
 */
export function readSigned(frames: readonly Buffer[], key: string): SignedMessage | undefined {
  const start = frames.findIndex((frame) => frame.equals(delimiter)) + 1;
  const given = frames[start];
  // Frames after the fourth are binary buffers. Jupyter does not sign them, and neither tslab nor our client uses any.
  const parts = frames.slice(start + 1, start + 5);
  if (start === 0 || given === undefined || parts.length < 4) return undefined;
  const signature = sign(parts, key);
  if (key !== "" && !equal(given, Buffer.from(signature))) return undefined;
  // The signature covers the four one after the other. As objects they can be cut apart in one way only.
  const values = parts.map(parse);
  if (!values.every(isObject)) return undefined;
  const [header = {}, parent = {}, , content = {}] = values;
  return { route: frames.slice(0, start), signature, parts, header, parent, content };
}

/**
 * The frames of a message, from the delimiter on.
 *
 * @param parts  header, parent header, metadata and content
 */
export function signedFrames(parts: readonly object[], key: string): (Buffer | string)[] {
  const texts = parts.map((part) => Buffer.from(JSON.stringify(part)));
  return [delimiter, sign(texts, key), ...texts];
}

function sign(parts: readonly Buffer[], key: string): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/** Reads messages, and drops those that are malformed, wrongly signed, or received before. */
export class Receiver {
  readonly #key: string;
  readonly #remembered: number;
  readonly #seen = new Set<string>();

  /**
   * @param key  an empty one means, in Jupyter, that messages are not signed: then only malformed ones are dropped
   * @param remembered  how many signatures are kept: as many as Jupyter's own kernels keep, at most 7 MB
   */
  constructor(key: string, remembered = 65_536) {
    this.#key = key;
    this.#remembered = remembered;
  }

  /** @returns undefined if the message is dropped */
  receive(frames: readonly Buffer[]): SignedMessage | undefined {
    const message = readSigned(frames, this.#key);
    return message && (this.#key === "" || this.#isNew(message.signature)) ? message : undefined;
  }

  /** Only right signatures come here: by sending wrong ones, anybody could have a right one forgotten. */
  #isNew(signature: string): boolean {
    if (this.#seen.has(signature)) return false;
    const [oldest] = this.#seen;
    if (this.#seen.size === this.#remembered && oldest !== undefined) this.#seen.delete(oldest);
    this.#seen.add(signature);
    return true;
  }
}

/** Takes the same time wherever the two differ, so that nobody finds a signature digit by digit. */
function equal(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(part: Buffer): unknown {
  try {
    return JSON.parse(part.toString());
  } catch {
    return undefined;
  }
}
