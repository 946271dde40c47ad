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
    const status = page.createElement("p"); // reads the verdict to those who do not see it
    status.className = "unseen";
    status.setAttribute("role", "status");
    cell.append(status);
    const look = () => {
      const printed = printedIn(cell);
      const attempt = attemptIn(printed);
      if (!attempt) return;
      if (cell.dataset.state === "running") status.textContent = printed; // not what an earlier visit left
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

function printedIn(cell: HTMLElement): string {
  const parts = [...cell.querySelectorAll(".outputs .stdout")];
  return parts.map(({ textContent }) => textContent).join("\n");
}

function attemptIn(printed: string): Attempt | undefined {
  const state = stateIn(printed);
  if (state === undefined || state === "not started") return undefined;
  return state === "correct" || state === "answered" ? "solved" : "tried";
}
