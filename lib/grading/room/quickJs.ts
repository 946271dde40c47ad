import wasmfile from "@jitl/quickjs-wasmfile-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSSyncVariant,
} from "quickjs-emscripten-core";

/** The package's types are those of CommonJS, where this would be an object with the variant in it. */
const variant = wasmfile as unknown as QuickJSSyncVariant;

/** The time for an exercise is over. */
export class Late extends Error {}

/** The CPU time for an exercise, in milliseconds. Time by the clock would depend on what else the machine does. */
const time = 2000;

/** The memory of a QuickJS, in pages of 64 KB. Its own limit does not hold: asked for 64 MB, it took 2 GB. */
const pages = { initial: 256, maximum: 1024 };

/** With 512 KB, deep recursion crashes QuickJS; with this it is an error that the answer gets. */
const stack = 128 * 1024;

/** Has the judge call the function with a number, with arguments in JSON, and gives back its answer in JSON. */
export type AskJudge = (number: number, args: string) => string;

/** One QuickJS in WebAssembly, for the cells of one exercise: no process, file, network, timer or module. */
export class QuickJs {
  readonly #context: QuickJSContext;
  readonly #runtime: QuickJSRuntime;
  readonly #inside: QuickJSHandle;
  #left = time;

  private constructor(runtime: QuickJSRuntime, inside: string, ask: AskJudge) {
    runtime.setMaxStackSize(stack);
    this.#runtime = runtime;
    this.#context = runtime.newContext();
    this.#inside = this.#value(this.#context.evalCode(inside, "room.js"));
    this.#ask("connect", this.#functionOf(ask));
  }

  #functionOf(ask: AskJudge): QuickJSHandle {
    return this.#context.newFunction("ask", (number, args) =>
      this.#context.newString(ask(this.#context.getNumber(number), this.#context.getString(args))),
    );
  }

  /**
   * @param inside  a script whose value is what insideRoom.ts exports
   * @param ask  calls a function that the judge keeps
   */
  static async start(
    wasmModule: WebAssembly.Module,
    inside: string,
    ask: AskJudge,
  ): Promise<QuickJs> {
    const wasmMemory = new WebAssembly.Memory(pages);
    const engine = await newQuickJSWASMModuleFromVariant(
      newVariant(variant, { wasmModule, wasmMemory }),
    );
    return new QuickJs(engine.newRuntime(), inside, ask);
  }

  /**
   * Runs cells, given as an async function, until nothing is left to do.
   *
   * @returns what they handed to the check with this id, as JSON
   * @throws {Late} if they need too long
   */
  load(code: string, id: string): string {
    return this.#inTime(() => {
      const cells = this.#value(this.#context.evalCode(code, "cell.js"));
      this.#ask("run", cells).dispose();
      this.#value(this.#runtime.executePendingJobs());
      return this.#text("whatWasHanded", id);
    });
  }

  /**
   * Calls what was handed, once for each list of inputs.
   *
   * @returns the results as JSON
   * @throws {Late} if that needs too long
   */
  call(id: string, inputs: string): string {
    return this.#inTime(() => this.#text("call", id, inputs));
  }

  #text(name: string, ...texts: readonly string[]): string {
    return this.#context.getString(
      this.#ask(name, ...texts.map((text) => this.#context.newString(text))),
    );
  }

  #ask(name: string, ...args: QuickJSHandle[]): QuickJSHandle {
    const asked = this.#context.getProp(this.#inside, name);
    return this.#value(this.#context.callFunction(asked, this.#context.undefined, ...args));
  }

  #value<Value>(result: { value: Value; error?: undefined } | { error: QuickJSHandle }): Value {
    if (result.error === undefined) return result.value;
    const { name = "", message = "" } = Object(this.#context.dump(result.error));
    if (message === "interrupted") throw new Late();
    throw new Error(`${name}: ${message}`);
  }

  /** Runs something, and takes the CPU time that it needs from what is left. */
  #inTime<Value>(run: () => Value): Value {
    const until = cpuTime() + this.#left;
    this.#runtime.setInterruptHandler(() => cpuTime() > until);
    try {
      const value = run();
      if (cpuTime() > until) throw new Late(); // an async function has caught the interruption
      return value;
    } finally {
      this.#left = until - cpuTime();
    }
  }
}

/** The CPU time of this process, in milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
