import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readAttempts } from "../../files/attemptFile.js";
import type { AttemptCounts } from "./gradeTexts.js";

/**
 * Counts the attempts of people who have put their progress next to their notebooks: `progress.jsonl`, which the kernel
 * keeps for them. It is what they say themselves, and counts for no grade.
 */
export async function attemptsOf(folder: string): Promise<AttemptCounts> {
  const people = (await readdir(folder, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  return new Map(people.map(({ name }) => [name, countsIn(join(folder, name, "progress.jsonl"))]));
}

function countsIn(path: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of attemptsIn(path)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function attemptsIn(path: string) {
  try {
    return readAttempts(path).attempts;
  } catch {
    return []; // most people hand in none
  }
}
