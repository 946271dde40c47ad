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

/** A free port. get-port locks a port for a minute after returning it, so the lock is cleared for serveBook. */
async function freePort(): Promise<number> {
  const port = await getPort({ host: "127.0.0.1" });
  clearLockedPorts();
  return port;
}

/** Serves a book, fetches a path from it, and returns the response and what was printed. */
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
  it("answers at the printed address, which is a loopback address", async () => {
    const port = await freePort();
    const { address, body, text } = await serveAndVisit(port);
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    expect(body).toBe("the cover");
    expect(text).toContain(`The book is at ${address}.`);
  });

  it("uses the next free port if one is busy, and says so", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    await new Promise((listening) => other.once("listening", listening));
    const { address, body, text } = await serveAndVisit(port);
    expect(address).not.toContain(`:${port}/`);
    expect(body).toBe("the cover");
    expect(text).toContain(`(port ${port} is busy)`);
    other.close();
  });

  it("serves names with signs that addresses encode, and lets browsers keep what they check", async () => {
    const folder = bookFolder();
    const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const book = await serveBook(folder, { port: await freePort(), open: false });
    said.mockRestore();
    for (const name of ["08-A&B.html", "09 $1,50+x@y;z=w 100%.html"]) {
      writeFileSync(join(folder, name), name);
      const response = await fetch(book.address + encodeURIComponent(name));
      expect(await response.text()).toBe(name);
      expect(response.headers.get("cache-control")).toBe("no-cache"); // with no-store, Back forgets the page
    }
    book.close();
  });

  it("serves nothing outside its folder", async () => {
    const { status } = await serveAndVisit(await freePort(), "..%2f..%2fetc%2fhostname");
    expect(status).toBe(404);
  });
});
