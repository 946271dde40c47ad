import { type Edit, survived } from "./report.js";
import type { Survivor } from "./survivors.js";

/** What a run of mutation tests says about the tests and about the list of accepted survivors. */
export interface Verdict {
  /** Edits that no test notices and no entry accepts. */
  readonly unexplained: readonly Edit[];
  /** How many survivors the list accepts. */
  readonly accepted: number;
  /** Entries for the mutated files whose edit a test now kills, or that no longer exists. */
  readonly outdated: readonly Survivor[];
}

/** Compares the edits of a run with the accepted survivors of the files that were mutated. */
export function judge(edits: readonly Edit[], list: readonly Survivor[]): Verdict {
  const unexplained: Edit[] = [];
  const left = new Map(list.map((entry) => [keyOf(entry), entry.times ?? 1]));
  for (const edit of edits.filter(survived)) {
    const times = left.get(keyOf(edit)) ?? 0;
    if (times > 0) left.set(keyOf(edit), times - 1);
    else unexplained.push(edit);
  }
  // An endless loop may time out in one run and survive in the next, so a timeout outdates no entry.
  const timedOut = new Set(edits.filter(({ status }) => status === "Timeout").map(keyOf));
  const files = new Set(edits.map(({ file }) => file));
  const outdated = list.filter(
    (entry) =>
      files.has(entry.file) && !timedOut.has(keyOf(entry)) && (left.get(keyOf(entry)) ?? 0) > 0,
  );
  return { unexplained, accepted: edits.filter(survived).length - unexplained.length, outdated };
}

function keyOf({ file, original, mutant }: Pick<Edit, "file" | "original" | "mutant">): string {
  return JSON.stringify([file, original, mutant]);
}

/** The verdict as text: each unexplained survivor with its place, and what to do about it. */
export function describeVerdict(edits: readonly Edit[], verdict: Verdict): string {
  const { unexplained, accepted, outdated } = verdict;
  const parts = unexplained.map(
    ({ file, lineNumber, original, mutant, status }) =>
      `${file}:${lineNumber}  ${status === "NoCoverage" ? "no test reaches it" : "no test fails"}\n` +
      `  - ${original}\n  + ${mutant}`,
  );
  if (unexplained.length > 0)
    parts.push(
      "Add a test that fails with the edit. If no caller can see the edit, add it to\n" +
        "test/mutants/survivors.ts: file, original (the line after -), mutant (the line after +) and the reason.",
    );
  for (const { file, original, mutant } of outdated)
    parts.push(
      `${file}  remove this entry from test/mutants/survivors.ts: a test kills it, or the line has changed\n` +
        `  - ${original}\n  + ${mutant}`,
    );
  const count = (status: string): number => edits.filter((edit) => edit.status === status).length;
  parts.push(
    `Mutants: ${edits.length}. Killed: ${count("Killed")}, timed out: ${count("Timeout")}, ` +
      `survived with a reason: ${accepted}, survived without: ${unexplained.length}.`,
  );
  return parts.join("\n\n");
}
