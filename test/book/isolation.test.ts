import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { chromium, itWith } from "../cli/available.js";
import { code, notebook } from "../cli/fixtures.js";
import { bookOf } from "./builtBook.js";
import { hiddenImports } from "./hostileCells.js";
import { cellOf, useBook } from "./live/useBook.js";
import { openReader } from "./reader.js";

// A reader runs cells from notebooks by anyone. That no cell reaches a server is tested in reaching.test.ts, with many
// ways to try it; here is what a reader sees who uses network or storage in good faith.

const using: Record<string, string> = {
  fetch: 'await fetch("page.js")',
  XMLHttpRequest: 'new XMLHttpRequest().open("GET", "page.js")',
  WebSocket: 'new WebSocket("ws://127.0.0.1:1/")',
  WebSocketStream: 'new WebSocketStream("ws://127.0.0.1:1/")',
  WebTransport: 'new WebTransport("https://127.0.0.1:1/")',
  EventSource: 'new EventSource("page.js")',
  FontFace: 'await new FontFace("a", "url(page.js)").load()',
  fonts: "self.fonts.ready",
  importScripts: 'importScripts("page.js")',
  Worker: 'new Worker("data:text/javascript,1")',
  BroadcastChannel: 'new BroadcastChannel("a").postMessage(1)',
  indexedDB: 'indexedDB.open("a")',
  caches: 'await caches.open("a")',
  storage: "await navigator.storage.getDirectory()",
  storageBuckets: 'await navigator.storageBuckets.open("a")',
  locks: 'await navigator.locks.request("a", () => {})',
  webkitRequestFileSystem: "webkitRequestFileSystem(0, 1, () => {})",
};

/** Replaces methods by which the compiler reads a text and puts its edits in order. */
const changedBuiltIns = `Array.prototype.sort = function () { return this.fill(0) };
String.prototype.charCodeAt = () => 32;`;

const canFail = ["raises-exception"];
const hides = hiddenImports("https://elsewhere.example/");
const lesson = notebook([
  ...Object.entries(using).map(([name, text]) => code(`uses-${name}`, text, canFail)),
  ...hides.map((text, i) => code(`hides-${i}`, text, canFail)),
  code("elsewhere", 'await import("https://elsewhere.example/a.js")', canFail),
  code("data", 'await import("data:text/javascript,1")', canFail),
  code("asks", 'await prompt("Name?")', canFail),
  code("origin", "[self.origin, location.protocol]"),
  code("text", '[eval("1 + 1"), new Function("a", "return a + 1")(2), Function.name]'),
  code("kinds", "[(() => {}) instanceof Function, (async () => {}).constructor.name]"),
  code("timer", 'await new Promise((done) => setTimeout(done, 1, "rang"))'),
  code("library", 'const { plot } = await import("@observablehq/plot");\ntypeof plot'),
  code("changes", changedBuiltIns, canFail),
  code("after", 'await import("https://elsewhere.example/a.js")', canFail),
  code("last", "type A = number;\nconst a: A[] = [1]; a.length + (1 as A)"),
]);
const book = useBook(() => bookOf({ "01-fixture": lesson }));

describe("a cell", () => {
  itWith(
    [chromium],
    "that uses network, storage or code from elsewhere gets an error that says why there is none",
    async () => {
      const { page, requests, complaints } = await book.visit("01-fixture");
      await page.getByRole("button", { name: "Run all" }).click();
      const output = (id: string) => cellOf(page, id).output();
      await expect.poll(() => output("last"), { timeout: 60_000 }).toBe("2");
      for (const name of Object.keys(using))
        expect(await output(`uses-${name}`)).toContain(
          `A cell of the book has no ${name}: cells run without network and storage`,
        );
      for (const id of ["elsewhere", "data", "after"])
        expect(await output(id)).toContain("A cell of the book can import @course/lib, ");
      // What is a comment in a script and code in a module is refused, because some engines take it for a comment in both.
      for (const i of [0, 1, 2]) expect(await output(`hides-${i}`)).toContain("write a < !--b");
      expect(await output("hides-3")).toContain("Unexpected token");

      expect(await output("asks")).toContain("a page of the book cannot ask its reader");
      expect(await output("origin")).toBe("[ 'null', 'blob:' ]");
      expect(await output("text")).toBe("[ 2, 3, 'Function' ]");
      expect(await output("kinds")).toBe("[ true, 'AsyncFunction' ]");
      expect(await output("timer")).toBe("rang");
      expect(await output("library")).toBe("function");
      const asked = requests.filter((url) => !url.startsWith("blob:"));
      const others = asked.filter((url) => !/\/assets\/[\w/-]+\.(?:js|css|svg|html)$/.test(url));
      expect(others).toEqual([page.url()]);
      expect(complaints).toEqual([]);
    },
    120_000,
  );
});

/** The headers of a path by a file `_headers`, in which those of a pattern that ends in `*` come first. */
function headersOf(file: string): (path: string) => Record<string, string> {
  const blocks = file.split("\n\n").map((block) => block.trim().split(/\n\s*/));
  return (path) => {
    const found: Record<string, string> = {};
    for (const [pattern, ...lines] of blocks) {
      if (pattern !== path && pattern !== "/*") continue;
      for (const [, name, value] of lines.map((line) => /^([\w-]+): (.*)$/.exec(line) ?? []))
        found[name] = found[name] ? `${found[name]}, ${value}` : value;
    }
    return found;
  };
}

describe("a book on a host that reads its file _headers", () => {
  itWith(
    [chromium],
    "runs its cells, with the documents of its frames sandboxed twice",
    async () => {
      const folder = await bookOf({ "01-fixture": notebook([code("sum", "1 + 1")]) });
      const headers = headersOf(readFileSync(join(folder, "_headers"), "utf8"));
      expect(headers("/assets/cells.html")["Content-Security-Policy"]).toBe(
        "frame-ancestors 'self', sandbox allow-scripts",
      );
      const reader = await openReader(folder, headers);
      const { page, complaints } = await reader.visit("01-fixture.html");
      await cellOf(page, "sum").press("Run cell");
      await expect.poll(cellOf(page, "sum").output, { timeout: 30_000 }).toBe("2");
      expect(complaints).toEqual([]);
      await reader.close();
    },
    120_000,
  );
});
