import type { jupyter } from "./tslab/tslabModules.js";

type Server = InstanceType<typeof jupyter.ZmqServer>;

/**
 * Repairs lost output: text, figures, and the news that a cell is done.
 *
 * tslab sends without waiting for the message before. After some 500 messages at a stretch the
 * socket refuses the next one as "busy": of 20,000 printed lines, 512 arrive. A socket whose sends
 * may not wait sends at once, and one without a high-water mark drops nothing.
 */
export function loseNoMessages(server: Server): void {
  let iopub = server.iopub;
  // tslab makes the socket and binds it in one go; the options must be set in between.
  Object.defineProperty(server, "iopub", {
    get: () => iopub,
    set: (socket: Server["iopub"]) => {
      iopub = Object.assign(socket, { sendTimeout: 0, sendHighWaterMark: 0 });
    },
  });
}
