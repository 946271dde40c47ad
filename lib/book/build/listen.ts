import type { Server } from "node:http";
import getPort, { portNumbers } from "get-port";
import { told } from "../../text/told.js";
import { UserError } from "../../text/userError.js";

/** The wanted port or, if it is busy, the next free one. */
export async function freePort(wanted: number, host: string): Promise<number> {
  const last = Math.min(wanted + 50, 65_535);
  const port = await getPort({ host, port: portNumbers(wanted, last) });
  if (port >= wanted && port <= last) return port;
  throw new UserError(
    told({
      en: `The ports ${wanted} to ${last} are all busy. Name another with --port.`,
      zh: `从 ${wanted} 到 ${last} 的端口都被占用了。请用 --port 另选一个。`,
    }),
  );
}

/** Waits until a server listens. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}
