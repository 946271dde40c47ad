import type { Lesson } from "./lesson.js";
import { articlePage } from "./pages/articlePage.js";
import { coverPage } from "./pages/coverPage.js";
import { glossaryPage } from "./pages/glossaryPage.js";
import type { Page } from "./pages/layout.js";
import { lessonPage } from "./pages/lessonPage.js";

/**
 * All pages of the book.
 *
 * @param digest  SHA-256 of a script, in base64
 */
export function bookPages(lessons: readonly Lesson[], digest: (script: string) => string): Page[] {
  return [
    coverPage(lessons),
    ...lessons.map((lesson) => lessonPage(lesson, lessons, lesson.scripts.map(digest))),
    articlePage(lessons),
    glossaryPage(lessons),
  ];
}
