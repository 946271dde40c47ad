import { stateIn } from "../../lessons/exercises/say.js";
import type { Attempt, Progress } from "./readerProgress.js";
import { offerSolution, type Solutions } from "./shownSolutions.js";

/**
 * Follows the exercises of a lesson: what a check has said of an attempt is noted, and after an attempt
 * there is a solution to compare it with. What the cell shows is read as any reader reads it, so nothing
 * but that can be claimed: a cell that prints a check's words has praised itself.
 */
export function followExercises(
  page: Document,
  { lesson, progress, solutions, changed }: Following,
): void {
  const attempted = progress.of(lesson).exercises;
  for (const cell of page.querySelectorAll<HTMLElement>('.cell[data-tags~="exercise"]')) {
    const id = cell.dataset.cell ?? "";
    if (Object.hasOwn(attempted, id)) offerSolution(cell, solutions);
    const outputs = cell.querySelector(".outputs");
    const look = () => {
      const attempt = attemptShown(cell);
      if (!attempt) return;
      progress.noteAttempt(lesson, id, attempt);
      offerSolution(cell, solutions);
      changed();
    };
    if (outputs) new MutationObserver(look).observe(outputs, { childList: true });
  }
}

export interface Following {
  lesson: string;
  progress: Progress;
  solutions: Solutions;
  /** Called when there is news to show. */
  changed(): void;
}

function attemptShown(cell: HTMLElement): Attempt | undefined {
  const printed = [...cell.querySelectorAll(".outputs .stdout")].map((part) => part.textContent);
  const state = stateIn(printed.join("\n"));
  if (state === undefined || state === "not started") return undefined;
  return state === "correct" ? "solved" : "tried";
}
