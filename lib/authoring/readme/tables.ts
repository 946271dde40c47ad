import { verdictWords } from "../../lessons/article/claimsTable.js";
import { type NumberRow, reproduction } from "../../lessons/article/reproduction.js";
import { wayOf, ways } from "../../lessons/ways.js";
import type { Cell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { ruleOfTimes } from "../../notebook/teachingMinutes.js";
import { aboutHours } from "../../text/aboutHours.js";
import { local } from "../../text/local.js";

/** The article's numbers next to ours, as a Markdown table, and how many each hypothesis gives. */
export function reproductionTable(): string {
  const { numbers, hypotheses } = reproduction();
  const rows = numbers.map(({ id, quote, article, ours, rounded, truncated, verdict }) =>
    row([id, `\`${quote}\``, article, ours, rounded, truncated, wordFor(verdict)]),
  );
  const met = (policy: string): string =>
    hypotheses
      .filter((h) => h.policy === policy)
      .map(({ score }) => score)
      .join(", ");
  return [
    local({
      en: row(["", "the article", "prints", "ours, base 10", "rounded", "truncated", ""]),
      zh: row(["", "原文", "写作", "我们的值（以 10 为底）", "四舍五入", "截断", ""]),
    }),
    row(["---", "---", "---", "---", "---", "---", "---"]),
    ...rows,
    "",
    local({
      en: `Of these ${numbers.length} numbers, logarithms of base e, 2 and 10 give ${met("rounded")} if rounded, and ${met("truncated")} if truncated.`,
      zh: `这 ${numbers.length} 个数中，以 e、2、10 为底的对数，四舍五入后分别吻合 ${met("rounded").replaceAll(", ", "、")} 个，截断后分别吻合 ${met("truncated").replaceAll(", ", "、")} 个。`,
    }),
  ].join("\n");
}

function wordFor(verdict: NumberRow["verdict"]): string {
  return verdict === "not reproduced"
    ? local({ en: verdict, zh: "未能复现" })
    : local(verdictWords[verdict]);
}

/**
 * The lessons of each way through the course as a Markdown table, each with its minutes and its question.
 *
 * @param folder  where the notebooks are, from the page with the table
 */
export function notebookMap(files: readonly NotebookFile[], folder: string): string {
  const tables = ways.map((way) => {
    const own = files.filter(({ name }) => wayOf(name) === way);
    const time = aboutHours(own.map(({ notebook }) => minutesOf(notebook.metadata)));
    const says = local({
      en: `${way.says.en} It takes ${time}.`,
      zh: `${way.says.zh}共需${time}。`,
    });
    return `### ${local(way.title)}\n\n${says}\n\n${lessonTable(own, folder)}`;
  });
  const lead = local({
    en: `There are two ways through the course. ${ruleOfTimes.en}`,
    zh: `本课程有两条学习路线。${ruleOfTimes.zh}`,
  });
  return [lead, ...tables].join("\n\n");
}

function lessonTable(files: readonly NotebookFile[], folder: string): string {
  const rows = files.map(({ name, notebook }) => {
    const { title, question } = opening(notebook.cells[0]);
    const { teaching, exercises } = minutesOf(notebook.metadata);
    const minutes = exercises > 0 ? `${teaching} + ${exercises}` : `${teaching}`;
    return row([`[${title}](${folder}/${name}.ipynb)`, minutes, question]);
  });
  return [
    local({
      en: row(["lesson", "minutes (+ exercises)", "its question"]),
      zh: row(["课", "分钟（+ 练习）", "本课的问题"]),
    }),
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
