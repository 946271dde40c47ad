import { rmSync } from "node:fs";
import { Socket } from "node:net";
import { keepTelling } from "../originals/events.js";

const parentAtStart = process.ppid;

/** Milliseconds between two looks. */
const interval = 500;

/**
 * Repairs kernels that outlive the program that started them: tslab waits for messages for ever.
 *
 * Jupyter puts its process id into JPY_PARENT_PID, so that a kernel can notice its end. Our own runner holds a pipe
 * besides, which the system closes with it, however it ends. During a loop, the Stop thread looks: see
 * stopThread.ts.
 *
 * @param pipe  the number of the runner's pipe, if our runner has started the kernel
 * @param folder  the folder of the kernel's sockets, if it has one
 * @returns the process id of the parent; undefined if the kernel was started by hand
 */
export function endWithParent(pipe?: number, folder?: string): number | undefined {
  if (pipe !== undefined) {
    const socket = new Socket({ fd: pipe });
    socket.on("error", () => {}); // "close" follows
    socket.on("close", () => endKernel(folder));
    keepTelling(socket);
    socket.resume().unref();
  }
  const parent = Number(process.env.JPY_PARENT_PID);
  if (!Number.isSafeInteger(parent) || parent <= 0) return undefined;
  const look = () => {
    if (isGone(parent)) endKernel(folder);
  };
  look();
  setInterval(look, interval).unref();
  return parent;
}

/** Whether the process that started this kernel has ended; also true if it had before the kernel looked. */
export function isGone(parent: number): boolean {
  if (process.ppid !== parentAtStart) return true; // adopted by another process
  try {
    process.kill(parent, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Ends the kernel at once, with all processes that its cells have started, and removes its sockets. */
export function endKernel(folder: string | undefined): never {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  try {
    process.kill(-process.pid, "SIGKILL"); // a kernel is started as the leader of a group
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
  throw new Error("the process goes on after SIGKILL"); // never reached
}
