import { rmSync } from "node:fs";
import { join } from "node:path";
import { random } from "@course/lib/training";
import { accuracy } from "../accuracy/accuracy.js";
import { thisMachine } from "../report/machine.js";
import type { Report } from "../report/report.js";
import { play, unplayed } from "./arena.js";
import { writeBatch } from "./batchFolder.js";
import { nameOf } from "./cases.js";
import { compileFloor } from "./compileFloor.js";
import { type Entrant, entrants } from "./contestants.js";
import type { CaseResult } from "./measurements.js";
import { moveToCalmestCore } from "./oneCore.js";
import { Player } from "./player.js";
import type { BenchProgress } from "./progress.js";
import { randomBatch } from "./randomBatch.js";
import type { Batch, Case } from "./task.js";

export interface RunOptions {
  readonly cases: readonly Case[];
  /** Whether a contestant is to take part. */
  readonly isWanted: (entrant: Entrant) => boolean;
  /** How often each is started. */
  readonly starts: number;
  /** How often each is timed after a start. */
  readonly rounds: number;
  /** For how many milliseconds. */
  readonly block: number;
  /** Where inputs are written, and taken away in the end. */
  readonly folder: string;
  readonly progress: BenchProgress;
}

/**
 * Plays every case, measures the accuracy, and reports. Contestants are started several times, since each
 * process has luck of its own: where its memory came to lie makes it up to a tenth slower or faster,
 * in every round.
 */
export async function run(options: RunOptions): Promise<Report> {
  const { cases, starts, rounds, progress } = options;
  const data = join(options.folder, "data");
  const wanted = wantedEntrants(options);
  progress.begin(starts * cases.length * rounds);
  try {
    for (const batch of new Set(cases.map((one) => one.batch)))
      writeBatch(join(data, batch.name), randomBatch(batch as Batch));
    const draw = random(1);
    const playAll = async (players: readonly Player[], results: readonly CaseResult[]) => {
      const roundBegins = () => moveToCalmestCore(players.map(({ id }) => id));
      const { roundDone } = progress;
      const next: CaseResult[] = [];
      for (const before of results) {
        progress.say(nameOf(before.case));
        next.push(await play(players, before, { ...options, data, draw, roundBegins, roundDone }));
      }
      return next;
    };
    let results = cases.map(unplayed);
    for (let start = 1; start < starts; start++)
      results = await withPlayers(wanted, ({ players }) => playAll(players, results));
    return await withPlayers(wanted, async ({ players, absent }) => {
      results = await playAll(players, results);
      progress.say("accuracy");
      const answering = players.filter(({ entrant }) => entrant.kind !== "floor");
      return {
        date: new Date().toISOString().slice(0, 10),
        machine: thisMachine(),
        versions: Object.fromEntries(players.map((p) => [p.entrant.name, p.version])),
        absent,
        cases: results,
        accuracy: await accuracy(answering, data),
      };
    });
  } finally {
    progress.end();
    rmSync(data, { recursive: true, force: true });
  }
}

interface Started {
  readonly players: readonly Player[];
  readonly absent: readonly { readonly name: string; readonly why: string }[];
}

/** Who is to take part; the floor is compiled for it, if it is. */
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
