import type { CellCompiler, CompiledCell } from "./compile/cellCompiler.js";
import type { Answer, Question } from "./compile/questions.js";

/** The option of the launcher that has a kernel ask for what it runs. */
export const compiledElsewhere = "--compiled-elsewhere";

/** Thrown to break off what cannot go on before an answer has come. */
export class Unanswered extends Error {
  constructor(readonly answered: Promise<void>) {
    super("The compiler has not answered yet.");
  }
}

/** Makes an attempt again each time an answer has come that it lacked. */
export async function withAnswers<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      await error.answered;
    }
  }
}

/**
 * Compiles in the process that has started this kernel, where one compiler serves all kernels of a run: it has
 * read the declarations of packages and is warm, and a kernel would spend half its life on that.
 *
 * tslab expects a result at once. So its call is broken off, and made again when the result is there.
 */
export function distantCompiler(): CellCompiler {
  let answered: { question: string; answer: Answer } | undefined;

  function ask(question: Question): unknown {
    const text = JSON.stringify(question);
    if (answered?.question !== text) throw new Unanswered(send(question, text));
    const { answer } = answered;
    answered = undefined;
    if ("error" in answer) throw new Error(`The cell could not be compiled: ${answer.error}`);
    return answer.value;
  }

  function send(question: Question, text: string): Promise<void> {
    process.send?.(question);
    return new Promise((resolve) => {
      process.once("message", (answer: Answer) => {
        answered = { question: text, answer };
        resolve();
      });
    });
  }

  return {
    convert: (...args) => ask({ method: "convert", args }) as CompiledCell,
    addModule: (...args) =>
      ask({ method: "addModule", args }) as ReturnType<CellCompiler["addModule"]>,
    inspect: noHints,
    complete: noHints,
    close: () => {},
  };
}

function noHints(): never {
  throw new Error("A kernel whose cells are compiled elsewhere has no hints to give.");
}
