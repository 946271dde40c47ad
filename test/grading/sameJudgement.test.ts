import * as library from "@course/lib";
import { describe, expect, it } from "vitest";
import { judgeAnswer } from "../../lib/grading/judging/judgeAnswer.js";
import { submittedAnswers } from "../../lib/grading/submission/submittedAnswers.js";
import { assess } from "../../lib/lessons/exercises/assess.js";
import { exercises } from "../../lib/lessons/exercises/exercises.js";
import type { Outcome } from "../../lib/lessons/exercises/outcome.js";
import { allAnswers } from "../lessons/exercises/answers/allAnswers.js";
import { evaluate } from "../lessons/exercises/answers/evaluate.js";
import { sample } from "../sample.js";
import { useRooms } from "./gradeCells.js";

// A room has another engine, no rules and no right answers, and its outputs come as data. Yet it must judge as a check in
// a notebook does: the same state, the same rule, the same slip.

const rooms = await useRooms();
const names = Object.keys(library);

const inNotebook = (id: string, code: string, seed: number): Outcome =>
  assess(exerciseOf(id), evaluate(code), seed);

const inRoom = async (id: string, code: string, seed: number) => {
  const cell = `import { ${names.join(", ")} } from "@course/lib";\ncheck("${id}", ${code});`;
  const answer = submittedAnswers([cell]).get(id);
  if (!answer || "refused" in answer) throw new Error(`The cell is refused: ${cell}`);
  return judgeAnswer(await rooms.take(), exerciseOf(id), answer.code, seed);
};

const exerciseOf = (id: string) => {
  const found = exercises.find((one) => one.id === id);
  if (!found) throw new Error(`There is no exercise "${id}".`);
  return found;
};

/** What a teacher reads of an outcome. Engines word their errors differently, and differ in the last digit of a number. */
const told = (outcome: Awaited<ReturnType<typeof inRoom>>) => ({
  state: outcome.state,
  rule: "says" in outcome ? outcome.says.en : undefined,
  slip: "slip" in outcome ? outcome.slip?.en : undefined,
});

describe.each(Object.entries(allAnswers))(
  "a room judges answers to %s as a notebook does:",
  (id, answers) => {
    it.each([...sample(answers.wrong), ...sample(answers.right)])("%s", async (code) => {
      expect(told(await inRoom(id, code, 1))).toEqual(told(inNotebook(id, code, 1)));
    });
  },
);

it("a room hears which functions of the library an answer calls, under whatever name", async () => {
  const borrowed =
    "(t, p) => { const { call } = binaryCrossEntropy; return call.call(binaryCrossEntropy, null, t, p, { base: 10 }); }";
  const outcome = await inRoom("04-write-the-loss", borrowed, 1);
  expect(told(outcome).rule).toMatch(/binaryCrossEntropy of the library does the work/);
});

it("a room asks for all outputs in a few messages", async () => {
  const messages: string[] = [];
  const room = await rooms.take();
  const ask = room.ask.bind(room);
  room.ask = (request, ...rest) => {
    messages.push(request.do);
    return ask(request, ...rest);
  };
  await inRoom("04-write-the-loss", allAnswers["04-write-the-loss"].right[0], 1);
  room.ask = ask;
  expect(messages).toEqual(["load", "call", "call"]);
});
