import { hearCalls } from "../../losses/calls.js";

/** An answer as the check calls it. */
export type Answering = (...input: readonly unknown[]) => unknown;

/** One call of an answer. */
export interface Trial {
  readonly input: readonly unknown[];
  readonly output: unknown;
  /** Whether the answer changed a list that it was given. */
  readonly changedInput: boolean;
  /**
   * The functions of the library that the answer called. The functions themselves are heard, so no other name, no
   * `bind` and no function in between hides a call.
   */
  readonly called: readonly string[];
}

/**
 * Tries an answer on an input.
 *
 * @throws {Stopped} if the answer throws
 * @throws {Unasked} if the answer runs elsewhere, and has not been called with this input
 */
export type TryOut = (input: readonly unknown[]) => Trial;

/** The error that an answer threw, as `cause`, and the input with which it was called. */
export class Stopped extends Error {
  constructor(
    cause: unknown,
    readonly input: readonly unknown[],
  ) {
    super("The answer stopped with an error.", { cause });
  }
}

/** There is no output for an input yet: it is to be asked for, and then the answer is judged again. */
export class Unasked extends Error {}

/**
 * Calls an answer with copies of the inputs, because an answer may sort or change its list.
 *
 * @throws {Stopped} if the answer throws
 */
export function tryAnswer(answer: Answering, input: readonly unknown[]): Trial {
  const copies = input.map(copy);
  const called = new Set<string>();
  let output: unknown;
  try {
    // Its items are read while calls are heard: what an answer returns may compute them only then.
    output = hearCalls(
      (name) => called.add(name),
      () => asLists(answer(...copies)),
    );
  } catch (error) {
    throw new Stopped(error, input);
  }
  return {
    input,
    output,
    changedInput: !isSame(copies, input),
    called: [...called],
  };
}

function copy(value: unknown): unknown {
  return Array.isArray(value) ? value.map(copy) : value;
}

/** A value in which lists are plain copies, and typed arrays are lists, too: these are what rules expect. */
function asLists(value: unknown): unknown {
  if (isNumericArray(value)) return Array.from(value);
  return Array.isArray(value) ? Array.from(value, asLists) : value;
}

function isNumericArray(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  return Object.is(a, b);
}
