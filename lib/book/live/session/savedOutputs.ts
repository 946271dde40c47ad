import type { Output } from "../../../notebook/nbformat.js";
import type { LessonCell } from "./lessonCell.js";
import type { Store } from "./savedEdits.js";

/** The most characters of JSON that the outputs of one cell may take up in storage. */
const mostOutput = 20_000;

/** Keeps what an edited cell shows for the next visit, unless that is large or storage is full. */
export function saveOutputs(lesson: string, { built, text, outputs = [] }: LessonCell): void {
  if (JSON.stringify(outputs).length > mostOutput) return;
  try {
    const all = { ...read(localStorage, lesson), [built.id]: { text, outputs } };
    localStorage.setItem(keyOf(lesson), JSON.stringify(all));
  } catch {
    // Storage is refused or full: the next visit shows the edit without its outputs.
  }
}

/** What a cell showed when it last ran with its present text; undefined if that is not known. */
export function savedOutputs(
  lesson: string,
  { built, text }: LessonCell,
): readonly Output[] | undefined {
  try {
    const all = read(localStorage, lesson);
    const saved = Object.hasOwn(all, built.id) ? (all[built.id] as Partial<Saved> | null) : null;
    return saved?.text === text && Array.isArray(saved.outputs) ? saved.outputs : undefined;
  } catch {
    return undefined;
  }
}

interface Saved {
  text: string;
  outputs: readonly Output[];
}

function read(store: Store, lesson: string): Readonly<Record<string, unknown>> {
  const saved: unknown = JSON.parse(store.getItem(keyOf(lesson)) ?? "{}");
  return typeof saved === "object" && saved !== null ? { ...saved } : {};
}

function keyOf(lesson: string): string {
  return `course-outputs-${lesson}`;
}
