import { count } from "../../text/count.js";
import { shownMessage } from "../../text/shownMessage.js";
import type { Language, Text } from "../../text/text.js";
import type { OpenQuestion } from "../questions/openQuestion.js";
import type { Exercise } from "./exercise.js";
import type { Broken, Outcome } from "./outcome.js";
import { showValue } from "./showValue.js";

export type State = Outcome["state"];

/** The sign in front of each state. */
export const marks: Readonly<Record<State, string>> = {
  "not started": "·",
  "not yet": "✗",
  stopped: "!",
  correct: "✓",
  answered: "✎",
};

/** The state in the text of a check, from its first line; undefined if the text is not from a check. */
export function stateIn(text: string): State | undefined {
  const [, mark] = /^(\S) \d\d-[\w-]+: /m.exec(text) ?? [];
  return (Object.keys(marks) as State[]).find((state) => marks[state] === mark);
}

/** The states in words. */
export const states: Readonly<Record<State, Text>> = {
  "not started": { en: "not started", zh: "尚未作答" },
  "not yet": { en: "not yet", zh: "还不对" },
  stopped: { en: "your code stopped with an error", zh: "你的代码运行出错" },
  correct: { en: "correct", zh: "正确" },
  answered: { en: "answered", zh: "已作答" },
};

/** The outcome of a check as plain text, which looks the same in Jupyter, on a code host and in a log. */
export function say(
  exercise: Exercise,
  outcome: Outcome,
  { failures, language }: { failures: number; language: Language },
): string {
  const title = titleOf(exercise, outcome.state, language);
  const lines = [...body(exercise, outcome, language), ...hint(exercise, failures, language)];
  return [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** What a check says about an open question: how to answer it, or what to compare the answer with. */
export function sayQuestion(
  question: OpenQuestion,
  state: "not started" | "answered",
  language: Language,
): string {
  const { prompt, modelAnswer, rubric } = question;
  const title = titleOf(question, state, language);
  if (state === "not started") return [title, prompt[language], howToAnswer[language]].join("\n  ");
  const points = rubric.map((point) => `- ${point[language]}`);
  const label = { en: "A model answer: ", zh: "参考答案：" }[language];
  return [title, label + modelAnswer[language], compare[language], ...points].join("\n  ");
}

/** The mark, the id and the state; before a start also the time that the answer takes. */
function titleOf(
  { id, minutes }: Pick<Exercise | OpenQuestion, "id" | "minutes">,
  state: State,
  language: Language,
): string {
  const title = `${marks[state]} ${id}: ${states[state][language]}`;
  if (state !== "not started") return title;
  return title + { en: ` (${count(minutes, "minute")})`, zh: `（${minutes} 分钟）` }[language];
}

const howToAnswer: Text = {
  en: "Write your answer between the backticks, in five words or more, and run the cell.",
  zh: "把你的回答写在两个反引号之间，至少五个词，然后运行这个单元格。",
};

const compare: Text = {
  en: "Compare it with yours. A good answer",
  zh: "和你的回答比较。好的回答应当：",
};

function body(exercise: Exercise, outcome: Outcome, language: Language): string[] {
  switch (outcome.state) {
    case "not started":
      return [exercise.prompt[language], howToStart(exercise)[language]];
    case "not yet":
      return outcome.input ? notYet(outcome, language) : [outcome.says[language]];
    case "stopped":
      return [describeError(outcome.error, language), ...inputOf(outcome.input, language)];
    case "answered":
      return []; // only of an open question: see sayQuestion
    case "correct":
      return [exercise.insight, outcome.remark].flatMap((text) => (text ? text[language] : []));
  }
}

function howToStart({ given }: Exercise): Text {
  if (given) return { en: "The code is unchanged.", zh: "代码还没有改动。" };
  return {
    en: "Put your answer in the place of todo(), and run the cell.",
    zh: "用你的答案替换 todo()，然后运行这个单元格。",
  };
}

/** The input with which a function was called when it stopped. */
function inputOf(input: readonly unknown[] | undefined, language: Language): string[] {
  if (!input) return [];
  return [
    { en: `It was called with (${list(input)}).`, zh: `当时的输入是 (${list(input)})。` }[language],
  ];
}

function list(input: readonly unknown[]): string {
  return input.map((value) => showValue(value)).join(", ");
}

function notYet(broken: Broken, language: Language): string[] {
  const { says, input, output, explanation, slip, seed } = broken;
  const got = showValue(output);
  const own: Text =
    input.length === 0
      ? { en: `Your answer is ${got}.`, zh: `你的答案是 ${got}。` }
      : {
          en: `For (${list(input)}) your answer is ${got}.`,
          zh: `输入 (${list(input)}) 时，你的结果是 ${got}。`,
        };
  const drawn: Text[] =
    seed === undefined
      ? []
      : [
          {
            en: `The input is random; { seed: ${seed} } as the third argument of check repeats it.`,
            zh: `输入是随机的；把 { seed: ${seed} } 作为 check 的第三个参数，可以重复这组输入。`,
          },
        ];
  const named: Text[] = slip
    ? [{ en: `A usual slip: ${slip.en}`, zh: `常见错误：${slip.zh}` }]
    : [];
  return [says, own, explanation, ...named, ...drawn]
    .filter((text) => text !== undefined)
    .map((text) => text[language]);
}

/** The hint for this number of failed checks; none after the first, so that the learner thinks again. */
function hint({ hints }: Exercise, failures: number, language: Language): string[] {
  if (failures < 2) return [];
  const number = Math.min(failures - 1, hints.length);
  const text = hints[number - 1][language];
  const label =
    language === "en" ? `Hint ${number} of ${hints.length}: ` : `提示 ${number}/${hints.length}：`;
  return [label + text];
}

/** A position in a stack as the course's kernel writes it; plain tslab writes none. */
const place = /\bcell(?: \[(\d+)\])?:(\d+):\d+/;

function describeError(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return showValue(error);
  const message = `${error.name}: ${shownMessage(error.message, language)}`;
  const [, cell, line] = place.exec(error.stack ?? "") ?? [];
  if (line === undefined) return message;
  if (language === "zh") return `${message}（${cell ? `单元格 [${cell}] ` : ""}第 ${line} 行）`;
  return `${message} (line ${line}${cell ? ` of cell [${cell}]` : ""})`;
}
