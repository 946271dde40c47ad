import type { Progress } from "./readerProgress.js";

/** Shows the reader's progress below each lesson's title, in the contents and on the cover. */
export function showProgress(page: Document, progress: Progress): void {
  for (const entry of page.querySelectorAll<HTMLElement>("[data-exercises]")) {
    const text = progressText(entry, progress);
    entry.querySelector(":scope > .progress")?.remove();
    if (!text) continue;
    const line = page.createElement("p");
    line.className = "progress";
    line.textContent = text;
    const title = entry.querySelector(":scope > :is(a, h3)");
    title?.after(line);
  }
}

function progressText({ dataset }: HTMLElement, progress: Progress): string {
  const { read, exercises } = progress.of(dataset.lesson ?? "");
  const ids = (dataset.exercises ?? "").split(" ").filter(Boolean);
  const attempts = ids.filter((id) => Object.hasOwn(exercises, id)).map((id) => exercises[id]);
  const solved = attempts.filter((attempt) => attempt === "solved").length;
  const done = `${solved === ids.length ? "✓ " : ""}${solved} of ${ids.length} exercises`;
  return [read ? "read" : "", attempts.length > 0 ? done : ""].filter(Boolean).join(" · ");
}
