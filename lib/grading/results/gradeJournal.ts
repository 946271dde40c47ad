import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { GradedNotebook } from "./gradedNotebook.js";

/**
 * Graded notebooks in a file, one line each, written at once: a command that is interrupted, or killed, goes on where it
 * was. The line feed comes first, so a line that was cut off does not spoil the next.
 */
export class GradeJournal {
  readonly #path: string;
  readonly #rules: string;
  readonly #graded = new Map<string, GradedNotebook>();

  /** @param rules  a digest of all that a grade depends on but the notebook: then other rules grade it anew */
  constructor(path: string, rules: string) {
    this.#path = path;
    this.#rules = rules;
    for (const line of linesOf(path)) {
      const { key, graded } = entryIn(line) ?? {};
      if (key !== undefined && graded) this.#graded.set(key, graded);
    }
  }

  /** The key of a notebook: the same path with the same bytes under the same rules has the same grades. */
  keyOf(file: string, bytes: Buffer): string {
    return createHash("sha256").update(`${this.#rules}\0${file}\0`).update(bytes).digest("hex");
  }

  find(key: string): GradedNotebook | undefined {
    return this.#graded.get(key);
  }

  add(key: string, graded: GradedNotebook): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    appendFileSync(this.#path, `\n${JSON.stringify({ key, graded })}`);
    this.#graded.set(key, graded);
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The entry in a line; undefined if the line was cut off. */
function entryIn(line: string): { key?: string; graded?: GradedNotebook } | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
