import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { hostname, networkInterfaces } from "node:os";
import { type HeldFile, holdFiles } from "./heldFiles.js";
import { freePort, listen } from "./listen.js";

/** A book that a network can read. */
export interface HostedBook {
  port: number;
  /** The addresses at which others reach it, the likeliest first. */
  addresses: readonly string[];
  close(): void;
}

/** How long a reader may take, in milliseconds, and how many may be connected: slow ones must not keep others out. */
const most = { headers: 10_000, request: 20_000, idle: 10_000, connections: 2000 };

/**
 * Serves a built book to everybody in the network: a room without internet. Of this computer nothing else can be read,
 * because only the files that the book had at the start are answered, from memory.
 *
 * @param names  further names by which readers may call this computer
 */
export async function hostBook(
  folder: string,
  options: { port: number; names?: readonly string[] },
): Promise<HostedBook> {
  const files = await holdFiles(folder);
  const port = await freePort(options.port, everybody);
  const own = ownAddresses();
  const known = new Set(
    [
      ...own,
      "localhost",
      "127.0.0.1",
      hostname(),
      `${hostname()}.local`,
      ...(options.names ?? []),
    ].map((name) => `${name}:${port}`.toLowerCase()),
  );
  const server = createServer(
    { headersTimeout: most.headers, requestTimeout: most.request, keepAliveTimeout: most.idle },
    (request, response) => answer(files, known, request, response),
  );
  server.maxConnections = most.connections;
  await listen(server, port, everybody);
  return {
    port,
    addresses: own.map((address) => `http://${address}:${port}/`),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const everybody = "0.0.0.0";

/** The addresses of this computer in its networks. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}

function answer(
  files: ReadonlyMap<string, HeldFile>,
  known: ReadonlySet<string>,
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const refuse = (status: number, why: string) =>
    response.writeHead(status, safety).end(`${why}\n`);
  // A foreign site could give its own name this address, and then read the answers.
  if (!known.has((headers.host ?? "").toLowerCase()))
    return void refuse(421, "This computer has another name.");
  if (method !== "GET" && method !== "HEAD") return void refuse(405, "The book can only be read.");
  const name = nameIn(url ?? "");
  const file = name === undefined ? undefined : files.get(name);
  if (!name || !file) return void refuse(404, "There is no such page.");
  const { type, plain, gzipped, etag, isNamedByContent } = file;
  const common = {
    ...safety,
    ...(name === cells && {
      "Content-Security-Policy": "frame-ancestors 'self'; sandbox allow-scripts",
    }),
    ETag: etag,
    Vary: "Accept-Encoding",
    "Cache-Control": isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (headers["if-none-match"] === etag) return void response.writeHead(304, common).end();
  const compressed = /\bgzip\b/.test(String(headers["accept-encoding"])) ? gzipped : undefined;
  const body = compressed ?? plain;
  response.writeHead(200, {
    ...common,
    "Content-Type": type,
    "Content-Length": body.length,
    ...(compressed && { "Content-Encoding": "gzip" }),
  });
  response.end(method === "HEAD" ? undefined : body);
}

/** The document in which cells run. */
const cells = "assets/cells.html";

/** Headers of all answers: those of hostHeaders.ts that browsers heed without HTTPS. */
const safety: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

/** The name of the file that an address asks for; undefined if it is none. */
function nameIn(url: string): string | undefined {
  const [path] = url.split(/[?#]/);
  try {
    const name = decodeURIComponent(path.slice(1));
    return name === "" || name.endsWith("/") ? `${name}index.html` : name;
  } catch {
    return undefined;
  }
}
