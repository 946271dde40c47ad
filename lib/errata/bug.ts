import type { Text } from "../text/text.js";
import type { Change, Program } from "./program.js";

/** A fault that programs and texts about cross-entropy have had. */
export interface Bug {
  readonly id: string;
  readonly name: Text;
  /** Where it is met. */
  readonly seen: Text;
  /** What somebody notices who has it. */
  readonly symptom: Text;
  /** The line with the fault, as the program runs it. */
  readonly faulty: string;
  /** The line without the fault. */
  readonly right: string;
  readonly change: Change;
  /** The smallest input that tells the two apart. */
  readonly smallest: {
    /** The call, with the program called `program`. */
    readonly call: string;
    readonly run: (program: Program) => number;
    readonly wrong: number;
    readonly right: number;
  };
}
