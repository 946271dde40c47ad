import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { course } from "./citation.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";

/** The page that gathers all lessons, to be printed as one; client/wholeBook.ts does it when a reader asks. */
export function printPage(lessons: readonly Lesson[]): Page {
  const file = "print.html";
  const list = lessons.map(
    ({ name, title }) =>
      `<li><a href="${address(`${name}.html`)}">${markdown.line(title)}</a></li>`,
  );
  return {
    file,
    title: `The whole course – ${course.title}`,
    description: "All lessons of the course on one page, to be printed.",
    main: `<h1>The whole course</h1>
<div class="whole-book">
<p>All ${lessons.length} lessons on one page, to print or to save as PDF.</p>
<p role="status"></p>
<ol class="gathered">${list.join("\n")}</ol>
</div>`,
    contents: contentsHtml(lessons, file),
    script: "printBook.js",
  };
}
