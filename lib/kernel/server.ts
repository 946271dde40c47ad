import type * as zmq from "zeromq";
import { ConsoleOutput } from "../cells/consoleOutput.js";
import { wellFormed } from "../text/wellFormed.js";
import { jupyter } from "./tslab/tslabModules.js";

type TslabServer = InstanceType<typeof jupyter.ZmqServer>;
type Socket = Parameters<TslabServer["handleExecute"]>[0];
type Request = Parameters<TslabServer["handleExecute"]>[1];
type Content = Parameters<TslabServer["handler"]["handleExecute"]>[0];
type ConnectionInfo = TslabServer["connInfo"];

/**
 * Repairs how a failed cell is announced, and how the kernel ends.
 *
 * tslab marks the reply as an error and says no more: front ends show no error and programs find
 * no reason. Here Jupyter's `error` message goes out too. And a tslab that was shut down lives on
 * until the last timer of a cell has run; here it ends.
 */
export class Server extends jupyter.ZmqServer {
  constructor(handler: TslabServer["handler"], connection: ConnectionInfo) {
    super(handler, ""); // it has no file to read
    this.connInfo = connection;
  }

  /** Opens the sockets as tslab does, which reads the connection from its file here. */
  override async init(): Promise<void> {
    const { Publisher, Reply, Router } = await import("zeromq");
    this.iopub = new Publisher();
    this.shell = new Router();
    this.control = new Router();
    this.stdin = new Router();
    this.hb = new Reply();
    void this.#listen(this.shell);
    void this.#listen(this.control);
    void this.#echo();
    for (const name of ["iopub", "shell", "control", "stdin", "hb"] as const)
      await bindSocketOf(this).call(this, this[name], this.connInfo[`${name}_port`]);
  }

  override async handleExecute(socket: Socket, request: Request): Promise<void> {
    const publish = (type: string, content: object) =>
      this.#send(this.iopub, request, type, content);
    const output = new ConsoleOutput((name, text) => publish("stream", { name, text }));
    const reply = await this.handler.handleExecute(
      request.content as Content,
      (name, text) => output.write(name, text),
      (data, update) => {
        output.flush();
        publish(update ? "update_display_data" : "display_data", data);
      },
    );
    output.flush();
    if (reply.status === "error") publish("error", reply);
    this.#send(socket, request, "execute_reply", reply);
  }

  override close(): void {
    super.close();
    process.exit();
  }

  async #listen(socket: zmq.Router): Promise<void> {
    for await (const frames of socket) void this.handleShellMessage(socket, ...frames);
  }

  /** Front ends ask so whether the kernel lives. */
  async #echo(): Promise<void> {
    for await (const frames of this.hb) await this.hb.send(frames);
  }

  #send(socket: unknown, request: Request, type: string, content: object): void {
    const message = request.createReply();
    message.header.msg_type = type;
    message.content = wellFormed(content);
    message.signAndSend(this.connInfo.key, socket);
  }
}

type BindSocket = (this: TslabServer, socket: zmq.Socket, port: number) => Promise<void>;

/** Private, for TypeScript; see bindAtOnce.ts. */
function bindSocketOf(server: TslabServer): BindSocket {
  return Reflect.get(server, "bindSocket");
}
