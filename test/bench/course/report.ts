import type { BenchmarkMachine } from "@course/lib/lessons";
import { median } from "../arena/statistics.js";
import type { Verdict } from "../report/verdicts.js";
import type { FirstCell } from "./firstCells.js";
import type { Time } from "./timeCommand.js";

export interface CourseReport {
  readonly date: string;
  readonly machine: BenchmarkMachine;
  /** The times of all rounds, by contestant. */
  readonly times: Readonly<Record<string, readonly Time[]>>;
  /** The seconds from `npm start` on a terminal to the book's address, for each round. */
  readonly terminal: readonly number[];
  readonly firstCells: readonly FirstCell[];
  /** What was not measured, with the reason. */
  readonly absent: readonly string[];
}

/** The targets for speed, as greatest seconds and least ratios, with the measurements. */
export function verdicts(report: CourseReport): Verdict[] {
  const wall = (name: string) => median((report.times[name] ?? []).map((time) => time.wall));
  const html = wall("nbconvert --to html, executed notebooks");
  const book = wall("npm run book, executed notebooks");
  const executed = wall("nbconvert --execute, a call a notebook");
  const slowest = Math.max(...report.firstCells.map(({ cell }) => cell));
  return [
    atLeast("cold start, times as fast as nbconvert", 3, executed / wall("npm start, cold")),
    atMost("warm start, seconds", 2, wall("npm start, warm")),
    atMost("warm start to the book's address, seconds", 2, median(report.terminal)),
    atMost("slowest first cell, seconds", 2, slowest),
    atMost("book of all lessons, seconds", 10, book),
    { target: "book, times as fast as nbconvert (no target)", measured: html / book, met: true },
  ].filter(({ measured }) => Number.isFinite(measured));
}

/** A target that the measurement must not exceed. */
export function atMost(target: string, limit: number, measured: number): Verdict {
  return { target: `${target}, at most ${limit}`, measured, met: measured <= limit };
}

function atLeast(target: string, limit: number, measured: number): Verdict {
  return { target: `${target}, at least ${limit}`, measured, met: measured >= limit };
}

/** The report as Markdown. */
export function courseText(report: CourseReport): string {
  const { processor, cores, system, node } = report.machine;
  const times = Object.entries(report.times).map(([name, rounds]) => [
    name,
    ...[rounds.map(({ wall }) => wall), rounds.map(({ cpu }) => cpu)].map((all) =>
      two(median(all)),
    ),
  ]);
  const cells = report.firstCells.map(({ lesson, start, cell }) => [lesson, two(start), two(cell)]);
  const judged = verdicts(report).map(({ target, measured, met }) => [
    target,
    two(measured),
    met ? "met" : "**not met**",
  ]);
  return [
    `${processor}, ${cores} cores; ${system}; Node ${node}. Medians of the rounds, in seconds.`,
    ...report.absent.map((one) => `Not measured: ${one}`),
    table(["command", "wall", "CPU"], times),
    table(["lesson", "kernel start", "first cell"], cells),
    table(["target", "measured", ""], judged),
  ].join("\n\n");
}

/** A table as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function two(seconds: number): string {
  return seconds.toFixed(2);
}
