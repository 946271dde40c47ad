import { afterAll } from "vitest";
import { gradeAnswers } from "../../lib/grading/judging/gradeAnswers.js";
import { RoomKeeper } from "../../lib/grading/judging/roomKeeper.js";
import { makeRoomProgram } from "../../lib/grading/judging/roomProgram.js";
import type { Grade } from "../../lib/grading/results/gradedNotebook.js";
import { submittedAnswers } from "../../lib/grading/submission/submittedAnswers.js";

/** One room for the tests of a file, as for the notebooks of a run. */
export async function useRooms(): Promise<RoomKeeper> {
  const rooms = new RoomKeeper(await makeRoomProgram());
  afterAll(() => rooms.close());
  return rooms;
}

/** A set-up as in the lessons. */
export const setup = `import * as library from "@course/lib";
import { lossCurve } from "@course/lib/figures";
import { check, progress, todo } from "@course/lib/lessons";
import { evaluate } from "mathjs";`;

/** The grade of one exercise in a notebook of these code cells. */
export async function gradeCells(
  rooms: RoomKeeper,
  exercise: string,
  ...cells: readonly string[]
): Promise<Omit<Grade, "exercise">> {
  const answers = submittedAnswers(cells);
  const own = new Map([...answers].filter(([id]) => id === exercise)); // the others would be "missing"
  const { exercise: id, ...grade } = (await gradeAnswers(own, rooms)).find(
    (one) => one.exercise === exercise,
  ) ?? {
    exercise: "",
    state: "missing",
  };
  return id === exercise ? grade : { state: "missing" };
}
