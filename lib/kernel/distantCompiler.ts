import type { KernelCompiler } from "./cellConverter.js";
import type { CompiledCell } from "./compile/cellCompiler.js";
import type { Answer, Question } from "./compile/questions.js";

/**
 * Asks the process that started this kernel to compile its cells. One compiler there serves all
 * kernels of a run: it has read the declarations of packages and is warm, and a kernel would spend
 * half its life on that.
 *
 * A kernel runs one cell after the other, so it asks one question at a time.
 */
export function distantCompiler(): KernelCompiler {
  function ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      process.once("message", (answer: Answer) => {
        if ("value" in answer) resolve(answer.value);
        else reject(new Error(`The cell could not be compiled: ${answer.error}`));
      });
      process.send?.(question);
    });
  }

  return {
    convert: (...args) => ask({ method: "convert", args }) as Promise<CompiledCell>,
    addModule: (...args) =>
      ask({ method: "addModule", args }) as ReturnType<KernelCompiler["addModule"]>,
    inspect: noHints,
    complete: noHints,
    isComplete: noHints,
    close: () => {},
  };
}

function noHints(): never {
  throw new Error("A kernel whose cells are compiled elsewhere has no hints to give.");
}
