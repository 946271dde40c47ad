import { escape as escapeHtml } from "html-escaper";
import type { Task } from "../../lessons/exercises/session.js";
import type { Language, Text } from "../../text/text.js";
import type { GradesOfPeople } from "./gradedNotebook.js";

/** The answers of all people to the open questions among some tasks, side by side, for a person to read and judge. */
export function openAnswersHtml(
  tasks: readonly Task[],
  people: GradesOfPeople,
  language: Language,
): string {
  return tasks
    .flatMap((task) => {
      if (task.kind !== "open") return [];
      const answers = [...people].flatMap(([person, grades]) => {
        const { answer } = grades.get(task.id) ?? {};
        return answer === undefined ? [] : [article(person, answer)];
      });
      const rubric = task.rubric.map((point) => `<li>${escapeHtml(point[language])}</li>`).join("");
      return [
        `<h3>${task.id}: ${escapeHtml(task.prompt[language])}</h3>`,
        `<p>${label[language]}</p><ul>${rubric}</ul>`,
        `<div class="answers">${article(model[language], task.modelAnswer[language])}${answers.join("")}</div>`,
      ];
    })
    .join("");
}

function article(person: string, answer: string): string {
  return `<article><h4>${escapeHtml(person)}</h4><p>${escapeHtml(answer)}</p></article>`;
}

const model: Text = { en: "A model answer", zh: "参考答案" };

const label: Text = { en: "A good answer", zh: "好的回答应当：" };
