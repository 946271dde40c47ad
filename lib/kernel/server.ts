import { ConsoleOutput } from "../cells/consoleOutput.js";
import { jupyter } from "./tslab/tslabModules.js";

type TslabServer = InstanceType<typeof jupyter.ZmqServer>;
type Socket = Parameters<TslabServer["handleExecute"]>[0];
type Request = Parameters<TslabServer["handleExecute"]>[1];
type Content = Parameters<TslabServer["handler"]["handleExecute"]>[0];

/**
 * Repairs how a failed cell is announced, and how the kernel ends.
 *
 * tslab marks the reply as an error and says no more: front ends show no error and programs find
 * no reason. Here Jupyter's `error` message goes out too. And a tslab that was shut down lives on
 * until the last timer of a cell has run; here it ends.
 */
export class Server extends jupyter.ZmqServer {
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

  #send(socket: unknown, request: Request, type: string, content: object): void {
    const message = request.createReply();
    message.header.msg_type = type;
    message.content = content;
    message.signAndSend(this.connInfo.key, socket);
  }
}
