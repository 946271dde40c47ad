import { join } from "node:path";
import { writeBatch } from "../arena/batchFolder.js";
import type { Player } from "../arena/player.js";
import type { Case, Precision } from "../arena/task.js";
import { type HardBatch, hardBatches } from "./batches.js";
import { type Reference, reference } from "./reference.js";
import { ulps } from "./ulps.js";

/** The largest errors of a contestant, in units in the last place, and where it made them. */
export interface Accuracy {
  readonly name: string;
  readonly precision: Precision;
  readonly loss: Worst;
  /** Nothing for a contestant that has no gradient. */
  readonly gradient?: Worst;
}

export interface Worst {
  readonly ulps: number;
  readonly batch: string;
}

/** Asks everyone for the loss and the whole gradient of every hard batch. */
export async function accuracy(players: readonly Player[], data: string): Promise<Accuracy[]> {
  const found: Accuracy[] = [];
  for (const precision of ["float32", "float64"] as const) {
    const questions = hardBatches(precision).map((hard) => {
      const folder = join(data, precision, hard.batch.name);
      writeBatch(folder, hard.contents);
      return { hard, folder, right: reference(hard.batch, hard.contents) };
    });
    for (const player of players) {
      const worst = await worstOf(player, questions, precision);
      if (worst) found.push({ name: player.entrant.name, precision, ...worst });
    }
  }
  return found;
}

interface Question {
  readonly hard: HardBatch;
  readonly folder: string;
  readonly right: Reference;
}

async function worstOf(
  player: Player,
  questions: readonly Question[],
  precision: Precision,
): Promise<Pick<Accuracy, "loss" | "gradient"> | undefined> {
  const losses: Worst[] = [];
  const gradients: Worst[] = [];
  for (const { hard, folder, right } of questions) {
    const of: Omit<Case, "pass"> = { batch: hard.batch, precision };
    const forward = await player.answer({ ...of, pass: "forward" }, folder).catch(nothing);
    const gradient = await player.answer({ ...of, pass: "gradient" }, folder).catch(nothing);
    const batch = hard.name;
    if (forward) losses.push({ batch, ulps: ulps(forward.loss, right.loss, precision) });
    gradient?.slopes.forEach((slope, at) => {
      gradients.push({ batch, ulps: ulps(slope, right.slopes[at], precision) });
    });
  }
  if (losses.length === 0) return undefined;
  return {
    loss: largest(losses),
    ...(gradients.length > 0 && { gradient: largest(gradients) }),
  };
}

/** Some refuse a batch with an error; they are measured by those that they take. */
function nothing(): undefined {
  return undefined;
}

function largest(errors: readonly Worst[]): Worst {
  return errors.reduce((worst, error) => (error.ulps > worst.ulps ? error : worst));
}
