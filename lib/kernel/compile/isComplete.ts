import type { SourceFile } from "@tslab/typescript-for-tslab";
import { insideTslab } from "../tslab/insideTslab.js";
import { loadTypescript } from "../tslab/loadTypescript.js";

/** The content of an `is_complete_reply`. */
export interface Completeness {
  status: "complete" | "incomplete" | "invalid" | "unknown";
  /** For the next line, if the code is incomplete. */
  indent?: string;
}

export type IsComplete = (code: string) => Completeness;

/** What TypeScript's types hide of a parsed file. */
interface Parsed extends SourceFile {
  parseDiagnostics: readonly { start: number; code: number }[];
}

/** The errors for a template and a comment without an end: they are where these begin. */
const unterminated: readonly number[] = [1010, 1160];

/** tslab's own answer, which knows the indent, but takes what is wrong for complete. */
const converter: Pick<typeof import("tslab/dist/converter.js"), "isCompleteCode"> =
  insideTslab("./converter.js");

/**
 * Whether Enter should run what somebody types in a console, or begin another line. It runs if the first error, if there
 * is one, is not at the end. An empty line at the end ends incomplete code. Of what is nested too deep, nothing is known.
 */
export const isComplete: IsComplete = (code) => {
  try {
    return completeness(code);
  } catch (error) {
    if (error instanceof RangeError) return { status: "unknown" };
    throw error;
  }
};

function completeness(code: string): Completeness {
  const ts = loadTypescript();
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest) as Parsed;
  const [first] = file.parseDiagnostics;
  if (!first) return { status: "complete" };
  const isOpen = first.start >= code.trimEnd().length || unterminated.includes(first.code);
  if (!isOpen || /\n[ \t]*\n[ \t]*$/.test(code)) return { status: "invalid" };
  const { indent = "" } = converter.isCompleteCode(code);
  return { status: "incomplete", indent };
}
