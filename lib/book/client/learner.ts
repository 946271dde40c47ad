import { followExercises } from "./exerciseCells.js";
import { forgetButton } from "./forgetButton.js";
import { Progress } from "./readerProgress.js";
import { solutionsOf } from "./shownSolutions.js";
import { showProgress } from "./showProgress.js";

/** Records and shows the reader's progress: lessons read and exercises solved. */
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
  addEventListener("storage", show); // the progress was changed in another tab
}

/** Calls a function when the end of the lesson, the links to its neighbours, first comes into view. */
function followReading(page: Document, done: () => void): void {
  const end = page.querySelector(".neighbours");
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    done();
  });
  if (end) seen.observe(end);
}
