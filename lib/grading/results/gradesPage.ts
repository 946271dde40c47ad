import { escape as escapeHtml } from "html-escaper";
import { lessonOf } from "../../lessons/exercises/exercise.js";
import { exercises } from "../../lessons/exercises/exercises.js";
import type { Task } from "../../lessons/exercises/session.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import type { Language, Text } from "../../text/text.js";
import type { Grade, GradedNotebook, GradesOfPeople } from "./gradedNotebook.js";
import { type AttemptCounts, stateMarks, stateNames, times } from "./gradeTexts.js";
import { openAnswersHtml } from "./openAnswersHtml.js";

/**
 * The grades as a page: for each lesson a table of people and exercises, the slips with their numbers, and the answers to
 * the open question side by side. It loads nothing and runs nothing, whatever names and answers contain.
 */
export function gradesPage(
  graded: readonly GradedNotebook[],
  attempts: AttemptCounts,
  language: Language,
): string {
  const people = bestGrades(graded);
  const lessons = new Map<string, Task[]>();
  for (const task of [...exercises, ...openQuestions]) {
    if (![...people.values()].some((grades) => grades.has(task.id))) continue;
    lessons.set(lessonOf(task), [...(lessons.get(lessonOf(task)) ?? []), task]);
  }
  const sections = [...lessons].map(
    ([lesson, tasks]) =>
      `<section><h2>${lessonName(lesson)[language]}</h2>${table(tasks, people, attempts, language)}${slips(
        tasks,
        people,
        language,
      )}${openAnswersHtml(tasks, people, language)}</section>`,
  );
  const title = pageTitle[language];
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<meta name="viewport" content="width=device-width"><style>${style}</style><h1>${title}</h1>` +
    `<p>${legend(language)}</p>${notebookFaults(graded, language)}${sections.join("\n")}</html>\n`
  );
}

function bestGrades(graded: readonly GradedNotebook[]): GradesOfPeople {
  const people = new Map<string, Map<string, Grade>>();
  for (const { person, grades } of graded) {
    const best = people.get(person) ?? new Map<string, Grade>();
    people.set(person, best);
    for (const grade of grades) {
      const before = best.get(grade.exercise);
      if (!before || rank(grade) < rank(before)) best.set(grade.exercise, grade);
    }
  }
  return people;
}

/** The states from the best one on. */
const ranking = [
  "correct",
  "answered",
  "not yet",
  "stopped",
  "not started",
  "missing",
  "unreadable",
];

function rank({ state }: Grade): number {
  return ranking.indexOf(state);
}

function table(
  tasks: readonly Task[],
  people: GradesOfPeople,
  attempts: AttemptCounts,
  language: Language,
): string {
  const head = tasks.map(
    ({ id, prompt }) => `<th scope="col" title="${escapeHtml(prompt[language])}">${id}</th>`,
  );
  const rows = [...people]
    .filter(([, grades]) => tasks.some(({ id }) => grades.has(id)))
    .map(([person, grades]) => {
      const cells = tasks.map(({ id }) =>
        cell(grades.get(id), attempts.get(person)?.get(id), language),
      );
      return `<tr><th scope="row">${escapeHtml(person)}</th>${cells.join("")}</tr>`;
    });
  return `<table><tr><td></td>${head.join("")}</tr>${rows.join("")}</table>`;
}

function cell(grade: Grade | undefined, attempts: number | undefined, language: Language): string {
  if (!grade) return "<td></td>";
  const told = [stateNames[grade.state], grade.slip ?? grade.detail].flatMap(
    (text) => text?.[language] ?? [],
  );
  const tries = attempts === undefined ? "" : ` <small>${attempts}×</small>`;
  return `<td title="${escapeHtml(told.join(": "))}">${stateMarks[grade.state]}${tries}</td>`;
}

/** How many people have made which usual slip. */
function slips(tasks: readonly Task[], people: GradesOfPeople, language: Language): string {
  const items = tasks.flatMap(({ id }) => {
    const counts = new Map<string, number>();
    for (const grades of people.values()) {
      const slip = grades.get(id)?.slip?.[language];
      if (slip !== undefined) counts.set(slip, (counts.get(slip) ?? 0) + 1);
    }
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([slip, count]) => `<li>${id}: ${escapeHtml(slip)} ${times(count)[language]}</li>`);
  });
  return items.length > 0 ? `<ul>${items.join("")}</ul>` : "";
}

/** The notebooks without a grade, with the reason. */
function notebookFaults(graded: readonly GradedNotebook[], language: Language): string {
  const items = graded.flatMap(({ file, grades }) =>
    grades
      .filter(({ exercise }) => exercise === "")
      .map(({ detail }) => `<li>${escapeHtml(`${file}: ${detail?.[language] ?? ""}`)}</li>`),
  );
  return items.length > 0 ? `<ul>${items.join("")}</ul>` : "";
}

function legend(language: Language): string {
  return Object.entries(stateMarks)
    .map(([state, mark]) => `${mark} ${stateNames[state as Grade["state"]][language]}`)
    .join(" · ");
}

function lessonName(lesson: string): Text {
  return { en: `Lesson ${Number(lesson)}`, zh: `第 ${Number(lesson)} 课` };
}

const pageTitle: Text = { en: "Exercises of the course", zh: "课程练习" };

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border: 1px solid #bbb; padding: 0.2rem 0.5rem; text-align: center; }
th { font-weight: normal; } th[scope="row"] { text-align: left; }
.answers { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); gap: 1rem; }
.answers article { border: 1px solid #bbb; padding: 0 1rem; overflow-wrap: anywhere; }
.answers p { white-space: pre-wrap; font-size: 0.85rem; }
`;
