import { opening } from "../../book/lesson/opening.js";
import { markdown } from "../../book/markdown/markdown.js";
import { highlight } from "../../book/markup/highlight.js";
import { listItems } from "../../notebook/cellText.js";
import {
  type CodeCell,
  joinLines,
  type MultilineText,
  type Notebook,
  textOf,
} from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Prediction } from "../../notebook/prediction.js";
import { local } from "../../text/local.js";
import type { LessonGuide } from "../guides/lessonGuide.js";
import { guideOf } from "../guides/lessonGuides.js";
import type { Material, WorkshopFile } from "../material/workshopPart.js";
import { type Sheet, sheetsIn } from "../sheets/sheet.js";
import { blankOrAnswer, lineWithBlank, textWithoutNumbers, type Version } from "./blanks.js";
import { derivationWithGaps } from "./derivationWithGaps.js";
import { type HandoutCells, handoutCells } from "./handoutCells.js";

/** The handouts and their keys, a page each, in all languages. */
export function handoutPages({ editions }: Material): WorkshopFile[] {
  return editions.flatMap(({ language, files }) =>
    sheetsIn(language, () => files.flatMap((file) => handoutsOf(file))),
  );
}

function handoutsOf(file: NotebookFile): Sheet[] {
  const guide = guideOf(file.name);
  const cells = guide && handoutCells[guide.lesson];
  if (!cells) return [];
  return (["handout", "key"] as const).map((version) => handout(version, file, guide, cells));
}

function handout(
  version: Version,
  { name, notebook }: NotebookFile,
  { blanks }: LessonGuide,
  { derivation, examples }: HandoutCells,
): Sheet {
  const { title, question } = opening(name, notebook.cells);
  const shown = derivation && markdownIn(codeCell(notebook, derivation));
  const points = keyPoints(notebook).map(
    (point, i) =>
      `<li>${lineWithBlank(version, point, local(blanks[i] ?? { en: "", zh: "" }))}</li>`,
  );
  const heading = version === "key" ? `${local(say.key)}: ` : "";
  return {
    path: `handouts/${name}${version === "key" ? "-key" : ""}.html`,
    title: heading + markdown.words(title),
    kind: "handout",
    body: [
      `<p class="above">${version === "key" ? local(say.key) : `${local(say.name)} ${blankOrAnswer("handout", "x".repeat(30), "")}`}</p>`,
      `<h1>${markdown.line(title)}</h1>`,
      `<p><strong>${markdown.line(question)}</strong></p>`,
      ...(shown ? [`<h2>${local(say.derivation)}</h2>`, derivationWithGaps(version, shown)] : []),
      `<h2>${local(say.examples)}</h2>`,
      ...examples.map((id) => exampleHtml(version, codeCell(notebook, id))),
      `<h2>${local(say.points)}</h2>`,
      `<ul>${points.join("\n")}</ul>`,
    ].join("\n"),
  };
}

/** A cell with its value, below the question that its reader is asked, if there is one. */
function exampleHtml(version: Version, cell: CodeCell): string {
  const { question } = (cell.metadata.course?.predict ?? {}) as Partial<Prediction>;
  const asked = question ? `<p>${markdown.line(local(question))}</p>\n` : "";
  const value = onOneLine(cell.outputs.map(textOf).join("").trim());
  const numbers = textWithoutNumbers(version, value);
  return `<div class="example">
${asked}<pre>${highlight(joinLines(cell.source).trimEnd())}</pre>
<pre class="value">${numbers}</pre>
</div>`;
}

/** A value on one line if it is short enough: Node breaks lists early. */
function onOneLine(value: string): string {
  const joined = value.replace(/\s*\n\s*/g, " ");
  return joined.length <= 150 ? joined : value;
}

/** @throws {RangeError} if the lesson has no such cell of code */
function codeCell({ cells }: Notebook, id: string): CodeCell {
  const cell = cells.find((one) => one.id === id);
  if (cell?.cell_type === "code") return cell;
  throw new RangeError(`The handout needs the cell of code ${id}, which its lesson does not have.`);
}

function markdownIn({ outputs }: CodeCell): string | undefined {
  for (const output of outputs) {
    const found = "data" in output ? output.data["text/markdown"] : undefined;
    if (found !== undefined) return joinLines(found as MultilineText);
  }
  return undefined;
}

function keyPoints({ cells }: Notebook): string[] {
  const cell = cells.find(({ id }) => id === "key-points");
  return cell ? listItems(cell) : [];
}

const say = {
  name: { en: "Name", zh: "姓名" },
  key: { en: "Key", zh: "答案" },
  derivation: { en: "Write the missing lines", zh: "补全推导" },
  examples: { en: "Write the values of the cells", zh: "写出单元格的值" },
  points: { en: "Complete the key points", zh: "补全要点" },
};
