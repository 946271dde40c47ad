import { type Cell, joinLines } from "../../notebook/nbformat.js";

/** What a lesson's first cell promises, as Markdown. */
export interface Opening {
  /** "4. Binary cross-entropy" */
  title: string;
  /** In the learner's words; empty where there is none. */
  question: string;
  /** What "You will" lists. */
  tasks: readonly string[];
}

export interface Minutes {
  teaching: number;
  exercises: number;
}

export function opening(name: string, [first]: readonly Cell[]): Opening {
  const text = first?.cell_type === "markdown" ? joinLines(first.source) : "";
  const [, title = name] = /^# +(.+)$/m.exec(text) ?? [];
  const [, question = ""] = /\*\*(.+?)\*\*/s.exec(text) ?? [];
  const tasks = [...text.matchAll(/^- +(.+?)[,.;]?$/gm)].map(([, task]) => task);
  return { title, question, tasks };
}
