import { constants } from "node:os";

/**
 * Ctrl-C and its like end the program at once. Kernels and unfinished files go with it: whoever
 * opened them removes them when the process exits (see Kernel and write-file-atomic).
 *
 * @param last  what is still to be done for the terminal
 * @returns a function that gives the signals back
 */
export function onInterrupt(last: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    last();
    process.stderr.write("\nInterrupted. No kernel is left running, no file is half written.\n");
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
