import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { writeBook } from "../../../lib/tools/book/writeBook.js";
import type { NotebookFile } from "../../../lib/tools/notebookFile.js";
import { programPath } from "../../tools/available.js";
import { temporaryFolder } from "../../tools/fixtures.js";

/** Chromium without a sandbox, which a container does not allow, and without calls to anyone. */
const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A book in a browser, each visitor with a storage of his own. */
export interface BookUnderTest {
  visit(lesson: string): Promise<Page>;
  /** Another page for the same visitor. */
  visitAgain(page: Page): Promise<Page>;
}

/** @param files  the notebooks of the book; asked for when the first page is visited */
export function useBook(files: () => Promise<NotebookFile[]>): BookUnderTest {
  let opened: Promise<{ browser: Browser; server: Server; address: string }> | undefined;
  afterAll(async () => {
    const { browser, server } = (await opened) ?? {};
    await browser?.close();
    server?.close();
  });

  async function visitWith(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(error));
    await page.goto(path);
    return page;
  }
  return {
    visit: async (lesson) => {
      opened ??= open(await files());
      const { browser, address } = await opened;
      return visitWith(await browser.newContext(), `${address}/${lesson}.html`);
    },
    visitAgain: (page) => visitWith(page.context(), page.url()),
  };
}

async function open(files: NotebookFile[]) {
  const folder = join(temporaryFolder(), "book");
  await writeBook(files, folder);
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  const executablePath = programPath("chromium") ?? "";
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  return { browser, server, address: `http://127.0.0.1:${port}` };
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const path = join(folder, new URL(url, "http://book").pathname);
    if (!existsSync(path)) response.writeHead(404).end();
    else {
      response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
      createReadStream(path).pipe(response);
    }
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

/** One cell of a page, as its reader finds it. */
export function cellOf(page: Page, id: string) {
  const section = page.locator(`section[data-cell="${id}"]`);
  return {
    section,
    press: (name: string) => section.getByRole("button", { name: new RegExp(`^${name}`) }).click(),
    output: () => section.locator(".outputs").innerText(),
    state: () => section.getAttribute("data-state"),
    type: async (text: string) => {
      const editor = section.locator(".cm-content");
      await editor.click();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
  };
}
