import { stateIn } from "../../lessons/exercises/say.js";
import type { Attempt, Progress } from "./readerProgress.js";
import { offerSolution, type Solutions } from "./shownSolutions.js";

/**
 * Watches the exercises of a lesson. Records what a check says about an attempt, and offers the solution after one.
 * It reads the text that the cell shows, so a cell that prints the words of a check counts as solved. That is harmless:
 * the progress is the reader's own.
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

/** What followExercises works with. */
export interface Following {
  lesson: string;
  progress: Progress;
  solutions: Solutions;
  /** Called after the progress has changed. */
  changed(): void;
}

function attemptShown(cell: HTMLElement): Attempt | undefined {
  const printed = [...cell.querySelectorAll(".outputs .stdout")].map((part) => part.textContent);
  const state = stateIn(printed.join("\n"));
  if (state === undefined || state === "not started") return undefined;
  return state === "correct" ? "solved" : "tried";
}
