import { join } from "node:path";
import { random } from "@course/lib/training";
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
  /** How long a contestant calls in a round, in milliseconds. */
  readonly block: number;
  /** Told of every round. */
  readonly roundDone: () => void;
}

/** For whose call takes longer than a block: who is so far behind need not be told exactly. */
const ROUNDS_OF_THE_SLOW = 3;

/** One case: everyone answers first, those who agree are timed in rounds, in a new order each time. */
export async function measure(
  players: readonly Opponent[],
  of: Case,
  options: ArenaOptions,
): Promise<CaseResult> {
  const { agreed, out } = await compareAnswers(players, of, options);
  const times = new Map<Opponent, number[]>(agreed.map((player) => [player, []]));
  const draw = random(1);
  for (let round = 0; round < options.rounds; round++) {
    for (const player of shuffled([...times.keys()], draw)) {
      const taken = times.get(player) as number[];
      if (taken.length >= ROUNDS_OF_THE_SLOW && median(taken) > options.block) continue;
      try {
        taken.push((await player.time(of, folderOf(of, options), options.block)).cpu);
      } catch (error) {
        out.push({ name: player.entrant.name, why: messageOf(error) });
        times.delete(player);
      }
    }
    options.roundDone();
  }
  return { case: of, out, measurements: [...times].map(([player, cpu]) => medianOf(player, cpu)) };
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
