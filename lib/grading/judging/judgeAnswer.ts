import { assessCode } from "../../lessons/exercises/assess.js";
import { DrawnInputs } from "../../lessons/exercises/drawnInputs.js";
import type { Exercise } from "../../lessons/exercises/exercise.js";
import type { Outcome } from "../../lessons/exercises/outcome.js";
import { Todo } from "../../lessons/exercises/todo.js";
import { Stopped, type Trial, Unasked } from "../../lessons/exercises/trial.js";
import { isAnswered } from "../../lessons/questions/openQuestion.js";
import { AnswerTable } from "./answerTable.js";
import {
  fieldsOf,
  NonsenseError,
  readFailure,
  readResult,
  readText,
  SharedFunctions,
} from "./dataAcross.js";
import type { RoomClient } from "./roomClient.js";

/** An answer may be judged again so often, and called so often. The course's own need four rounds and 200 calls. */
const most = { rounds: 20, calls: 4000 };

/** The judgement of an answer that runs in a room; `absent` if its cells never call the check. */
export type Judgement = Outcome | { readonly state: "absent" };

/** The judgement of an answer to an open question, with the text. */
export type OpenJudgement = Judgement & { readonly text?: string };

/**
 * Judges an answer to an exercise. The room sees the code of the cells and inputs, and tells outputs.
 *
 * @param code  the cells, as an async function
 * @throws {RoomTrouble} if the room does not do its part
 */
export async function judgeAnswer(
  room: RoomClient,
  exercise: Exercise,
  code: string,
  seed: number,
): Promise<Judgement> {
  const loaded = await load(room, exercise.id, code);
  if ("state" in loaded) return loaded;
  const table = new AnswerTable();
  const drawn = new DrawnInputs(exercise, seed);
  for (let round = 0; round < most.rounds && table.size < most.calls; round++) {
    const outcome = tryAssess(exercise, loaded.code, table, drawn);
    if (outcome) return outcome;
    table.lookAhead(exercise, drawn);
    for (const result of await callAll(room, table.wanted, table.functions)) table.add(result);
  }
  return { state: "stopped", error: new Error("the check needs more and more inputs") };
}

/** Takes an answer to an open question, for a person to read. */
export async function takeOpenAnswer(
  room: RoomClient,
  id: string,
  code: string,
): Promise<OpenJudgement> {
  const loaded = await load(room, id, code);
  if ("state" in loaded) return loaded;
  const [result] = await callAll(room, [[]], new SharedFunctions());
  if (result instanceof Stopped) return { state: "stopped", error: result.cause };
  const { output } = result;
  return isAnswered(output)
    ? { state: "answered", text: String(output) }
    : { state: "not started" };
}

async function load(
  room: RoomClient,
  id: string,
  code: string,
): Promise<Judgement | { code: string | undefined }> {
  return room.ask({ do: "load", id, code }, (handed) => {
    const failure = readFailure(handed);
    if (failure instanceof Todo) return { state: "not started" };
    if (failure) return { state: "stopped", error: failure };
    const fields = fieldsOf(handed);
    if (fields.absent === true) return { state: "absent" };
    return { code: fields.code === null ? undefined : readText(fields.code) };
  });
}

function tryAssess(
  exercise: Exercise,
  code: string | undefined,
  table: AnswerTable,
  drawn: DrawnInputs,
): Outcome | undefined {
  try {
    return assessCode(exercise, code, table.tryOut, drawn);
  } catch (error) {
    if (error instanceof Unasked) return undefined;
    throw error;
  }
}

async function callAll(
  room: RoomClient,
  inputs: readonly (readonly unknown[])[],
  functions: SharedFunctions,
): Promise<(Trial | Stopped)[]> {
  const read = (results: unknown) => {
    if (!Array.isArray(results) || results.length !== inputs.length) throw new NonsenseError();
    return inputs.map((input, i) => readResult(input, results[i]));
  };
  return room.ask({ do: "call", inputs: functions.toJson(inputs) }, read, functions);
}
