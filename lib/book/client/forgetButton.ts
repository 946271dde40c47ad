import type { Progress } from "./readerProgress.js";

/** Below the cover's map: where the progress is kept, and a way to be rid of it. */
export function forgetButton(page: Document, progress: Progress, forgotten: () => void): void {
  if (progress.none) return;
  const note = page.createElement("p");
  note.className = "facts progress-note";
  note.tabIndex = -1; // it takes the focus of the button that goes
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
