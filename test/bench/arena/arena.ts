import { join } from "node:path";
import { dissenters, type Said } from "./agreement.js";
import type { CaseResult, Measurement } from "./measurements.js";
import type { Player } from "./player.js";
import { median, shuffled } from "./statistics.js";
import type { Case } from "./task.js";

/** The part of a player that the arena uses; tests provide it without a process. */
export type Opponent = Pick<Player, "entrant" | "answer" | "time">;

export interface ArenaOptions {
  /** The path of the folder that holds a folder for each batch. */
  readonly data: string;
  readonly rounds: number;
  /** Returns random numbers in [0, 1), which decide the order of each round. */
  readonly draw: () => number;
  /** The time for which a contestant repeats its call in a round, in milliseconds. */
  readonly block: number;
  /** Called before each round; `roundDone` is called after it. */
  readonly roundBegins: () => void;
  readonly roundDone: () => void;
}

/** The rounds of a contestant whose call takes longer than a block, since the exact time of a slow one does not matter. */
const ROUNDS_OF_THE_SLOW = 3;

/** The result of a case before anyone has played. */
export function unplayed(of: Case): CaseResult {
  return { case: of, out: [], measurements: [] };
}

/**
 * Whether a contestant plays a case after a restart. At the first start all of them do, later only those that have a
 * time and are not too slow to need a better one.
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
 * Continues a case. First the answers of all contestants are compared, then those that agree are timed in rounds, each
 * in a new random order.
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
