import { describe, expect, it } from "vitest";
import { stateIn } from "../../../lib/lessons/exercises/say.js";
import { Session } from "../../../lib/lessons/exercises/session.js";
import { type OpenQuestion, stubText } from "../../../lib/lessons/questions/openQuestion.js";
import { openQuestions } from "../../../lib/lessons/questions/openQuestions.js";
import type { Text } from "../../../lib/text/text.js";

const question: OpenQuestion = {
  id: "00-why",
  kind: "open",
  minutes: 3,
  prompt: { en: "Why?", zh: "为什么？" },
  modelAnswer: { en: "Because it is.", zh: "因为如此。" },
  rubric: [
    { en: "gives a reason.", zh: "给出理由；" },
    { en: "gives another.", zh: "再给出一个；" },
    { en: "ends.", zh: "结束。" },
  ],
};
const asked = (answer: unknown, language?: "en" | "zh") =>
  new Session([question]).check("00-why", answer, language && { language });

describe("an open question", () => {
  it.each([
    stubText.en,
    `\n  ${stubText.en}\n`,
    stubText.zh,
    "",
    "It is just so",
    "? ! . , ; : -",
    undefined,
    null,
    12345,
    ["a list of five words", "here"],
    () => "a function of five words",
  ])("is not started with %j, and says how to answer and how long it takes", (answer) => {
    expect(asked(answer)).toBe(
      "· 00-why: not started (3 minutes)\n  Why?\n" +
        "  Write your answer between the backticks, in five words or more, and run the cell.",
    );
  });

  it.each([
    "Because that is how it is.",
    "one\ntwo\nthree\nfour\nfive",
    "因为损失的单位不同，不能比较。",
  ])("shows a model answer and what to compare after the answer %j", (answer) => {
    expect(asked(answer)).toBe(
      "✎ 00-why: answered\n  A model answer: Because it is.\n" +
        "  Compare it with yours. A good answer\n" +
        "  - gives a reason.\n  - gives another.\n  - ends.",
    );
    expect(stateIn(asked(answer))).toBe("answered");
  });

  it("speaks Chinese if asked to", () => {
    expect(asked(stubText.zh, "zh")).toMatch("· 00-why: 尚未作答（3 分钟）\n  为什么？");
    expect(asked("因为损失的单位不同，不能比较。", "zh")).toMatch("✎ 00-why: 已作答\n  参考答案：");
  });

  it("counts in the progress of its lesson, apart from the exercises", () => {
    const session = new Session([question]);
    expect(session.progress()).toBe("Lesson 00: 0 of 0 correct, 0 of 1 answered\n  · Why?");
    session.check("00-why", "Because that is how it is.");
    expect(session.progress()).toBe("Lesson 00: 0 of 0 correct, 1 of 1 answered\n  ✎ Why?");
    expect(session.progress("00", "zh")).toMatch("答对 0/0，已作答 1/1");
  });
});

describe.each(openQuestions)(
  "the open question $id",
  ({ prompt, modelAnswer, rubric, minutes }) => {
    it("has a rubric of three to five points, a time, and every text in both languages", () => {
      expect(rubric.length).toBeGreaterThanOrEqual(3);
      expect(rubric.length).toBeLessThanOrEqual(5);
      expect(minutes).toBeGreaterThan(0);
      const texts: Text[] = [prompt, modelAnswer, ...rubric];
      for (const { en, zh } of texts) {
        expect(en).not.toMatch(/\p{Script=Han}/u);
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(zh).not.toMatch(/\p{Script=Han}[,:;?!]/u);
      }
    });
  },
);

it("no two open questions have the same id", () => {
  expect(new Set(openQuestions.map(({ id }) => id)).size).toBe(openQuestions.length);
});
