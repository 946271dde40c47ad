import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that answers every page and records what arrives. */
export interface CountingServer {
  /** An address that can be extended. */
  address: string;
  /** What has arrived: requests of HTTP and, for any other traffic, connections. */
  arrived: string[];
  close(): void;
}

/** Starts a server whose answers any page may read, and import as a module. */
export async function countingServer(): Promise<CountingServer> {
  const arrived: string[] = [];
  const server = createServer(({ method, url }, response) => {
    arrived.push(`${method} ${url}`);
    const headers = { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*" };
    response.writeHead(200, headers).end("export const reached = true;");
  });
  server.on("connection", () => arrived.push("a connection"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    arrived,
    close: () => server.close(),
  };
}
