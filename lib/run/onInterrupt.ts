import { constants } from "node:os";
import { told } from "../text/told.js";

/**
 * Ends the program at once on SIGINT (Ctrl-C), SIGTERM or SIGHUP. Kernels and unfinished files are removed by their own
 * exit handlers (see Kernel and write-file-atomic).
 *
 * @param last  called before the message is printed, to reset the terminal
 * @returns a function that removes these handlers
 */
export function onInterrupt(last: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    last();
    process.stderr.write(
      told({
        en: "\nInterrupted. No kernel is left running, no file is half written.\n",
        zh: "\n已中断。没有内核还在运行，也没有文件只写了一半。\n",
      }),
    );
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
