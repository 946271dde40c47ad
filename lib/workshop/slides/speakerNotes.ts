import { escape as escapeHtml } from "html-escaper";
import { markdown } from "../../book/markdown/markdown.js";
import type { Exercise } from "../../lessons/exercises/exercise.js";
import { exercises } from "../../lessons/exercises/exercises.js";
import type { Task } from "../../lessons/exercises/session.js";
import type { OpenQuestion } from "../../lessons/questions/openQuestion.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import { hasTag } from "../../notebook/cellText.js";
import { type Cell, joinLines } from "../../notebook/nbformat.js";
import { local } from "../../text/local.js";
import type { Text } from "../../text/text.js";
import type { LessonGuide, Misconception } from "../guides/lessonGuide.js";

/** The exercise or open question of a cell; undefined if it has none. */
export function taskOf(cell: Cell): Task | undefined {
  if (!hasTag(cell, "exercise")) return undefined;
  const source = joinLines(cell.source);
  const tasks: readonly Task[] = [...exercises, ...openQuestions];
  return tasks.find(({ id }) => source.includes(`check("${id}"`));
}

/** What the guide says about the section that begins with a cell, as HTML; nothing for other cells. */
export function sectionNotes(cell: string, guide: LessonGuide | undefined): string[] {
  const section = guide?.sections.find((one) => one.cell === cell);
  if (!section) return [];
  const minutes = local({ en: `${section.minutes} min.`, zh: `${section.minutes} 分钟。` });
  return [
    `<p><strong>${minutes}</strong> ${text(section.purpose)}</p>`,
    line({ en: "Ask", zh: "提问" }, section.ask),
    line({ en: "Expect", zh: "预期回答" }, section.expect),
    ...section.misconceptions.map(misconception),
    line({ en: "When late", zh: "时间不够时" }, section.whenLate),
  ];
}

/** What the course knows about the exercise of a cell, as HTML; nothing for other cells. */
export function exerciseNotes(cell: Cell): string[] {
  const task = taskOf(cell);
  if (!task) return [];
  const minutes = local({ en: `${task.minutes} min.`, zh: `${task.minutes} 分钟。` });
  const title = `<p><strong>${escapeHtml(task.id)}</strong> ${minutes}</p>`;
  return [title, ...(task.kind === "open" ? ofQuestion(task) : ofExercise(task))];
}

function ofExercise({ slips, hints, insight }: Exercise): string[] {
  return [
    list(
      { en: "Usual mistakes", zh: "常见错误" },
      slips.map(({ says }) => says),
    ),
    list({ en: "Hints", zh: "提示" }, hints),
    line({ en: "Afterwards", zh: "做完之后" }, insight),
  ];
}

function ofQuestion({ rubric }: OpenQuestion): string[] {
  return [list({ en: "A good answer", zh: "好的回答" }, rubric)];
}

function misconception({ thinks, say }: Misconception): string {
  const [some, answer] = [
    local({ en: "Some think", zh: "有人以为" }),
    local({ en: "Say", zh: "回答" }),
  ];
  return `<p><strong>${some}:</strong> ${text(thinks)} <strong>${answer}:</strong> ${text(say)}</p>`;
}

function line(title: Text, content: Text): string {
  return `<p><strong>${local(title)}:</strong> ${text(content)}</p>`;
}

function list(title: Text, items: readonly Text[]): string {
  const points = items.map((item) => `<li>${text(item)}</li>`);
  return `<p><strong>${local(title)}:</strong></p><ul>${points.join("")}</ul>`;
}

/** The speaker's window has no style sheet for formulas, so notes are plain text. */
function text(content: Text): string {
  return escapeHtml(markdown.words(local(content)));
}
