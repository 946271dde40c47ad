import { local } from "../../text/local.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";
import { pageTitle } from "./pageTitle.js";

const whole = { en: "The whole course", zh: "整门课程" };

/** The page that gathers all lessons, to be printed as one; client/wholeBook.ts does it when a reader asks. */
export function printPage(lessons: readonly Lesson[]): Page {
  const file = "print.html";
  const list = lessons.map(
    ({ name, title }) =>
      `<li><a href="${address(`${name}.html`)}">${markdown.line(title)}</a></li>`,
  );
  return {
    file,
    title: pageTitle(whole),
    description: local({
      en: "All lessons of the course on one page, to be printed.",
      zh: "课程的全部课文合在一页，供打印。",
    }),
    main: `<h1>${local(whole)}</h1>
<div class="whole-book">
<p>${local({ en: `All ${lessons.length} lessons on one page, to print or to save as PDF.`, zh: `全部 ${lessons.length} 课合在一页，可以打印或另存为 PDF。` })}</p>
<p role="status"></p>
<ol class="gathered">${list.join("\n")}</ol>
</div>`,
    contents: contentsHtml(lessons, file),
    script: "printBook.js",
  };
}
