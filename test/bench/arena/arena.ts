import { join } from "node:path";
import { dissenters, type Said } from "./agreement.js";
import type { CaseResult, Measurement } from "./measurements.js";
import type { Player } from "./player.js";
import { median, shuffled } from "./statistics.js";
import type { Case } from "./task.js";

/** What of a player is needed here. */
export type Opponent = Pick<Player, "entrant" | "answer" | "time">;

export interface ArenaOptions {
  /** Where the batches lie, a folder each. */
  readonly data: string;
  readonly rounds: number;
  /** Draws random numbers in [0, 1), for the order of each round. */
  readonly draw: () => number;
  /** How long a contestant calls in a round, in milliseconds. */
  readonly block: number;
  /** Told of every round, before it and after it. */
  readonly roundBegins: () => void;
  readonly roundDone: () => void;
}

/** For whose call takes longer than a block: who is so far behind need not be told exactly. */
const ROUNDS_OF_THE_SLOW = 3;

/** A case before anyone has played. */
export function unplayed(of: Case): CaseResult {
  return { case: of, out: [], measurements: [] };
}

/**
 * Whether a case, once it has been played, asks a contestant again: one that has a time, and is not so slow
 * that its time is told well enough.
 */
export function isAsked(name: string, { measurements, out }: CaseResult, block: number): boolean {
  const told = measurements.find((one) => one.name === name);
  if (told) return !isSlow(told.rounds, block);
  return measurements.length + out.length === 0;
}

function isSlow(rounds: readonly number[], block: number): boolean {
  return rounds.length >= ROUNDS_OF_THE_SLOW && median(rounds) > block;
}

/**
 * Goes on with a case: all who are asked answer first, those who agree are timed in rounds, in a new order
 * each time.
 */
export async function play(
  players: readonly Opponent[],
  before: CaseResult,
  options: ArenaOptions,
): Promise<CaseResult> {
  const of = before.case;
  const told = new Map(before.measurements.map((one) => [one.name, one]));
  const asked = players.filter(({ entrant }) => isAsked(entrant.name, before, options.block));
  const { agreed, out } = await compareAnswers(asked, of, options);
  const times = new Map(
    agreed.map((player) => [player, [...(told.get(player.entrant.name)?.rounds ?? [])]]),
  );
  for (let round = 0; round < options.rounds; round++) {
    options.roundBegins();
    for (const player of shuffled([...times.keys()], options.draw)) {
      const taken = times.get(player) as number[];
      if (isSlow(taken, options.block)) continue;
      try {
        taken.push((await player.time(of, folderOf(of, options), options.block)).cpu);
      } catch (error) {
        out.push({ name: player.entrant.name, why: messageOf(error) });
        times.delete(player);
      }
    }
    options.roundDone();
  }
  for (const { name } of out) told.delete(name);
  for (const [player, taken] of times) told.set(player.entrant.name, medianOf(player, taken));
  return { case: of, out: [...before.out, ...out], measurements: [...told.values()] };
}

async function compareAnswers(
  players: readonly Opponent[],
  of: Case,
  options: ArenaOptions,
): Promise<{ agreed: Opponent[]; out: { name: string; why: string }[] }> {
  const said: Said[] = [];
  const out: { name: string; why: string }[] = [];
  const able: Opponent[] = [];
  for (const player of players) {
    const { name, silent } = player.entrant;
    try {
      const answer = await player.answer(of, folderOf(of, options));
      if (!answer) continue;
      able.push(player);
      if (!silent) said.push({ name, loss: answer.loss, slopes: answer.slopes });
    } catch (error) {
      out.push({ name, why: messageOf(error) });
    }
  }
  const wrong = dissenters(said, of.precision);
  for (const [name, why] of wrong) out.push({ name, why });
  return { agreed: able.filter(({ entrant }) => !wrong.has(entrant.name)), out };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function folderOf({ batch }: Case, { data }: ArenaOptions): string {
  return join(data, batch.name);
}

function medianOf({ entrant: { name, kind } }: Opponent, rounds: readonly number[]): Measurement {
  return { name, kind, cpu: median(rounds), rounds };
}
