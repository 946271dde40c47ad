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
  const signature = createHmac("sha256", key).update(Buffer.concat(parts)).digest("hex");
  if (key !== "" && !equal(given, Buffer.from(signature))) return undefined;
  // The signature covers the four one after the other. As objects they can be cut apart in one way only.
  const values = parts.map(parse);
  if (!values.every(isObject)) return undefined;
  const [header = {}, parent = {}, , content = {}] = values;
  return { route: frames.slice(0, start), signature, parts, header, parent, content };
}

/** The signatures of messages that were received, to tell those that somebody sends again. */
export class ReceivedSignatures {
  readonly #seen = new Set<string>();
  readonly #remembered: number;

  /** @param remembered  how many are kept: as many as Jupyter's own kernels keep, at most 7 MB */
  constructor(remembered = 65_536) {
    this.#remembered = remembered;
  }

  /**
   * Whether a right signature has not been received before. Wrong ones must not be given: by sending many, anybody
   * could have a right one forgotten.
   */
  isNew(signature: string): boolean {
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
