import { local } from "../../../text/local.js";
import type { OutputMessage, RunReply, RunRequest } from "../../../worker/workerMessages.js";
import type { Sandbox } from "../frame/openSandbox.js";
import type { CellEngine, CellToRun, Ending } from "./cellEngine.js";
import { CellScripts, fetchEarly } from "./cellScripts.js";
import type { WorkerCompiler } from "./workerCompiler.js";

interface Run {
  receive(output: OutputMessage): void;
  end(ending: Ending): void;
}

/** An engine in a sandboxed frame. Its cells are compiled elsewhere. */
export class SandboxEngine implements CellEngine {
  readonly #compiler: WorkerCompiler;
  readonly #sandbox: Sandbox;
  readonly #runs = new Map<number, Run>();
  #count = 0;
  /** The names that the cells so far have declared or imported. */
  #known: readonly string[] = [];
  /** Why it cannot run cells. */
  #failure: OutputMessage | undefined;

  constructor(open: (fail: (reason: string) => void) => Sandbox, compiler: WorkerCompiler) {
    this.#compiler = compiler;
    compiler.warmUp();
    fetchEarly();
    this.#sandbox = open((reason) => this.#fail(reason));
    this.#sendScripts(this.#sandbox.scripts);
    const { runs } = this.#sandbox;
    runs.addEventListener("message", ({ data }: MessageEvent<RunReply>) => this.#hear(data));
    runs.start();
  }

  run(cell: CellToRun, receive: (output: OutputMessage) => void): Promise<Ending> {
    if (this.#failure) {
      receive(this.#failure);
      return Promise.resolve("error");
    }
    this.#count += 1;
    const run = this.#count;
    void this.#compileAndRun(run, cell);
    return new Promise((end) => this.#runs.set(run, { receive, end }));
  }

  stop(): void {
    this.#compiler.stop();
    this.#sandbox.close();
    this.#endAll("stopped");
  }

  async #compileAndRun(run: number, { number, source }: CellToRun): Promise<void> {
    try {
      const compilation = await this.#compiler.compile(source, this.#known);
      this.#sandbox.runs.postMessage({ run, number, source, compilation } satisfies RunRequest);
    } catch (error) {
      this.#fail((error as Error).message);
    }
  }

  #sendScripts(port: MessagePort): void {
    const sent = new CellScripts();
    port.addEventListener("message", async ({ data }) => {
      const reply = await sent.answer(String(data));
      port.postMessage(reply);
      // Without its first script the worker answers nothing. Of others, the cell that needs one hears.
      if (!reply.scripts && !this.#started) this.#fail("");
      this.#started = true;
    });
    port.start();
  }

  /** Whether the worker has its first script. */
  #started = false;

  #hear(reply: RunReply): void {
    const run = this.#runs.get(reply.run);
    if ("outputs" in reply) for (const output of reply.outputs) run?.receive(output);
    else {
      // A cell can forge a reply, but no more than the names that the next cell is compiled with.
      this.#known = [reply.known].flat().map(String);
      run?.end(reply.ended);
    }
  }

  /** Handles code that failed to load or to start. Errors of cells are outputs, and do not get here. */
  #fail(reason: string): void {
    const detail = reason ? ` (${reason})` : "";
    const evalue = local({
      en: `the code that runs cells could not be loaded${detail}; reload the page`,
      zh: `运行单元格的代码无法载入${detail}；请重新载入页面`,
    });
    const content = { ename: "Error", evalue, traceback: [`Error: ${evalue}`] };
    this.#failure = { type: "error", content };
    this.#runs.get(this.#count)?.receive(this.#failure);
    this.#endAll("error");
  }

  #endAll(ending: Ending): void {
    for (const { end } of this.#runs.values()) end(ending);
  }
}
