import { local } from "../../text/local.js";
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
    const title = entry.querySelector(":scope > :is(a, h4)");
    title?.after(line);
  }
}

function progressText({ dataset }: HTMLElement, progress: Progress): string {
  const { read, exercises } = progress.of(dataset.lesson ?? "");
  const all = Number(dataset.exercises);
  const attempts = Object.values(exercises);
  // At most all: an exercise that was solved may have been renamed since.
  const solved = Math.min(attempts.filter((attempt) => attempt === "solved").length, all);
  const mark = solved === all ? "✓ " : "";
  const done = local({
    en: `${mark}${solved} of ${all} exercises`,
    zh: `${mark}练习 ${solved}/${all}`,
  });
  return [read ? local({ en: "read", zh: "已读" }) : "", attempts.length > 0 && all > 0 ? done : ""]
    .filter(Boolean)
    .join(" · ");
}
