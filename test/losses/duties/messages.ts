import { type BadCall, messages } from "../messages.js";

const ofLosses = { messages, file: "test/losses/messages.ts" };

/** Fails unless a message of each function is held in full by a list of bad calls, which is in `file`. */
export function hasMessages(
  names: readonly string[],
  { messages, file }: { messages: readonly BadCall[]; file: string } = ofLosses,
): void {
  const missing = names.filter(
    (name) => !messages.some(([, , message]) => message.startsWith(`${name}: `)),
  );
  if (missing.length > 0)
    throw new Error(
      `No test holds a message of ${missing.join(" and ")} in full: add a bad call with its message to ${file}.`,
    );
}
