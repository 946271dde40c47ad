import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContextOptions, errors, type Page } from "playwright-core";
import sirv from "sirv";
import { openChromium } from "../cli/openChromium.js";

/** A page in a browser, with its errors, requests and dialogs. */
export interface Visit {
  page: Page;
  /** The errors and warnings in the console. */
  complaints: string[];
  /** The addresses that were requested. */
  requests: string[];
  /** The messages of dialogs that opened. */
  dialogs: string[];
  /** Waits until the page has requested nothing for half a second, so that `requests` and `complaints` are complete. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A book on a static host, below a subpath, and a browser. */
export interface Reader {
  address: string;
  /** Opens a page, and waits for its scripts. */
  visit(file: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Opens a page, and waits until it has settled. */
  visitUntilQuiet(file: string): Promise<Visit>;
  close(): Promise<void>;
}

/** The headers of all answers, or those for each path in the folder. */
type Headers = Record<string, string> | ((path: string) => Record<string, string>);

export async function openReader(folder: string, headers: Headers = {}): Promise<Reader> {
  const host = await serveFolder(folder, headers);
  const { address } = host;
  const browser = await openChromium();
  return {
    address,
    visit: (file, options) => {
      const page = address + encodeURIComponent(file);
      return visit(() => openPage(browser, page, options), page);
    },
    visitUntilQuiet: (file) => {
      const page = address + encodeURIComponent(file);
      const open = async (): Promise<Visit> => {
        const opened = await openPage(browser, page);
        await opened.settled();
        return opened;
      };
      return visit(open, page);
    },
    close: async () => {
      await browser.close();
      host.close();
    },
  };
}

const subpath = "/courses/2026/";

/** A folder that is served by a static host. */
export interface ServedFolder {
  address: string;
  close(): void;
}

export async function serveFolder(folder: string, headers: Headers = {}): Promise<ServedFolder> {
  const server = await serve(folder, headers);
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${subpath}`, close: () => server.close() };
}

function serve(folder: string, headers: Headers): Promise<Server> {
  const files = sirv(folder, {
    setHeaders: (response, path) => {
      const own = typeof headers === "function" ? headers(path) : headers;
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404).end();
    if (!request.url?.startsWith(subpath)) return notFound();
    request.url = request.url.slice(subpath.length - 1);
    files(request, response, notFound);
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

/** How long a page may take to load on a busy machine, in milliseconds. */
const patience = 60_000;

/**
 * Opens a page, once more if it has not loaded after a minute: on a busy machine, with many pages open, Chromium has
 * twice left a page without an answer, and no page was to blame.
 */
async function visit(open: () => Promise<Visit>, address: string): Promise<Visit> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    process.stderr.write(`${address} did not load within a minute, and is opened once more.\n`);
    return open();
  }
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  context.setDefaultNavigationTimeout(patience);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const dialogs: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(address);
  const settled = () => page.waitForLoadState("networkidle", { timeout: patience });
  return { page, complaints, requests, dialogs, settled, close: () => context.close() };
}
