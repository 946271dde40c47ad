/**
 * Starts the worker of cells. The worker may load nothing from a server, so the page fetches the scripts of the book and
 * sends them as text. Here each becomes a blob, and its imports of other scripts become imports of their blobs.
 */
import type { ScriptsReply } from "../workerMessages.js";

addEventListener(
  "message",
  ({ data, ports: [scripts, runs] }) => begin(scripts, runs, String(data)),
  { once: true },
);

/** @param language  the tag of the page's language */
function begin(scripts: MessagePort, runs: MessagePort, language: string): void {
  const addresses = new Map<string, string>();
  const waiting = new Map<string, Asked>();

  /** Loads a script of the book. The bundler makes `import("./name.js")` a call of this function. */
  async function load(name: string): Promise<object> {
    if (!addresses.has(name)) await fetched(name);
    return import(addresses.get(name) ?? "");
  }

  function fetched(name: string): Promise<void> {
    const asked = waiting.get(name) ?? newAsked();
    if (!waiting.has(name)) {
      waiting.set(name, asked);
      scripts.postMessage(name);
    }
    return asked.promise;
  }

  scripts.addEventListener("message", ({ data }: MessageEvent<ScriptsReply>) => {
    for (const { name, text } of data.scripts ?? []) {
      const blob = new Blob([withAddresses(text, addresses)], { type: "text/javascript" });
      addresses.set(name, URL.createObjectURL(blob));
    }
    const asked = waiting.get(data.name);
    waiting.delete(data.name);
    if (data.scripts) asked?.resolve();
    else asked?.reject(new Error(`${data.name} could not be loaded`));
  });
  scripts.start();
  Object.defineProperty(globalThis, "$load", { value: load });
  load("./worker.js").then((worker) => (worker as Entry).start(runs, language), reportError);
}

/** A script that was asked for. */
interface Asked {
  promise: Promise<void>;
  resolve(): void;
  reject(reason: Error): void;
}

function newAsked(): Asked {
  const asked: Partial<Asked> = {};
  const promise = new Promise<void>((resolve, reject) => Object.assign(asked, { resolve, reject }));
  return Object.assign(asked, { promise }) as Asked;
}

/** The exports of worker.ts, which is loaded as text like everything else. */
type Entry = typeof import("../worker.js");

function withAddresses(text: string, addresses: ReadonlyMap<string, string>): string {
  return text.replace(
    /((?:from|import)")(\.\/[\w-]+\.js)"/g,
    (all, start: string, name: string) => {
      const address = addresses.get(name);
      return address === undefined ? all : `${start}${address}"`;
    },
  );
}
