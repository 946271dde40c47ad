import { rmSync } from "node:fs";
import { join } from "node:path";
import { accuracy } from "../accuracy/accuracy.js";
import { thisMachine } from "../report/machine.js";
import type { Report } from "../report/report.js";
import { measure } from "./arena.js";
import { writeBatch } from "./batchFolder.js";
import { nameOf } from "./cases.js";
import { compileFloor } from "./compileFloor.js";
import { type Entrant, entrants } from "./contestants.js";
import type { CaseResult } from "./measurements.js";
import { Player } from "./player.js";
import type { BenchProgress } from "./progress.js";
import { randomBatch } from "./randomBatch.js";
import type { Batch, Case } from "./task.js";

export interface RunOptions {
  readonly cases: readonly Case[];
  /** Whether a contestant is to take part. */
  readonly isWanted: (entrant: Entrant) => boolean;
  readonly rounds: number;
  readonly block: number;
  /** Where inputs are written, and taken away in the end. */
  readonly folder: string;
  readonly progress: BenchProgress;
}

/** Starts all contestants, measures every case and then the accuracy, and reports. */
export async function run(options: RunOptions): Promise<Report> {
  const { cases, rounds, progress } = options;
  const data = join(options.folder, "data");
  const { players, absent } = await startPlayers(options);
  progress.begin(cases.length * rounds);
  const results: CaseResult[] = [];
  try {
    for (const batch of new Set(cases.map((one) => one.batch)))
      writeBatch(join(data, batch.name), randomBatch(batch as Batch));
    for (const one of cases) {
      progress.say(nameOf(one));
      results.push(
        await measure(players, one, { ...options, data, roundDone: progress.roundDone }),
      );
    }
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
  } finally {
    progress.end();
    for (const player of players) player.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function startPlayers({
  folder,
  isWanted,
}: RunOptions): Promise<{ players: Player[]; absent: { name: string; why: string }[] }> {
  const binary = join(folder, "floor");
  const wanted = entrants(binary).filter(isWanted);
  if (wanted.some(({ kind }) => kind === "floor")) compileFloor(binary);
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
