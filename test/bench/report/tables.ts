import type { BenchmarkError } from "@course/lib/lessons";
import Table from "cli-table3";
import { nameOf } from "../arena/cases.js";
import { FLOOR, OURS } from "../arena/contestants.js";
import { type CaseResult, cpuOf, ratio } from "../arena/measurements.js";
import type { Precision } from "../arena/task.js";
import type { Report } from "./report.js";
import type { Verdict } from "./verdicts.js";

const precisions: readonly Precision[] = ["float32", "float64"];

/** The whole report as Markdown that is also readable in a terminal. */
export function reportText(report: Report, verdicts: readonly Verdict[]): string {
  return [
    headline(report),
    ...precisions.map((precision) => ratiosText(report, precision)),
    aheadText(report),
    outText(report),
    ...precisions.map((precision) => accuracyText(report.accuracy, precision)),
    verdictsText(verdicts),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function headline({ machine, versions, absent }: Report): string {
  const { processor, cores, system, node } = machine;
  const named = Object.entries(versions).filter(([, version]) => version !== "");
  const lines = [
    `${processor}, one of ${cores} cores; ${system}; Node ${node}.`,
    named.map(([name, version]) => `${name} ${version}`).join("; "),
    ...absent.map(({ name, why }) => `${name} is absent: ${why}.`),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** A table with a row for each contestant and a column for each case: our time, then the others' as multiples of it. */
function ratiosText({ cases }: Report, precision: Precision): string {
  const columns = cases.filter((result) => result.case.precision === precision);
  if (columns.length === 0) return "";
  const names = new Set(columns.flatMap(({ measurements }) => measurements.map((m) => m.name)));
  names.delete(OURS);
  const rows = [
    [`${OURS}, ms`, ...columns.map((result) => digits(cpuOf(result, OURS)))],
    [`${OURS} ÷ ${FLOOR}`, ...columns.map((result) => digits(ratio(result, OURS, FLOOR)))],
    ...[...names].map((name) => [`${name} ÷`, ...columns.map((result) => ratioCell(result, name))]),
  ];
  const heads = columns.map((result) => `${result.case.batch.name} ${sign[result.case.pass]}`);
  return `${precision}: CPU time as a multiple of ours; → the loss, ⇄ with its gradient; **where another is faster**

${table(["", ...heads], rows)}`;
}

const sign = { forward: "→", gradient: "⇄" } as const;

function ratioCell(result: CaseResult, name: string): string {
  const multiple = ratio(result, name, OURS);
  return multiple < 1 ? `**${digits(multiple)}**` : digits(multiple);
}

/** The libraries that are faster than ours, case by case. The C program is left out: it is meant to be faster. */
function aheadText({ cases }: Report): string {
  return cases
    .flatMap((result) => {
      const ahead = result.measurements
        .filter(({ kind }) => kind === "browser" || kind === "native")
        .map(({ name }) => ({ name, multiple: ratio(result, name, OURS) }))
        .filter(({ multiple }) => multiple < 1);
      if (ahead.length === 0) return [];
      const list = ahead.map(({ name, multiple }) => `${name} (${digits(multiple)})`).join(", ");
      return [`- Ahead of ours in ${nameOf(result.case)}: ${list}.`];
    })
    .join("\n");
}

/** The contestants that were excluded from a case, with the reason. */
function outText({ cases }: Report): string {
  return cases
    .flatMap((result) =>
      result.out.map(({ name, why }) => `- ${name} is out of ${nameOf(result.case)}: ${why}`),
    )
    .join("\n");
}

const columnsOfErrors = (["loss", "gradient"] as const).flatMap((of) =>
  (["plain", "extreme", "sure"] as const).map((on) => ({ of, on })),
);

function accuracyText(accuracy: readonly BenchmarkError[], precision: Precision): string {
  const errors = accuracy.filter((error) => error.precision === precision);
  if (errors.length === 0) return "";
  const rows = [...new Set(errors.map(({ name }) => name))].map((name) => [
    name,
    ...columnsOfErrors.map(({ of, on }) => {
      const found = errors.find((e) => e.name === name && e.of === of && e.on === on);
      return digits(found?.ulps ?? Number.NaN);
    }),
  ]);
  return `${precision}: largest errors against 60 digits, in units in the last place, on plain batches, on equal, masked and huge scores, and where the answer is nearly certain

${table(["", ...columnsOfErrors.map(({ of, on }) => `${of}, ${on}`)], rows)}`;
}

function verdictsText(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return "";
  const rows = verdicts.map(({ target, measured, met }) => [
    target,
    digits(measured),
    met ? "met" : "**not met**",
  ]);
  return table(["target", "measured", ""], rows);
}

/** A number with three digits, with an exponent only if it is very large or small; "–" for NaN. */
function digits(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "∞";
  if (value >= 1e6 || (value > 0 && value < 1e-3)) return value.toExponential(1);
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const chars = {
    ...{ top: "", "top-mid": "", "top-left": "", "top-right": "" },
    ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "" },
    ...{ mid: "", "mid-mid": "", "left-mid": "", "right-mid": "" },
    ...{ left: "|", middle: "|", right: "|" },
  };
  const drawn = new Table({ chars, style: { head: [], border: [] } });
  drawn.push(
    [...head],
    head.map(() => "---"),
    ...rows.map((row) => [...row]),
  );
  return drawn.toString();
}
