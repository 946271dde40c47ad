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
    super(`the kernel died: ${how}${printed === "" ? "" : `; it printed:\n${printed}`}`);
  }
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
