import type { Lesson } from "../lesson/lesson.js";
import { frameScript } from "../markup/frame.js";
import { articlePage } from "./articlePage.js";
import { coverPage } from "./coverPage.js";
import { glossaryPage } from "./glossaryPage.js";
import type { Page } from "./layout.js";
import { lessonPage } from "./lessonPage.js";
import { lossPage } from "./lossPage.js";
import { printPage } from "./printPage.js";
import { takePage } from "./takePage.js";

/**
 * All pages of the book.
 *
 * @param digest  SHA-256 of a script, in base64
 */
export function bookPages(lessons: readonly Lesson[], digest: (script: string) => string): Page[] {
  return [
    coverPage(lessons),
    ...lessons.map((lesson) => lessonPage(lesson, lessons, digest(frameScript))),
    lossPage(lessons),
    articlePage(lessons),
    glossaryPage(lessons),
    takePage(lessons),
    printPage(lessons),
  ];
}
