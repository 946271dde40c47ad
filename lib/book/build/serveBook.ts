import { createServer } from "node:http";
import open from "open";
import sirv from "sirv";
import type { Text } from "../../text/text.js";
import { told } from "../../text/told.js";
import { freePort, listen } from "./listen.js";

export interface ServeOptions {
  /** The port to listen on; if it is busy, the next free one. */
  port: number;
  /** Whether to show the book in the reader's browser. */
  open: boolean;
  /** What is served, at the start of the sentence with its address. Default: the book. */
  what?: Text;
}

/** A book that is being served. */
export interface ServedBook {
  address: string;
  close(): void;
}

/** Serves a folder on the loopback address, so to this machine only, and prints the address. */
export async function serveBook(folder: string, options: ServeOptions): Promise<ServedBook> {
  const port = await freePort(options.port, host);
  // Reads files on each request, so that a rebuilt book is served. With etags the answers may be kept if they are
  // checked again; otherwise they may not be kept at all, and a browser forgets the page that its reader goes back to.
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    request.url = withReservedSigns(request.url ?? "");
    files(request, response, () => void response.writeHead(404).end("There is no such page.\n"));
  });
  await listen(server, port, host);
  const address = `http://${host}:${port}/`;
  process.stdout.write(announcement(address, port, options));
  // Without a browser `open` fails, which does not matter: the address is printed.
  if (options.open) void open(address).catch(() => {});
  return { address, close: () => server.close() };
}

const host = "127.0.0.1";

/** Decodes the signs in the path of a URL that sirv leaves encoded, as in `A%26B.html`. */
function withReservedSigns(url: string): string {
  const [path, ...query] = url.split("?");
  const decoded = path.replace(/%(?:2[46BC]|3[ABD]|40)/gi, (sign) => decodeURIComponent(sign));
  return [decoded, ...query].join("?");
}

function announcement(address: string, port: number, options: ServeOptions): string {
  const { port: wanted, what = { en: "The book is", zh: "书" } } = options;
  const isWanted = port === wanted;
  return told({
    en: `\n${what.en} at ${address}${isWanted ? "" : ` (port ${wanted} is busy)`}. To end: Ctrl-C\n`,
    zh: `\n${isWanted ? "" : `端口 ${wanted} 被占用。`}${what.zh}的地址：${address}\n结束：Ctrl-C\n`,
  });
}
