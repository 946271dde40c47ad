import { type Cell, joinLines } from "../../notebook/nbformat.js";

/** The parts of a lesson's first cell, as Markdown. */
export interface Opening {
  /** "4. Binary cross-entropy" */
  title: string;
  /** The bold question below the title, in the learner's words; empty if there is none. */
  question: string;
  /** The items of the list after "You will" or 你将. */
  tasks: readonly string[];
}

/** The time that a lesson takes, in minutes. */
export interface Minutes {
  teaching: number;
  exercises: number;
}

/** Parses the first cell of a lesson. Without a title, the notebook's name is the title. */
export function opening(name: string, [first]: readonly Cell[]): Opening {
  const text = first?.cell_type === "markdown" ? joinLines(first.source) : "";
  const [, title = name] = /^# +(.+)$/m.exec(text) ?? [];
  const [, question = ""] = /\*\*(.+?)\*\*/s.exec(text) ?? [];
  const tasks = [...text.matchAll(/^- +(.+?)[,.;，。；]?$/gm)].map(([, task]) => task);
  return { title, question, tasks };
}
