import { type ChildProcess, spawn } from "node:child_process";
import { basename } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Entrant } from "./contestants.js";
import { onOneCore } from "./oneCore.js";
import { oneThreadAndMemory } from "./surroundings.js";
import type { Case } from "./task.js";
import type { Timing } from "./timing.js";

/** The answer of a contestant: the mean loss and the slopes that are compared. */
export interface Answer {
  readonly loss: number;
  readonly slopes: readonly number[];
}

/** A contestant in its own process, which answers one request at a time. */
export class Player {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(
    readonly entrant: Entrant,
    readonly version: string,
    process: ChildProcess,
    lines: AsyncIterator<string>,
  ) {
    this.#process = process;
    this.#lines = lines;
  }

  /** Starts a contestant. Resolves to the player, or to the reason why it cannot run on this machine. */
  static async start(entrant: Entrant): Promise<Player | string> {
    let why = "";
    for (const command of entrant.commands) {
      const player = await Player.#try(entrant, command);
      if (typeof player !== "string") return player;
      why ||= player;
    }
    return why;
  }

  static async #try(entrant: Entrant, command: readonly string[]): Promise<Player | string> {
    const [program = "", ...args] = onOneCore(command);
    const child = spawn(program, args, {
      env: oneThreadAndMemory(process.env),
      stdio: ["pipe", "pipe", "ignore"],
    });
    const lines = spoken(createInterface({ input: child.stdout }));
    const failed = new Promise<string>((resolve) => child.once("error", () => resolve("")));
    child.stdin.on("error", () => {}); // the process has ended, which the next request reports
    const first = await Promise.race([next(lines), failed]);
    const [word, ...rest] = first.split(" ");
    if (word === "ready") return new Player(entrant, rest.join(" "), child, lines);
    child.kill();
    return rest.join(" ") || `${basename(command[0] ?? "")} does not start`;
  }

  /** Asks for the loss and the slopes; `undefined` if the contestant does not support the case. */
  async answer(of: Case, folder: string): Promise<Answer | undefined> {
    const numbers = await this.#ask(of, folder, 0);
    if (!numbers) return undefined;
    const [loss = Number.NaN, ...slopes] = numbers;
    return { loss, slopes };
  }

  /** Measures the time of a call, by repeating it for some milliseconds. */
  async time(of: Case, folder: string, milliseconds: number): Promise<Timing> {
    const [cpu = Number.NaN, calls = 0] = (await this.#ask(of, folder, milliseconds)) ?? [];
    return { cpu, calls };
  }

  /** The id of its process. */
  get id(): number {
    return this.#process.pid as number;
  }

  stop(): void {
    this.#process.stdin?.end();
    this.#process.kill();
  }

  async #ask(
    { batch, pass, precision }: Case,
    folder: string,
    milliseconds: number,
  ): Promise<number[] | undefined> {
    const { loss, samples, classes } = batch;
    const line = [loss, pass, precision, samples, classes, milliseconds, folder].join(" ");
    this.#process.stdin?.write(`${line}\n`);
    const [word, ...rest] = (await next(this.#lines)).split(" ");
    if (word === "skip") return undefined;
    if (word !== "ok") throw new Error(rest.join(" ") || "it ended without an answer");
    return rest.map(numberOf);
  }
}

/** The lines that belong to the protocol, without anything else that a library prints. */
async function* spoken(lines: Interface): AsyncGenerator<string> {
  for await (const line of lines) if (/^(ready|absent|ok|skip|error)\b/.test(line)) yield line;
}

async function next(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  return done ? "" : value;
}

/** Parses a number, also in the notation of C and Python, which write inf for Infinity. */
function numberOf(text: string): number {
  return Number(text.replace(/\binf\b/, "Infinity"));
}
