import { escape as escapeHtml } from "html-escaper";
import { local } from "../../text/local.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { address } from "./layout.js";

/** The pages that are not lessons. */
const others = [
  { file: "loss.html", title: { en: "What is my loss?", zh: "我的损失是什么意思？" } },
  { file: "article.html", title: { en: "The article, examined", zh: "检验原文" } },
  { file: "glossary.html", title: { en: "Glossary", zh: "术语表" } },
  { file: "take.html", title: { en: "Take along", zh: "带走" } },
] as const;

/** The table of contents as HTML, with the sections of the current page. */
export function contentsHtml(lessons: readonly Lesson[], current: string): string {
  const entries = lessons.map((lesson) => {
    const file = `${lesson.name}.html`;
    const open = file === current;
    return `<li${progressAttributes(lesson)}>${link(file, markdown.line(lesson.title), open)}${open ? sections(lesson) : ""}</li>`;
  });
  const more = others.map(
    ({ file, title }) => `<li>${link(file, local(title), file === current)}</li>`,
  );
  return `<p class="contents-title"><a href="index.html"${mark(current === "index.html")}>${local({ en: "The course", zh: "课程" })}</a></p>
<ol>${entries.join("\n")}</ol>
<ul>${more.join("\n")}</ul>`;
}

/** The attributes of a lesson's entry that client/showProgress.ts reads. */
export function progressAttributes({ name, exercises }: Lesson): string {
  return ` data-lesson="${escapeHtml(name)}" data-exercises="${exercises.length}"`;
}

function sections({ headings }: Lesson): string {
  const items = headings
    .filter(({ level }) => level === 2)
    .map(({ id, html }) => `<li><a href="#${encodeURIComponent(id)}">${html}</a></li>`);
  return items.length > 0 ? `<ol class="sections">${items.join("")}</ol>` : "";
}

function link(file: string, title: string, open: boolean): string {
  return `<a href="${address(file)}"${mark(open)}>${title}</a>`;
}

function mark(open: boolean): string {
  return open ? ' aria-current="page"' : "";
}
