import type { BenchmarkMachine } from "@course/lib/lessons";
import { median } from "../arena/statistics.js";
import { atMost, table } from "../course/report.js";
import type { Verdict } from "../report/verdicts.js";
import type { KernelLife } from "./measureKernels.js";

export interface KernelReport {
  readonly date: string;
  readonly machine: BenchmarkMachine;
  /** The lives of kernels that ran alone, by contestant. */
  readonly alone: Readonly<Record<string, readonly KernelLife[]>>;
  /** The lives of kernels that ran side by side, by contestant. */
  readonly together: Readonly<Record<string, readonly KernelLife[]>>;
  /** What was not measured, with the reason. */
  readonly absent: readonly string[];
}

const moments = ["started", "firstCell", "lesson"] as const;
const captions = { started: "started", firstCell: "first cell", lesson: "lesson loaded" };

/** The targets in megabytes: Node 20 optimises less, and keeps less, than later versions. */
const limits = (node: string) =>
  Number.parseInt(node, 10) < 22
    ? { privately: 55, resident: 100, loaded: 130 }
    : { privately: 75, resident: 115, loaded: 145 };

/** The targets for a kernel of the course that runs alone, with the measurements. */
export function kernelVerdicts({ alone, machine }: KernelReport): Verdict[] {
  const { privately, resident, loaded } = limits(machine.node);
  const lives = alone.course ?? [];
  const plain = alone["plain tslab"] ?? [];
  const untilFirst = (all: readonly KernelLife[]) =>
    median(all.map(({ started, firstCell }) => started.seconds + firstCell.seconds));
  const ours = (moment: (typeof moments)[number], what: "privately" | "resident") =>
    median(lives.map((life) => life[moment][what]));
  return [
    atMost("private megabytes after the start", privately, ours("started", "privately")),
    atMost("resident megabytes after the start", resident, ours("started", "resident")),
    atMost("resident megabytes with a lesson loaded", loaded, ours("lesson", "resident")),
    atMost("first cell, times plain tslab's seconds", 1, untilFirst(lives) / untilFirst(plain)),
  ].filter(({ measured }) => Number.isFinite(measured));
}

/** The report as Markdown. */
export function kernelText(report: KernelReport): string {
  const { processor, cores, system, node } = report.machine;
  const judged = kernelVerdicts(report).map(({ target, measured, met }) => [
    target,
    measured.toFixed(2),
    met ? "met" : "**not met**",
  ]);
  const count = Object.values(report.together)[0]?.length ?? 0;
  return [
    `${processor}, ${cores} cores; ${system}; Node ${node}. Medians; a megabyte has 1024 kilobytes.`,
    ...report.absent.map((one) => `Not measured: ${one}`),
    "One kernel at a time:",
    table(head, rows(report.alone)),
    ...(count > 1
      ? [`${count} kernels side by side, each:`, table(head, rows(report.together))]
      : []),
    table(["target", "measured", ""], judged),
  ].join("\n\n");
}

const head = [
  "kernel",
  "moment",
  "seconds",
  "CPU seconds so far",
  "private MB",
  "shared MB",
  "resident MB",
];

function rows(all: KernelReport["alone"]): string[][] {
  return Object.entries(all).flatMap(([name, lives]) =>
    moments.map((moment) => {
      const middle = (value: (life: KernelLife[typeof moment]) => number) =>
        median(lives.map((life) => value(life[moment])));
      return [
        name,
        captions[moment],
        middle(({ seconds }) => seconds).toFixed(2),
        middle(({ cpu }) => cpu).toFixed(2),
        ...[
          middle(({ privately }) => privately),
          middle(({ resident, privately }) => resident - privately),
          middle(({ resident }) => resident),
        ].map((megabytes) => megabytes.toFixed(0)),
      ];
    }),
  );
}
