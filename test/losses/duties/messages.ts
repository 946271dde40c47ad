import { messages } from "../messages.js";

/** Fails unless a message of each function is held in full. */
export function hasMessages(names: readonly string[]): void {
  const missing = names.filter(
    (name) => !messages.some(([, , message]) => message.startsWith(`${name}: `)),
  );
  if (missing.length > 0)
    throw new Error(
      `No test holds a message of ${missing.join(" and ")} in full: add a bad call with its message to test/losses/messages.ts.`,
    );
}
