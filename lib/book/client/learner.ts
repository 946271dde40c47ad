import { followExercises } from "./exerciseCells.js";
import { forgetButton } from "./forgetButton.js";
import { Progress } from "./readerProgress.js";
import { solutionsOf } from "./shownSolutions.js";
import { showProgress } from "./showProgress.js";

/** Keeps and shows what the reader has done. */
export function followLearner(page: Document): void {
  const progress = new Progress(() => localStorage);
  const show = () => showProgress(page, progress);
  const lesson = page.querySelector<HTMLElement>("article.lesson")?.dataset.lesson;
  if (lesson !== undefined) {
    const solutions = solutionsOf(lesson, page.baseURI);
    followExercises(page, { lesson, progress, solutions, changed: show });
    followReading(page, () => {
      progress.noteRead(lesson);
      show();
    });
  }
  show();
  forgetButton(page, progress, show);
  addEventListener("storage", show); // another page of the book has news
}

/** Whoever sees what stands below a lesson has come to its end. */
function followReading(page: Document, done: () => void): void {
  const end = page.querySelector(".neighbours");
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    done();
  });
  if (end) seen.observe(end);
}
