import { rmSync } from "node:fs";
import { join } from "node:path";
import { random } from "@course/lib/training";
import { accuracy } from "../accuracy/accuracy.js";
import { thisMachine } from "../report/machine.js";
import type { Report } from "../report/report.js";
import { isAsked, play, unplayed } from "./arena.js";
import { writeBatch } from "./batchFolder.js";
import { nameOf } from "./cases.js";
import { compileFloor } from "./compileFloor.js";
import { type Entrant, entrants } from "./contestants.js";
import { moveToCalmestCore } from "./oneCore.js";
import { Player } from "./player.js";
import type { BenchProgress } from "./progress.js";
import { randomBatch } from "./randomBatch.js";
import type { Batch, Case } from "./task.js";

export interface RunOptions {
  readonly cases: readonly Case[];
  /** Whether a contestant takes part. */
  readonly isWanted: (entrant: Entrant) => boolean;
  /** The number of times that each contestant is started for a case. */
  readonly starts: number;
  /** The number of times that each contestant is timed after a start. */
  readonly rounds: number;
  /** The milliseconds for which a contestant repeats its call each time. */
  readonly block: number;
  /** The folder in which the inputs are written, and removed at the end. */
  readonly folder: string;
  readonly progress: BenchProgress;
}

/**
 * Measures accuracy and times, and returns the report. Contestants are restarted several times for every case, because
 * two things distort the times of a single process: the addresses of its memory make it up to a tenth slower or faster
 * for its whole life, and earlier cases affect its memory and its compiled code.
 */
export async function run(options: RunOptions): Promise<Report> {
  const { cases, starts, rounds, block, progress } = options;
  const data = join(options.folder, "data");
  progress.begin(starts * cases.length * rounds);
  try {
    for (const batch of new Set(cases.map((one) => one.batch)))
      writeBatch(join(data, batch.name), randomBatch(batch as Batch));
    progress.say("accuracy");
    const { entered, ...about } = await withPlayers(wantedEntrants(options), async (started) => {
      const { players, absent } = started;
      const answering = players.filter(({ entrant }) => entrant.kind !== "floor");
      return {
        entered: players.map(({ entrant }) => entrant),
        versions: Object.fromEntries(players.map((p) => [p.entrant.name, p.version])),
        absent,
        accuracy: await accuracy(answering, data),
      };
    });
    const { roundDone } = progress;
    const arena = { rounds, block, data, draw: random(1), roundDone };
    const results = cases.map(unplayed);
    for (let start = 0; start < starts; start++)
      for (const [n, before] of results.entries()) {
        progress.say(nameOf(before.case));
        const asked = entered.filter(({ name }) => isAsked(name, before, block));
        results[n] = await withPlayers(asked, ({ players }) => {
          const roundBegins = () => moveToCalmestCore(players.map(({ id }) => id));
          return play(players, before, { ...arena, roundBegins });
        });
      }
    const date = new Date().toISOString().slice(0, 10);
    return { date, machine: thisMachine(), ...about, cases: results };
  } finally {
    progress.end();
    rmSync(data, { recursive: true, force: true });
  }
}

interface Started {
  readonly players: readonly Player[];
  readonly absent: readonly { readonly name: string; readonly why: string }[];
}

/** The contestants that take part. Compiles the C program if it is one of them. */
function wantedEntrants({ folder, isWanted }: RunOptions): Entrant[] {
  const binary = join(folder, "floor");
  const wanted = entrants(binary).filter(isWanted);
  if (wanted.some(({ kind }) => kind === "floor")) compileFloor(binary);
  return wanted;
}

async function withPlayers<T>(
  wanted: readonly Entrant[],
  use: (started: Started) => Promise<T>,
): Promise<T> {
  const started = await startPlayers(wanted);
  try {
    return await use(started);
  } finally {
    for (const player of started.players) player.stop();
  }
}

async function startPlayers(wanted: readonly Entrant[]): Promise<Started> {
  const players: Player[] = [];
  const absent: { name: string; why: string }[] = [];
  for (const entrant of wanted) {
    const player = await Player.start(entrant);
    if (typeof player !== "string") players.push(player);
    else
      absent.push({
        name: entrant.name,
        why: entrant.kind === "floor" ? "it needs a C compiler" : player,
      });
  }
  return { players, absent };
}
