import type { Socket } from "zeromq";
import type { jupyter } from "./tslab/tslabModules.js";

type Server = InstanceType<typeof jupyter.ZmqServer>;

/**
 * Repairs a kernel that, seldom, dies at its start.
 *
 * tslab binds its five sockets in the background, and each refuses to send and to receive until that
 * is done. A front end asks as soon as one listens: if the machine is busy, the answer then comes to
 * a socket that does not, and the error ends the process. Here all are bound before anything is heard.
 *
 * tslab also names the sockets of the file system, transport "ipc", otherwise than Jupyter does.
 */
export function bindAtOnce(server: Server): void {
  const bindSocket = async (socket: Socket, port: number) => {
    const { transport, ip } = server.connInfo;
    socket.bindSync(`${transport}://${ip}${transport === "ipc" ? "-" : ":"}${port}`);
  };
  Object.assign(server, { bindSocket }); // private, for TypeScript
}
