import { reproduction } from "../../lessons/article/reproduction.js";
import { wayOf, ways } from "../../lessons/ways.js";
import type { Cell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { ruleOfTimes } from "../../notebook/teachingMinutes.js";
import { aboutHours } from "../../text/aboutHours.js";

/** The article's numbers next to ours, as a Markdown table, and how many each hypothesis gives. */
export function reproductionTable(): string {
  const { numbers, hypotheses } = reproduction();
  const rows = numbers.map(({ id, quote, article, ours, rounded, truncated, verdict }) =>
    row([id, `\`${quote}\``, article, ours, rounded, truncated, verdict]),
  );
  const met = (policy: string): string =>
    hypotheses
      .filter((h) => h.policy === policy)
      .map(({ score }) => score)
      .join(", ");
  return [
    row(["", "the article", "prints", "ours, base 10", "rounded", "truncated", ""]),
    row(["---", "---", "---", "---", "---", "---", "---"]),
    ...rows,
    "",
    `Of these ${numbers.length} numbers, logarithms of base e, 2 and 10 give ${met("rounded")} if rounded, and ${met("truncated")} if truncated.`,
  ].join("\n");
}

/** The lessons of each way through the course as a Markdown table, each with its minutes and its question. */
export function notebookMap(files: readonly NotebookFile[]): string {
  const tables = ways.map((way) => {
    const own = files.filter(({ name }) => wayOf(name) === way);
    const time = aboutHours(own.map(({ notebook }) => minutesOf(notebook.metadata)));
    return `### ${way.title.en}\n\n${way.says.en} It takes ${time}.\n\n${lessonTable(own)}`;
  });
  return [`There are two ways through the course. ${ruleOfTimes.en}`, ...tables].join("\n\n");
}

function lessonTable(files: readonly NotebookFile[]): string {
  const rows = files.map(({ name, notebook }) => {
    const { title, question } = opening(notebook.cells[0]);
    const { teaching, exercises } = minutesOf(notebook.metadata);
    const minutes = exercises > 0 ? `${teaching} + ${exercises}` : `${teaching}`;
    return row([`[${title}](notebooks/${name}.ipynb)`, minutes, question]);
  });
  return [
    row(["lesson", "minutes (+ exercises)", "its question"]),
    row(["---", "---", "---"]),
    ...rows,
  ].join("\n");
}

/** The heading of a notebook's first cell, and the question in bold that follows it. */
function opening(cell: Cell): { title: string; question: string } {
  const text = [cell.source].flat().join("");
  const [, title = ""] = /^# (.+)$/m.exec(text) ?? [];
  const [, question = ""] = /\*\*(.+?)\*\*/s.exec(text) ?? [];
  return { title, question };
}

function minutesOf(metadata: Readonly<Record<string, unknown>>): {
  teaching: number;
  exercises: number;
} {
  const { minutes } = metadata.course as { minutes: { teaching: number; exercises: number } };
  return minutes;
}

/** A row of a Markdown table; a bar inside a cell would end it. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
