import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { killAtExit } from "../../run/client/killAtExit.js";
import type { NumberedRequest, RoomProgram, RoomRequest } from "../room/roomMessages.js";
import { fieldsOf, NonsenseError, readText, SharedFunctions } from "./dataAcross.js";

/** Why a room did not do its part: what ran in it took too long, ended its process, or made it say nonsense. */
export type TroubleKind = "late" | "ended" | "nonsense" | "broke";

export class RoomTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    message = "",
  ) {
    super(message);
  }
}

/** How long a reply may be and may take by the clock, and how many calls it may ask for, before its process is killed. */
const most = { characters: 4_000_000, milliseconds: 30_000, calls: 50_000 };

/** Reads lines of the standard input, the first of which is the program, and begins it. */
const begin = `
const { readSync } = require("node:fs");
const part = Buffer.alloc(65536);
let bytes = Buffer.alloc(0);
const readLine = () => {
  for (;;) {
    const end = bytes.indexOf(10);
    if (end >= 0) {
      const line = bytes.toString("utf8", 0, end);
      bytes = bytes.subarray(end + 1);
      return line;
    }
    const read = readSync(0, part);
    if (read === 0) return undefined;
    bytes = Buffer.concat([bytes, part.subarray(0, read)]);
  }
};
const program = JSON.parse(readLine());
new Function("require", program.script)(require).serveRoom(program, readLine);`;

/**
 * A process in which answers run. It gets no permission: what broke out of QuickJS could read and write no file, start no
 * process or thread and, from Node 25 on, make no connection. In older Nodes it could connect to a server.
 */
export class RoomClient {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #forget: () => void;
  #text = "";
  #settle: ((reply: string | RoomTrouble) => void) | undefined;
  #trouble: RoomTrouble | undefined;

  private constructor() {
    const flags = ["--no-warnings", permissionFlag, "--max-old-space-size=256", "-e", begin];
    // In a process group of its own, so that Ctrl-C ends the command, which then ends the room, and not the room first.
    this.#process = spawn(process.execPath, flags, {
      env: environment(),
      detached: process.platform !== "win32",
    });
    this.#forget = killAtExit(() => this.end());
    this.#process.stdout.setEncoding("utf8").on("data", (text: string) => this.#read(text));
    this.#process.stderr.resume();
    this.#process.stdin.on("error", () => {}); // its process has ended, which "close" says
    this.#process.once("error", () => this.#fail("ended"));
    this.#process.once("close", () => this.#fail("ended"));
  }

  /** Starts a room. It is the same for all answers, so if it does not start, that is no answer's fault. */
  static async start(program: RoomProgram): Promise<RoomClient> {
    const room = new RoomClient();
    await room.#send(JSON.stringify(program));
    return room;
  }

  /** Whether it can be asked. After any trouble but an answer's own it is ended. */
  get isAlive(): boolean {
    return this.#trouble === undefined;
  }

  /**
   * Asks for one thing at a time.
   *
   * @param read  reads the result, as data for which nobody answers
   * @param functions  those among the inputs, which the room may call meanwhile
   * @throws {RoomTrouble} if there is no result, or one that cannot be read: then nothing in the room can be trusted
   */
  async ask<Result>(
    request: RoomRequest,
    read: (result: unknown) => Result,
    functions: SharedFunctions = new SharedFunctions(),
  ): Promise<Result> {
    const numbered: NumberedRequest = { ...request, number: randomInt(1, 2 ** 47) };
    let line = JSON.stringify(numbered);
    try {
      for (let calls = 0; calls < most.calls; calls++) {
        const reply = fieldsOf(JSON.parse(await this.#send(line)));
        if (reply.number !== numbered.number) break;
        if (reply.late === true) throw new RoomTrouble("late");
        if (reply.broke !== undefined) throw new RoomTrouble("broke", readText(reply.broke));
        if (reply.asks === undefined) return read(reply.result);
        line = functions.call(reply.asks, reply.args);
      }
    } catch (error) {
      if (error instanceof RoomTrouble) throw error;
      if (!(error instanceof NonsenseError || error instanceof SyntaxError)) throw error;
    }
    throw this.#fail("nonsense");
  }

  /** Sends a line, and waits for the next one that comes. */
  #send(line: string): Promise<string> {
    const reply = this.#reply();
    this.#process.stdin.write(`${line}\n`);
    return reply;
  }

  /** Ends the process at once. */
  end(): void {
    this.#forget();
    this.#process.kill("SIGKILL");
  }

  /** Ends the process, and waits until it has ended. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const closed = once(this.#process, "close");
    this.end();
    await closed;
  }

  /** The next line. */
  async #reply(): Promise<string> {
    const timer = setTimeout(() => this.#fail("late"), most.milliseconds);
    const reply = await new Promise<string | RoomTrouble>((resolve) => {
      if (this.#trouble) resolve(this.#trouble);
      else this.#settle = resolve;
    });
    clearTimeout(timer);
    if (reply instanceof RoomTrouble) throw reply;
    return reply;
  }

  #read(text: string): void {
    this.#text += text;
    if (this.#text.length > most.characters) {
      this.#text = "";
      this.#fail("nonsense");
    }
    const end = this.#text.indexOf("\n");
    if (end < 0) return;
    const line = this.#text.slice(0, end);
    // It speaks only when it is asked, and then one line.
    if (!this.#settle || end < this.#text.length - 1) this.#fail("nonsense");
    this.#text = "";
    this.#settle?.(line);
    this.#settle = undefined;
  }

  /** Ends the process for its fault. The first fault counts. */
  #fail(kind: TroubleKind): RoomTrouble {
    this.#trouble ??= new RoomTrouble(kind);
    this.end();
    this.#settle?.(this.#trouble);
    this.#settle = undefined;
    return this.#trouble;
  }
}

/** Node's name for the flag that takes all permissions away: before 22.13 it was an experiment. */
const permissionFlag = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

/** Windows starts no program without this variable; the others are nobody's business there. */
function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return process.platform === "win32" && SystemRoot ? { SystemRoot } : {};
}
