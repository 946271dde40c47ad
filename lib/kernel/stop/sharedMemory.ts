/**
 * The memory that the kernel's main thread and its Stop thread share: four numbers, one at each of these
 * places.
 */
export const place = {
  /** How often somebody asked to stop the running cell. */
  requests: 0,
  /** The value of `requests` up to which the main thread has dealt with them. */
  answered: 1,
  /** How often the main thread was interrupted and has decided; see {@link terminateCell}. */
  decisions: 2,
  /** 1 while the code of a cell is being terminated. */
  terminating: 3,
} as const;

/** The name of a global function, which the Stop thread has the main thread call: {@link terminateCell}. */
export const terminateCellName = "course.kernel.terminateCell";

/** What the Stop thread is given. */
export interface StopThreadData {
  memory: Int32Array;
  /** The process with whose end the kernel ends, if there is one. */
  parent: number | undefined;
  /** The folder with the kernel's sockets, if it has one. */
  folder: string | undefined;
}
