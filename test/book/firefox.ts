import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import WebSocket from "ws";
import { temporaryFolder } from "../cli/fixtures.js";

/** A page in Firefox, with its errors and requests. */
export interface FirefoxPage {
  /** The errors and warnings in the console. */
  complaints: string[];
  /** The addresses that were requested. */
  requests: string[];
  open(address: string): Promise<void>;
  /** Evaluates an expression in the page and returns its value, converted by JSON. Promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses keys one after another; the keys in a list, such as Control and A, together. */
  press(...keys: (string | string[])[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the system's Firefox with WebDriver BiDi, the protocol that is built into it. Playwright supports only its own
 * build of Firefox, and a client library for BiDi would add eighty packages to every learner's install for the five
 * commands used here.
 */
export async function openFirefox(path: string): Promise<FirefoxPage> {
  const flags = ["--headless", "--no-remote", "--remote-debugging-port=0"];
  const program = spawn(path, [...flags, "--profile", temporaryFolder(), "about:blank"]);
  const socket = new WebSocket(`${await addressOf(program)}/session`);
  await new Promise((opened, failed) => socket.on("open", opened).on("error", failed));
  const complaints: string[] = [];
  const requests: string[] = [];
  const send = conversation(socket, ({ method, params }) => {
    if (method === "log.entryAdded" && ["error", "warn"].includes(String(params.level)))
      complaints.push(String(params.text));
    if (method === "network.beforeRequestSent" && params.request) requests.push(params.request.url);
  });
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
  const { context } = await send("browsingContext.create", { type: "tab" });
  return {
    complaints,
    requests,
    open: async (url) =>
      void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send("script.evaluate", {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value === undefined ? undefined : JSON.parse(result.value);
    },
    press: async (...keys) => {
      const actions = keys.flatMap((chord) => [
        ...[chord].flat().map((value) => ({ type: "keyDown", value })),
        ...[chord].flat().map((value) => ({ type: "keyUp", value })),
      ]);
      await send("input.performActions", {
        context,
        actions: [{ type: "key", id: "keys", actions }],
      });
    },
    close: async () => {
      const ended = new Promise((exited) => program.once("exit", exited));
      socket.close();
      program.kill();
      await ended;
    },
  };
}

/** Reads the WebSocket address from standard error, where Firefox prints the port it has chosen. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error("Firefox's stderr is not piped");
  for await (const line of createInterface(stderr)) {
    const [, address] = /BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("Firefox ended before it printed the address of its WebDriver BiDi server");
}

/** The properties of Firefox's events and results that are used here. */
interface Told {
  context?: string;
  level?: string;
  text?: string;
  request?: { url: string };
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

type Send = (method: string, params: object) => Promise<Told>;

/** Returns a function that sends a command and resolves to its result; events go to a callback. */
function conversation(
  socket: WebSocket,
  hear: (event: { method: string; params: Told }) => void,
): Send {
  const waiting = new Map<number, { resolve(answer: Told): void; reject(why: Error): void }>();
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    if (message.type === "event") hear(message);
    else if (message.type === "error") waiting.get(message.id)?.reject(new Error(message.message));
    else waiting.get(message.id)?.resolve(message.result);
  });
  let count = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
}
