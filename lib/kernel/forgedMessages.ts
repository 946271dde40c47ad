import { ReceivedSignatures, readSigned } from "./signedMessages.js";
import type { jupyter } from "./tslab/tslabModules.js";

type Server = InstanceType<typeof jupyter.ZmqServer>;

/** What only a front end sends. The kernel's own reports are signed with the same key. */
const fromFrontEnd = /_request$|^comm_(?:open|msg|close)$/;

/**
 * Repairs a kernel that runs the code of strangers.
 *
 * Where a kernel speaks TCP, every user of the machine can connect to its ports, to send messages and to read its
 * reports; only its owner has the key that signs messages. tslab answers a wrong signature with an
 * error that names the right one, and prints it among the reports: a stranger reads it, signs with
 * it, and the code runs. tslab also runs a message again when somebody sends a copy. Here messages
 * that are malformed, wrongly signed, received before or not a front end's are dropped silently.
 *
 * An empty key means, in Jupyter, that messages are not signed: then all but malformed ones are
 * accepted.
 *
 * @param received  remembers the messages of all channels
 */
export function dropForgedMessages(
  server: Server,
  received: ReceivedSignatures = new ReceivedSignatures(),
): void {
  const handle = server.handleShellMessage.bind(server);
  server.handleShellMessage = async (socket, ...frames) => {
    const { key } = server.connInfo;
    const message = readSigned(frames, key);
    if (!message || (key !== "" && !received.isNew(message.signature))) return;
    const { msg_id, msg_type } = message.header;
    if (typeof msg_id !== "string" || typeof msg_type !== "string") return;
    if (!fromFrontEnd.test(msg_type)) return;
    await handle(socket, ...message.route, Buffer.from(message.signature), ...message.parts);
  };
}
