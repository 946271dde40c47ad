import { escape as escapeHtml } from "html-escaper";
import { local } from "../../text/local.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";
import { pageTitle } from "./pageTitle.js";

/** The page of a lesson, with links to the lessons before and after it. */
export function lessonPage(
  lesson: Lesson,
  lessons: readonly Lesson[],
  frameScriptDigest: string,
): Page {
  const i = lessons.indexOf(lesson);
  const file = `${lesson.name}.html`;
  const before = lessons[i - 1];
  const after = lessons[i + 1];
  return {
    file,
    title: pageTitle(markdown.words(lesson.title)),
    description: markdown.words(lesson.question),
    main: `<article class="lesson" data-lesson="${escapeHtml(lesson.name)}">
${lesson.body}
</article>
<nav class="neighbours" aria-label="${local({ en: "Lessons before and after", zh: "上一课和下一课" })}">${neighbour("prev", before)}${neighbour("next", after)}</nav>`,
    contents: contentsHtml(lessons, file),
    frameScriptDigest,
    live: true,
  };
}

const directions = {
  prev: { en: "Before", zh: "上一课" },
  next: { en: "Next", zh: "下一课" },
} as const;

function neighbour(rel: keyof typeof directions, lesson: Lesson | undefined): string {
  if (!lesson) return "";
  const title = markdown.line(lesson.title);
  return `<a rel="${rel}" href="${address(`${lesson.name}.html`)}"><small>${local(directions[rel])}</small> ${title}</a>`;
}
