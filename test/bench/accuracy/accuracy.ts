import { join } from "node:path";
import type { BenchmarkError } from "@course/lib/lessons";
import { writeBatch } from "../arena/batchFolder.js";
import type { Player } from "../arena/player.js";
import type { Precision } from "../arena/task.js";
import { type HardBatch, hardBatches } from "./batches.js";
import { type Reference, reference } from "./reference.js";
import { ulps } from "./ulps.js";

/** A hard batch, the folder it was written to, and its exact loss and gradient. */
interface Question {
  readonly hard: HardBatch;
  readonly folder: string;
  readonly right: Reference;
}

/** Asks every contestant for the loss and the whole gradient of every hard batch, and returns the largest errors. */
export async function accuracy(
  players: readonly Player[],
  data: string,
): Promise<BenchmarkError[]> {
  const found: BenchmarkError[] = [];
  for (const precision of ["float32", "float64"] as const) {
    const questions = questionsOf(precision, data);
    for (const player of players) {
      const errors: BenchmarkError[] = [];
      for (const question of questions)
        errors.push(...(await errorsOf(player, question, precision)));
      found.push(...largest(errors));
    }
  }
  return found;
}

function questionsOf(precision: Precision, data: string): Question[] {
  return hardBatches(precision).map((hard, index) => {
    const folder = join(data, `${precision}-${index}`);
    writeBatch(folder, hard.contents);
    return { hard, folder, right: reference(hard.batch, hard.contents) };
  });
}

async function errorsOf(
  player: Player,
  { hard, folder, right }: Question,
  precision: Precision,
): Promise<BenchmarkError[]> {
  const found: BenchmarkError[] = [];
  const add = (of: BenchmarkError["of"], error: number) =>
    found.push({ name: player.entrant.name, precision, on: hard.hardness, of, ulps: error });
  for (const pass of ["forward", "gradient"] as const) {
    const answer = await player
      .answer({ batch: hard.batch, precision, pass }, folder)
      .catch(() => undefined); // some libraries refuse some batches; the others still count
    if (!answer) continue;
    add("loss", ulps(answer.loss, right.loss, precision));
    answer.slopes.forEach((slope, at) => {
      add("gradient", ulps(slope, right.slopes[at], precision, right.parts?.[at]));
    });
  }
  return found;
}

/** The largest error of the loss and of the gradient on each kind of batch, from the errors of one contestant. */
function largest(errors: readonly BenchmarkError[]): BenchmarkError[] {
  const worst = new Map<string, BenchmarkError>();
  for (const error of errors) {
    const key = `${error.of} ${error.on}`;
    if (error.ulps >= (worst.get(key)?.ulps ?? 0)) worst.set(key, error);
  }
  return [...worst.values()];
}
