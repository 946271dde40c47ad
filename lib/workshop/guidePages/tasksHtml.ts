import { solutionHtml } from "../../book/lesson/solutionHtml.js";
import { markdown } from "../../book/markdown/markdown.js";
import type { Task } from "../../lessons/exercises/session.js";
import { hasTag } from "../../notebook/cellText.js";
import { joinLines, type Notebook } from "../../notebook/nbformat.js";
import { solvedCode } from "../../notebook/solutions/solutionCells.js";
import { local } from "../../text/local.js";
import type { Text } from "../../text/text.js";
import { tasksOf } from "../agendas/agenda.js";

/** The exercises of a lesson with their answers and the usual mistakes, and its open question with what to look for. */
export function tasksHtml(lesson: number, notebook: Notebook): string {
  return tasksOf(lesson)
    .map((task) => taskHtml(task, notebook))
    .join("\n");
}

function taskHtml(task: Task, notebook: Notebook): string {
  const minutes = local({ en: `${task.minutes} min.`, zh: `${task.minutes} 分钟` });
  const answer =
    task.kind === "open"
      ? `<blockquote>${markdown.block(local(task.modelAnswer))}</blockquote>`
      : `<pre>${solutionOf(task, notebook)}</pre>`;
  const says = task.kind === "open" ? task.rubric : task.slips.map(({ says }) => says);
  const [head, lines] = task.kind === "open" ? [words.rubric, says] : [words.slips, says];
  return `<section class="task">
<h3>${markdown.line(local(task.prompt))} <span class="minutes">${minutes}</span></h3>
${answer}
<p>${local(head)}</p>
${list(lines)}
</section>`;
}

/** The solved cell of an exercise, highlighted; empty if the notebook has no such cell. */
function solutionOf({ id }: Task, { cells }: Notebook): string {
  const cell = cells.find(
    (one) => hasTag(one, "exercise") && joinLines(one.source).includes(`check("${id}"`),
  );
  return cell?.cell_type === "code" ? solutionHtml(solvedCode(cell)) : "";
}

function list(texts: readonly Text[]): string {
  return `<ul>${texts.map((text) => `<li>${markdown.line(local(text))}</li>`).join("")}</ul>`;
}

const words = {
  slips: { en: "Usual mistakes:", zh: "常见错误：" },
  rubric: { en: "A good answer", zh: "好的回答：" },
};
