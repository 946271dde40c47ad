import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import WebSocket from "ws";
import { temporaryFolder } from "../cli/fixtures.js";

/** A page in Firefox, and what went on behind it. */
export interface FirefoxPage {
  /** What the console had to complain of. */
  complaints: string[];
  /** The addresses that were asked for. */
  requests: string[];
  open(address: string): Promise<void>;
  /** The value of an expression in the page, as JSON carries it; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses each key; all of them at once if they are a list, as Control and A. */
  press(...keys: (string | string[])[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Firefox as the system has it, by WebDriver BiDi, the protocol that it speaks by itself. Playwright drives
 * only a Firefox of its own making, and what drives this one would bring eighty packages into every
 * learner's install, for the five commands that are sent here.
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

/** Where it listens: it chooses a port, and says so. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error("Firefox has no voice");
  for await (const line of createInterface(stderr)) {
    const [, address] = /BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("Firefox ended before it listened");
}

/** What Firefox may say of itself, or in an answer: of all that, what is read here. */
interface Told {
  context?: string;
  level?: string;
  text?: string;
  request?: { url: string };
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

type Send = (method: string, params: object) => Promise<Told>;

/** Commands and their answers, by number; what is no answer is an event. */
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
