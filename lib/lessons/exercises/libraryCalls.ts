import type { Exercise } from "./exercise.js";
import type { Unfinished } from "./outcome.js";

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
