import { readdir, readFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";
import { type Finding, marks } from "./checks/machineCheck.js";

/** What `npm run doctor -- --json` has found on one computer of a room. */
export interface RoomReport {
  /** The name of the file without its ending. */
  computer: string;
  findings: readonly Finding[];
}

/**
 * Reads the reports in a folder, in the order of their names. A file may hold other lines, too, such as npm's own.
 *
 * @throws {UserError} if there is none
 */
export async function readReports(folder: string): Promise<RoomReport[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  if (files.length === 0)
    throw new UserError(
      told({
        en: `There is no report in ${folder}. Make one on each computer: npm run doctor -- --json > its-name.json`,
        zh: `${folder} 里没有报告。请在每台电脑上生成一份：npm run doctor -- --json > its-name.json`,
      }),
    );
  return Promise.all(
    files.map(async (name) => ({
      computer: printable(parse(name).name),
      findings: findingsIn(await readFile(join(folder, name), "utf8")),
    })),
  );
}

/** The reports as a table with a row for each computer, and then the faults, each once, with the computers that have it. */
export function roomText(reports: readonly RoomReport[]): string {
  const titles = [
    ...new Set(reports.flatMap(({ findings }) => findings.map(({ title }) => title))),
  ];
  const width = Math.max(...reports.map(({ computer }) => computer.length), 0) + 2;
  const rows = reports.map(({ computer, findings }) => {
    const cells = titles.map((title) => {
      const { state } = findings.find((one) => one.title === title) ?? {};
      return (state ? marks[state] : "–").padEnd(title.length + 2);
    });
    return `${computer.padEnd(width)}${cells.join("")}`.trimEnd();
  });
  const head = " ".repeat(width) + titles.join("  ");
  return `${[head, ...rows].join("\n")}\n${faults(reports)}`;
}

function faults(reports: readonly RoomReport[]): string {
  const found = new Map<string, string[]>();
  for (const { computer, findings } of reports) {
    const broken = findings.filter(({ state }) => state === "fault");
    const sentences = broken.map(
      ({ title, found, cure }) =>
        `✘ ${title}: ${found}${cure ? `\n  ${told({ en: "cure: ", zh: "改正：" })}${cure}` : ""}`,
    );
    if (findings.length === 0)
      sentences.push(
        `✘ ${told({ en: "The file holds no report of npm run doctor -- --json.", zh: "这个文件里没有 npm run doctor -- --json 的报告。" })}`,
      );
    for (const text of sentences) found.set(text, [...(found.get(text) ?? []), computer]);
  }
  if (found.size === 0)
    return told({
      en: "\nAll computers have what the course needs.\n",
      zh: "\n每台电脑都具备本课程需要的一切。\n",
    });
  return [...found]
    .map(
      ([text, computers]) =>
        `\n${text}\n  ${told({ en: "on: ", zh: "出现在：" })}${computers.join(", ")}\n`,
    )
    .join("");
}

function findingsIn(text: string): Finding[] {
  return text.split("\n").flatMap((line) => {
    try {
      const { title, state, found, cure } = JSON.parse(line);
      if (![title, found].every((one) => typeof one === "string") || !Object.hasOwn(marks, state))
        return [];
      const finding: Finding = { title: printable(title), state, found: printable(found) };
      return [typeof cure === "string" ? { ...finding, cure: printable(cure) } : finding];
    } catch {
      return [];
    }
  });
}

/** A text of somebody else, without signs that would command a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}]+/gu, " ");
}
