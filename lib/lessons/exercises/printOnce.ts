import type { Answering } from "./trial.js";

const methods = ["log", "info", "debug", "warn", "error", "dir", "table"] as const;

/**
 * An answer that prints in its first call only. A check calls it a hundred times, and the same lines again and again
 * would bury the verdict.
 */
export function printOnce(answer: Answering): Answering {
  let isFirst = true;
  return (...input) => {
    if (!isFirst) return silently(() => answer(...input));
    isFirst = false;
    return answer(...input);
  };
}

function silently<Result>(run: () => Result): Result {
  const { console } = globalThis;
  const own = methods.map((name) => [name, console[name]] as const);
  for (const name of methods) console[name] = () => {};
  try {
    return run();
  } finally {
    for (const [name, print] of own) console[name] = print;
  }
}
