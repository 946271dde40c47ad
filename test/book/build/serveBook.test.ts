import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import getPort, { clearLockedPorts } from "get-port";
import { describe, expect, it, vi } from "vitest";
import { serveBook } from "../../../lib/book/build/serveBook.js";
import { temporaryFolder } from "../../cli/fixtures.js";

function bookFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "index.html"), "the cover");
  return folder;
}

/** get-port gives no port twice within a minute, unless it is told to forget. */
async function freePort(): Promise<number> {
  const port = await getPort({ host: "127.0.0.1" });
  clearLockedPorts();
  return port;
}

/** What is said while a book is served, and what the visitor gets. */
async function serveAndVisit(port: number, path = "") {
  const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const book = await serveBook(bookFolder(), { port, open: false });
  const text = said.mock.calls.join("");
  said.mockRestore();
  const response = await fetch(book.address + path);
  const found = { status: response.status, body: await response.text() };
  book.close();
  return { ...found, address: book.address, text };
}

describe("serving the book", () => {
  it("shows it at the address that it prints, to this machine alone", async () => {
    const port = await freePort();
    const { address, body, text } = await serveAndVisit(port);
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    expect(body).toBe("the cover");
    expect(text).toContain(`The book is at ${address}.`);
  });

  it("takes the next port where one is busy, and says so", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    await new Promise((listening) => other.once("listening", listening));
    const { address, body, text } = await serveAndVisit(port);
    expect(address).not.toContain(`:${port}/`);
    expect(body).toBe("the cover");
    expect(text).toContain(`(port ${port} is busy)`);
    other.close();
  });

  it("serves nothing outside its folder", async () => {
    const { status } = await serveAndVisit(await freePort(), "..%2f..%2fetc%2fhostname");
    expect(status).toBe(404);
  });
});
