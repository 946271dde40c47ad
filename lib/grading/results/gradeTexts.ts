import { marks, states } from "../../lessons/exercises/say.js";
import type { Text } from "../../text/text.js";
import type { GradeState } from "./gradedNotebook.js";

/** How often each person has tried each exercise, as far as they have handed in their progress. */
export type AttemptCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The states in words. */
export const stateNames: Readonly<Record<GradeState, Text>> = {
  ...states,
  stopped: { en: "stopped", zh: "运行出错" },
  missing: { en: "missing", zh: "缺少" },
  unreadable: { en: "unreadable", zh: "无法读取" },
};

/** The signs of the states. */
export const stateMarks: Readonly<Record<GradeState, string>> = {
  ...marks,
  missing: "–",
  unreadable: "?",
};

/** A number of people: `1 person`, `2 people`. */
export function countPeople(number: number): Text {
  return { en: number === 1 ? "1 person" : `${number} people`, zh: `${number} 人` };
}

/** How many people a sentence is true of. */
export function times(people: number): Text {
  const { en, zh } = countPeople(people);
  return { en: `(${en})`, zh: `（${zh}）` };
}

/** The columns of the table for spreadsheets. */
export const columns: readonly Text[] = [
  { en: "person", zh: "姓名" },
  { en: "file", zh: "文件" },
  { en: "exercise", zh: "练习" },
  { en: "state", zh: "状态" },
  { en: "slip", zh: "常见错误" },
  { en: "detail", zh: "说明" },
  { en: "attempts", zh: "尝试次数" },
  { en: "answer", zh: "回答" },
];
