import type { Progress } from "./readerProgress.js";

/** Adds a note below the cover's list of lessons: where the progress is stored, with a button that deletes it. */
export function forgetButton(page: Document, progress: Progress, forgotten: () => void): void {
  if (progress.isEmpty) return;
  const note = page.createElement("p");
  note.className = "facts progress-note";
  note.tabIndex = -1; // takes the focus when the button is removed
  const button = page.createElement("button");
  button.type = "button";
  button.textContent = "Forget my progress";
  button.addEventListener("click", () => {
    progress.forget();
    note.textContent = "Your progress is forgotten.";
    note.focus();
    forgotten();
  });
  note.append("Your progress is kept in this browser, and nowhere else. ", button);
  page.querySelector(".map")?.after(note);
}
