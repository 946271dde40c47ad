import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, format, parse } from "node:path";
import type { Attempt, AttemptStore } from "../lessons/exercises/attempts.js";
import type { Text } from "../text/text.js";

/**
 * Attempts at exercises in a file, which outlives the kernel. Each attempt is one line, appended in one write, so two
 * kernels at once lose nothing. The line feed comes first: a line that was cut off when a machine stopped does not
 * spoil the next. If the file cannot be read or written, attempts last as long as the kernel, and a notice says so.
 */
export class AttemptFile implements AttemptStore {
  readonly #path: string;
  readonly #notices = new Set<Text>();
  /** The attempts that could not be written. */
  readonly #unwritten: Attempt[] = [];
  #isRefused = false;

  constructor(path: string) {
    this.#path = path;
  }

  get place(): string | undefined {
    return this.#isRefused ? undefined : this.#path;
  }

  read(): readonly Attempt[] {
    return [...this.#written(), ...this.#unwritten];
  }

  add(attempt: Attempt): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      appendFileSync(this.#path, lineOf(attempt));
    } catch (error) {
      this.#unwritten.push(attempt);
      this.#refuse(error);
    }
  }

  takeNotices(): readonly Text[] {
    const notices = [...this.#notices];
    this.#notices.clear();
    return notices;
  }

  #written(): readonly Attempt[] {
    try {
      const { attempts, damaged } = readAttempts(this.#path);
      return damaged ? this.#setAside(attempts) : attempts;
    } catch (error) {
      if (!isMissing(error)) this.#refuse(error);
      return [];
    }
  }

  /** Moves a damaged file aside, and writes the attempts that can be read into a new one. */
  #setAside(found: readonly Attempt[]): readonly Attempt[] {
    const aside = freeName(this.#path);
    try {
      renameSync(this.#path, aside);
      const { attempts } = readAttempts(aside); // with what another kernel has just added
      appendFileSync(this.#path, attempts.map(lineOf).join(""));
      this.#notices.add(damage(this.#path, aside, attempts.length));
      return attempts;
    } catch (error) {
      if (!isMissing(error)) this.#refuse(error); // another kernel has moved it
      return found;
    }
  }

  #refuse(error: unknown): void {
    if (this.#isRefused) return; // it has been said
    this.#isRefused = true;
    const { message } = error as Error;
    this.#notices.add({
      en: `Your progress is kept only until the kernel ends: ${message}.`,
      zh: `你的进度只保留到内核结束：${message}。`,
    });
  }
}

function lineOf({ id, state }: Attempt): string {
  return `\n${JSON.stringify({ id, state })}`;
}

/** The attempts in a file, and whether some lines hold none. Throws if it cannot be read. */
export function readAttempts(path: string): { attempts: Attempt[]; damaged: boolean } {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  const attempts = lines.map(attemptIn).filter((one) => one !== undefined);
  return { attempts, damaged: attempts.length < lines.length };
}

const states: readonly unknown[] = ["not yet", "stopped", "correct", "answered"];

/** The attempt in a line; undefined if it holds none. */
function attemptIn(line: string): Attempt | undefined {
  try {
    const { id, state } = JSON.parse(line) as Attempt;
    return typeof id === "string" && states.includes(state) ? { id, state } : undefined;
  } catch {
    return undefined;
  }
}

function freeName(path: string): string {
  const { dir, name, ext } = parse(path);
  const named = (end: string) => format({ dir, name: `${name}.damaged${end}`, ext });
  for (let i = 1; ; i++) {
    const candidate = named(i === 1 ? "" : `-${i}`);
    if (!existsSync(candidate)) return candidate;
  }
}

function damage(path: string, aside: string, count: number): Text {
  return {
    en: `${path} was damaged. It is now ${aside}; what could be read of it, ${count} attempts, is kept.`,
    zh: `${path} 已损坏，现改名为 ${aside}；其中可读的 ${count} 次作答已保留。`,
  };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
