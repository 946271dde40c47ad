import { randomInt } from "node:crypto";
import { lessonOf } from "../../lessons/exercises/exercise.js";
import { exercises } from "../../lessons/exercises/exercises.js";
import type { Task } from "../../lessons/exercises/session.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import type { Text } from "../../text/text.js";
import type { Grade } from "../results/gradedNotebook.js";
import type { SubmittedAnswer } from "../submission/submittedAnswers.js";
import { type Judgement, judgeAnswer, type OpenJudgement, takeOpenAnswer } from "./judgeAnswer.js";
import { RoomTrouble, type TroubleKind } from "./roomClient.js";
import type { RoomKeeper } from "./roomKeeper.js";

const tasks: readonly Task[] = [...exercises, ...openQuestions];

/**
 * Grades the answers of a notebook: all exercises of the lessons that it checks answers of, in the order of the course.
 *
 * @param answers  by the ids of their exercises; an id that the course does not have is left out
 */
export async function gradeAnswers(
  answers: ReadonlyMap<string, SubmittedAnswer>,
  rooms: RoomKeeper,
): Promise<Grade[]> {
  const lessons = new Set(tasks.filter(({ id }) => answers.has(id)).map(lessonOf));
  const grades: Grade[] = [];
  const expected = tasks.filter((task) => lessons.has(lessonOf(task)));
  for (const task of expected.sort((a, b) => lessonOf(a).localeCompare(lessonOf(b))))
    grades.push({ exercise: task.id, ...(await gradeTask(task, answers.get(task.id), rooms)) });
  if (grades.length > 0) return grades;
  return [{ exercise: "", state: "missing", detail: noExercise }];
}

type Graded = Omit<Grade, "exercise">;

async function gradeTask(
  task: Task,
  answer: SubmittedAnswer | undefined,
  rooms: RoomKeeper,
): Promise<Graded> {
  if (!answer) return { state: "missing" };
  if ("refused" in answer) return { state: "stopped", detail: same(answer.refused) };
  const room = await rooms.take();
  try {
    if (task.kind === "open") return toGrade(await takeOpenAnswer(room, task.id, answer.code));
    return toGrade(await judgeAnswer(room, task, answer.code, randomInt(2 ** 31)));
  } catch (error) {
    if (!(error instanceof RoomTrouble)) throw error;
    return {
      state: "stopped",
      detail: error.kind === "broke" ? same(error.message) : troubles[error.kind],
    };
  }
}

function toGrade(judgement: Judgement | OpenJudgement): Graded {
  switch (judgement.state) {
    case "absent":
      return { state: "missing", detail: notReached };
    case "stopped":
      return { state: "stopped", detail: same(describe(judgement.error)) };
    case "not yet":
      return {
        state: "not yet",
        detail: judgement.says,
        ...("slip" in judgement && { slip: judgement.slip }),
      };
    case "answered":
      return { state: "answered", answer: "text" in judgement ? judgement.text : undefined };
    default:
      return { state: judgement.state };
  }
}

/** A text of the code or of QuickJS, which has one language. */
function same(text: string): Text {
  return { en: text, zh: text };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

const troubles: Readonly<Record<Exclude<TroubleKind, "broke">, Text>> = {
  late: { en: "The code does not end, or takes too long.", zh: "代码不结束，或运行时间过长。" },
  ended: { en: "The code ended the process in which it ran.", zh: "代码结束了运行它的进程。" },
  nonsense: {
    en: "The code sent what no answer sends.",
    zh: "代码发出了任何答案都不会发出的数据。",
  },
};

const noExercise: Text = {
  en: "No cell checks an exercise of the course.",
  zh: "没有检查本课程练习的单元格。",
};

const notReached: Text = {
  en: "The cell ends without calling check.",
  zh: "单元格没有调用 check 就结束了。",
};
