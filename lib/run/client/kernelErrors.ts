import type { Output } from "../../notebook/nbformat.js";

/** The kernel's process ended before it answered. */
export class KernelDiedError extends Error {
  override name = "KernelDiedError";

  /**
   * @param exitCode  null when a signal ended the process
   * @param signal  null when the process ended by itself
   * @param printed  the last it wrote to its standard output and error, outside of cells
   */
  constructor(
    readonly exitCode: number | null,
    readonly signal: NodeJS.Signals | null,
    readonly printed: string,
  ) {
    const how = signal === null ? `exit code ${exitCode}` : `signal ${signal}`;
    const why = reason(signal, printed);
    super(`the kernel died: ${how}${why}${printed === "" ? "" : `; it printed:\n${printed}`}`);
  }
}

/** Signals that a process gets for what its machine code has done. */
const faults = new Set(["SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGSEGV", "SIGTRAP"]);

function reason(signal: NodeJS.Signals | null, printed: string): string {
  if (/heap out of memory|Allocation failed/.test(printed))
    return " (it needed more memory than Node gives it)";
  return signal !== null && faults.has(signal) ? " (a crash in native code)" : "";
}

/** A cell ran longer than it may. It still runs: only {@link Kernel.kill} is sure to end it. */
export class CellTimeoutError extends Error {
  override name = "CellTimeoutError";

  /** @param outputs  what the cell had shown until then */
  constructor(
    readonly timeout: number,
    readonly outputs: readonly Output[],
  ) {
    super(`the cell was still running after ${timeout / 1000} s`);
  }
}
