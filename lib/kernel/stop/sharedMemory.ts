/** The memory that the kernel's main thread and its Stop thread share: a number at each of these places. */
export const place = {
  /** How often somebody asked to stop the running cell. */
  requests: 0,
  /** The value of `requests` up to which the main thread has dealt with them. */
  answered: 1,
  /** How often the main thread was interrupted and has decided; see {@link terminateCell}. */
  decisions: 2,
  /** 1 while the code of a cell is being terminated. */
  terminating: 3,
  /** How many cells have begun. */
  begun: 4,
  /** How many of them the Stop thread knows of: earlier requests are answered, later ones are for the last of them. */
  known: 5,
} as const;

/** Memory with a 0 at each place. */
export function newSharedMemory(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * Object.keys(place).length));
}

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
