import type { Wrong } from "../kinds.js";

/** A call that must fail, and how. */
export interface Refused {
  /** What is wrong about it, as a reader of the failing test sees it. */
  readonly what: string;
  /** The name of the argument or option that a message must give. */
  readonly about: string;
  readonly kind: Wrong[1];
}

/**
 * What is wrong with the way in which a bad call ends; nothing if it is refused as it should be.
 *
 * @param call  makes the call, and returns its result in words
 */
export function faultOfCall(
  name: string,
  { what, about, kind }: Refused,
  call: () => string,
): string[] {
  let error: unknown;
  try {
    return [`${name} accepts ${what} and gives ${call()}`];
  } catch (thrown) {
    error = thrown;
  }
  const { message } = error as Error;
  if (error instanceof kind && message.startsWith(`${name}: `) && message.includes(about))
    return [];
  return [
    `${name} refuses ${what} with ${String(error)}; it must be a ${kind.name} that begins with "${name}: " and names ${about}`,
  ];
}

/** A value as JSON; numbers keep NaN, the infinities and their sign as text. */
export function shown(value: unknown): string {
  return (
    JSON.stringify(value, (_, x) =>
      typeof x === "number" || typeof x === "bigint" ? String(x) : x,
    ) ?? "undefined"
  );
}
