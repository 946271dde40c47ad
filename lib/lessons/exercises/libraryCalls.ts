import { hearCalls } from "../../losses/calls.js";
import type { Exercise } from "./exercise.js";
import type { Unfinished } from "./outcome.js";
import type { Answering } from "./trial.js";

/**
 * An answer that notes which functions of the library it calls. It hears the functions themselves, so no other name, no
 * `bind` and no function in between hides a call.
 */
export function noteCalls(answer: Answering, called: Set<string>): Answering {
  return (...input) =>
    hearCalls(
      (name) => called.add(name),
      () => answer(...input),
    );
}

/** What to say of an answer that leaves to the library what the exercise asks to write. */
export function leftToLibrary(
  { mayCall }: Exercise,
  called: ReadonlySet<string>,
): Unfinished | undefined {
  if (mayCall === undefined) return undefined;
  const allowed: readonly string[] = mayCall;
  const name = [...called].find((one) => !allowed.includes(one));
  if (name === undefined) return undefined;
  return {
    says: {
      en: `It is right, but ${name} of the library does the work. Write it without this function.`,
      zh: `结果正确，但真正计算的是课程库的 ${name}。请不要调用这个函数，自己写出来。`,
    },
  };
}
