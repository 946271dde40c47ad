type Listener = (...args: unknown[]) => void;

/** What the process's events call besides the code of cells. */
const ours: (readonly [event: string | symbol, listener: Listener])[] = [];

/**
 * Keeps what the kernel and Node hear of the process, also if a cell calls `process.removeAllListeners()`, as tests and
 * servers do. To be called when the kernel hears all that it wants to.
 *
 * Node ends a process that nobody tells of an error. And with the last listener to a signal, it gives the signal back to
 * the system: the next Stop would end the kernel. So Node is not told that a listener to SIGINT was removed.
 */
export function rememberListeners(): void {
  for (const listener of process.rawListeners("removeListener") as Listener[]) {
    process.removeListener("removeListener", listener);
    process.on("removeListener", (event, ...rest) => {
      if (event !== "SIGINT") Reflect.apply(listener, process, [event, ...rest]);
    });
  }
  for (const event of process.eventNames())
    for (const listener of process.rawListeners(event) as Listener[]) ours.push([event, listener]);
}

/** Adds those again that a cell has removed. */
export function putListenersBack(): void {
  for (const [event, listener] of ours)
    if (!process.rawListeners(event).includes(listener)) process.on(event, listener);
}
