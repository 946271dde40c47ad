import { local } from "../../text/local.js";
import type { Progress } from "./readerProgress.js";

/** Adds a note below the cover's list of lessons: where the progress is stored, with a button that deletes it. */
export function forgetButton(page: Document, progress: Progress, forgotten: () => void): void {
  if (progress.isEmpty) return;
  const note = page.createElement("p");
  note.className = "facts progress-note";
  note.tabIndex = -1; // takes the focus when the button is removed
  const button = page.createElement("button");
  button.type = "button";
  button.textContent = local({ en: "Forget my progress", zh: "清除我的进度" });
  button.addEventListener("click", () => {
    progress.forget();
    note.textContent = local({ en: "Your progress is forgotten.", zh: "进度已清除。" });
    note.focus();
    forgotten();
  });
  note.append(
    local({
      en: "Your progress is kept in this browser, and nowhere else. ",
      zh: "你的进度只保存在这个浏览器里。",
    }),
    button,
  );
  page.querySelector(".map")?.after(note);
}
