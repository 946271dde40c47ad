import { exercises } from "../../lessons/exercises/exercises.js";
import type { Task } from "../../lessons/exercises/session.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import type { GuideSection, LessonGuide } from "../guides/lessonGuide.js";
import type { Meeting, Plan, TaughtLesson } from "../material/plan.js";

/** A line of an agenda. It begins that many minutes after the meeting does, and takes that many. */
export interface AgendaRow {
  readonly begins: number;
  readonly minutes: number;
  readonly what:
    | { readonly kind: "section"; readonly lesson: number; readonly section: GuideSection }
    | { readonly kind: "exercises"; readonly lesson: number; readonly tasks: readonly Task[] }
    | { readonly kind: "break" }
    | { readonly kind: "questions" };
}

/** The lines of each meeting of a plan. */
export function agendaOf(plan: Plan, guides: readonly LessonGuide[]): AgendaRow[][] {
  return plan.meetings.map((meeting, i) =>
    rowsOf(meeting, guides, `${plan.kind}, meeting ${i + 1}`),
  );
}

/** The exercises and the open question of a lesson. */
export function tasksOf(lesson: number): Task[] {
  return [...exercises, ...openQuestions].filter(({ id }) => Number.parseInt(id, 10) === lesson);
}

type Timed = Pick<AgendaRow, "minutes" | "what">;

/** @throws {RangeError} if the parts take longer than the meeting */
function rowsOf(meeting: Meeting, guides: readonly LessonGuide[], name: string): AgendaRow[] {
  const taken = meeting.parts.flatMap((part): Timed[] =>
    "breakMinutes" in part
      ? [{ minutes: part.breakMinutes, what: { kind: "break" } }]
      : rowsOfLesson(part, guides),
  );
  const sum = taken.reduce((all, { minutes }) => all + minutes, 0);
  const left = meeting.minutes - sum;
  if (left < 0)
    throw new RangeError(
      `The agenda ${name}: its parts take ${sum} minutes, and the meeting has ${meeting.minutes}. Leave out sections or exercises.`,
    );
  let begins = 0;
  return [...taken, { minutes: left, what: { kind: "questions" } } as const].map((row) => {
    const timed = { ...row, begins };
    begins += row.minutes;
    return timed;
  });
}

/** @throws {RangeError} if the lesson has no such section or exercise */
function rowsOfLesson(
  { lesson, sections, exercises: ids }: TaughtLesson,
  guides: readonly LessonGuide[],
): Timed[] {
  const taught = guides
    .filter((guide) => guide.lesson === lesson)
    .flatMap((guide) => guide.sections)
    .filter(({ cell }) => cell !== yourTurn && (sections?.includes(cell) ?? true));
  const tasks = tasksOf(lesson).filter(({ id }) => ids.some((one) => one === id));
  const known = new Set([...taught.map(({ cell }) => cell), ...tasks.map(({ id }) => id)]);
  const unknown = [...(sections ?? []), ...ids].filter((one) => !known.has(one));
  if (unknown.length > 0)
    throw new RangeError(`Lesson ${lesson} has no section or exercise ${unknown.join(", ")}.`);
  const rows = taught.map(
    (section): Timed => ({
      minutes: section.minutes,
      what: { kind: "section", lesson, section },
    }),
  );
  if (tasks.length === 0) return rows;
  const minutes = tasks.reduce((all, task) => all + task.minutes, 0);
  const practice: Timed = { minutes, what: { kind: "exercises", lesson, tasks } };
  // The exercises come where "Your turn" stands: before the sections that close the lesson.
  const closing = taught.findIndex(({ cell }) => cell === "article" || cell === "key-points");
  const place = closing < 0 ? rows.length : closing;
  return [...rows.slice(0, place), practice, ...rows.slice(place)];
}

const yourTurn = "your-turn";
