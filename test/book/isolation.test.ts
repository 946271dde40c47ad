import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect } from "vitest";
import { chromium, itWith } from "../cli/available.js";
import { code, notebook } from "../cli/fixtures.js";
import { bookOf } from "./builtBook.js";
import { cellOf, useBook } from "./live/useBook.js";

// A reader runs cells from notebooks by anyone. No cell may reach the network or other code, or store anything.

const reaching: Record<string, string> = {
  fetch: 'await fetch("page.js")',
  "fetch of its prototype":
    'await Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch("page.js")',
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
  "storage of its prototype": "await WorkerNavigator.prototype.storage.persist()",
  storageBuckets: 'await navigator.storageBuckets.open("a")',
  locks: 'await navigator.locks.request("a", () => {})',
  webkitRequestFileSystem: "webkitRequestFileSystem(0, 1, () => {})",
};

const imports = [
  "await eval(\"import('./page.js')\")",
  "await (0, eval)(\"import('./page.js')\")",
  "await Function(\"return import('./page.js')\")()",
  "await new Function(\"return import('./page.js')\")()",
  "await (() => {}).constructor(\"return import('./page.js')\")()",
  "await (async () => {}).constructor(\"return import('./page.js')\")()",
  "await Object.getPrototypeOf((async () => {}).constructor)(\"return import('./page.js')\")()",
  "(function* () {}).constructor(\"yield import('./page.js')\")().next()",
  'let i = 0; Function({ toString: () => (i++ ? "return import(\'./page.js\')" : "") })(); throw Error("cannot import")',
  "setTimeout(\"import('./page.js')\"); await new Promise((done) => setTimeout(done, 50))",
  "const id = setInterval(\"import('./page.js')\"); await new Promise((done) => setTimeout(done, 50)); clearInterval(id)",
  // Changes built-in methods on which a filter of source text could rely.
  `const { map } = Array.prototype, { includes } = String.prototype, { test } = RegExp.prototype;
Array.prototype.map = function () { return this };
String.prototype.includes = RegExp.prototype.test = () => false;
try { await Function("return import('./page.js')")() }
finally {
  Array.prototype.map = map;
  String.prototype.includes = includes;
  RegExp.prototype.test = test;
}`,
];

const lesson = notebook([
  ...Object.values(reaching).map((text, i) => code(`reaches-${i}`, text, ["raises-exception"])),
  ...imports.map((text, i) => code(`imports-${i}`, `{ ${text} }`, ["raises-exception"])),
  code("elsewhere", 'await import("https://elsewhere.example/a.js")', ["raises-exception"]),
  code("asks", 'await prompt("Name?")', ["raises-exception"]),
  code("data", 'await import("data:text/javascript,1")', ["raises-exception"]),
  code("text", '[eval("1 + 1"), new Function("a", "return a + 1")(2), Function.name]'),
  code("kinds", "[(() => {}) instanceof Function, (async () => {}).constructor.name]"),
  code("timer", 'await new Promise((done) => setTimeout(done, 1, "rang"))'),
  code("library", 'const { plot } = await import("@observablehq/plot");\ntypeof plot'),
]);
const book = useBook(() => bookOf({ "01-fixture": lesson }));

describe("a cell", () => {
  itWith(
    [chromium],
    "cannot use network, storage or code from elsewhere, and gets an error that says so",
    async () => {
      const { page, requests, complaints } = await book.visit("01-fixture");
      await page.getByRole("button", { name: "Run all" }).click();
      const output = (id: string) => cellOf(page, id).output();
      await expect.poll(() => output("library"), { timeout: 60_000 }).toBe("function");
      for (const [i, name] of Object.keys(reaching).entries())
        expect(await output(`reaches-${i}`), name).toContain(
          `A cell of the book has no ${name.split(" ")[0]}: cells run without network and storage`,
        );
      for (const [i, text] of imports.entries())
        expect(await output(`imports-${i}`), text).toContain("cannot import");
      for (const id of ["elsewhere", "data"])
        expect(await output(id)).toContain("A cell of the book can import @course/lib, ");

      expect(await output("asks")).toContain("a page of the book cannot ask its reader");
      expect(await output("text")).toBe("[ 2, 3, 'Function' ]");
      expect(await output("kinds")).toBe("[ true, 'AsyncFunction' ]");
      expect(await output("timer")).toBe("rang");
      const asked = requests.filter((url) => !/\/assets\/[\w-]+\.(?:js|css|svg)$/.test(url));
      expect(asked).toEqual([page.url()]);
      expect(complaints).toEqual([]);
    },
    120_000,
  );
});

/** Cells with an `import(…)` that is code in a script but part of a comment in a module. */
const hidden = (address: string): string[] => [
  `let a = 1, b = 1;
a <!--b/*
import("${address}?0").then((m) => console.log(m))
//*/
;0; await new Promise((r) => setTimeout(r, 100));`,
  `let c = 1, d: number | undefined = 1;
const f = async () => {
  if ((c as number)<!--d!/*
  ) await import("${address}?1");
  //*/) {}
};
await f()`,
  `let e = 1, g = 1;
\`\${e <!--g/*
+ import("${address}?2") //*/
}\``,
  `let h = 1;
/*
*/ --> h /*
import("${address}?3");
//*/`,
];

const served: Server[] = [];
afterAll(() => void served.map((server) => server.close()));

/** A server whose modules any page may import; it records the requests. */
async function countingServer(): Promise<{ address: string; asked: (string | undefined)[] }> {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    const headers = { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*" };
    response.writeHead(200, headers).end("export const reached = true;");
  });
  served.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/x.js`, asked };
}

describe("a cell that hides an import in a comment that only modules recognise", () => {
  let elsewhere: Awaited<ReturnType<typeof countingServer>>;
  const hiding = useBook(async () => {
    elsewhere = await countingServer();
    const cells = hidden(elsewhere.address).map((text, i) =>
      code(`hides-${i}`, text, ["raises-exception"]),
    );
    return bookOf({ "01-fixture": notebook([...cells, code("last", '"all have run"')]) });
  });

  itWith(
    [chromium],
    "is refused, and no request reaches the server",
    async () => {
      const { page } = await hiding.visit("01-fixture");
      await page.getByRole("button", { name: "Run all" }).click();
      const last = () => cellOf(page, "last").output();
      await expect.poll(last, { timeout: 60_000 }).toBe("all have run");
      expect(elsewhere.asked).toEqual([]);
      for (const i of [0, 1, 2])
        expect(await cellOf(page, `hides-${i}`).output(), `${i}`).toContain("write a < !--b");
      expect(await cellOf(page, "hides-3").output()).toContain("Unexpected token");
    },
    90_000,
  );
});
