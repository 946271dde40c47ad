import type { jupyter } from "./tslab/tslabModules.js";

type Server = InstanceType<typeof jupyter.ZmqServer>;

/**
 * Repairs lost messages: text, figures, the news that a cell is done, and replies.
 *
 * tslab sends without waiting for the message before. After some 500 messages at a stretch a socket refuses
 * the next one as "busy": of 20,000 printed lines, 512 arrive, and of 3,000 requests sent at once, a third are
 * answered. A socket whose sends may not wait sends at once, and one without a high-water mark drops nothing.
 */
export function loseNoMessages(server: Server): void {
  for (const name of ["iopub", "shell", "control"] as const) sendAtOnce(server, name);
}

/** tslab makes the sockets and binds them in one go; the options must be set in between. */
function sendAtOnce<Name extends "iopub" | "shell" | "control">(server: Server, name: Name): void {
  let socket = server[name];
  Object.defineProperty(server, name, {
    get: () => socket,
    set: (made: Server[Name]) => {
      socket = Object.assign(made, { sendTimeout: 0, sendHighWaterMark: 0 });
    },
  });
}
