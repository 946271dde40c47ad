import { escape as escapeHtml } from "html-escaper";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { citation, course } from "./citation.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";
import { shortcuts } from "./shortcuts.js";

/** The page "Take along": the notebooks to download, how they open in Jupyter, printing, keys, and how to cite. */
export function takePage(lessons: readonly Lesson[]): Page {
  const file = "take.html";
  return {
    file,
    title: `Take along – ${course.title}`,
    description:
      "The notebooks of the course to download, on paper, in Jupyter, and how to cite them.",
    main: `<h1>Take along</h1>
<p class="lead">On the page of a lesson, the button “Take along” also shares your edits as a link, and downloads the notebook with your edits and outputs.</p>
<h2 id="notebooks">The notebooks</h2>
<p>Each lesson is a notebook, the source of its page, with its outputs.</p>
<ol class="downloads">${lessons.map(download).join("\n")}</ol>
<h2 id="jupyter">In Jupyter</h2>
<p>The notebooks are in TypeScript, and run with the kernel and the library of the course. In a clone of its repository, <code>npm ci</code> installs both. Put a downloaded notebook into the folder <code>notebooks</code>, and open it with <code>npm run lab</code> or in VS Code.</p>
<h2 id="paper">On paper</h2>
<p>Your browser prints any page, without its buttons and menus. <a href="print.html">The whole course</a> can be printed at once.</p>
<h2 id="keys">Keys</h2>
<div class="table scrolls"><table>${shortcuts.map(keyRow).join("\n")}</table></div>
<h2 id="cite">How to cite</h2>
<p>${escapeHtml(course.authors)} (${course.year}). <cite>${escapeHtml(course.title)}</cite>. Version ${course.version}.</p>
<pre class="scrolls"><code>${escapeHtml(citation())}</code></pre>`,
    contents: contentsHtml(lessons, file),
  };
}

function download({ name, title }: Lesson): string {
  return `<li><a href="${address(`${name}.ipynb`)}" download>${markdown.line(title)}</a></li>`;
}

function keyRow({ keys, does }: (typeof shortcuts)[number]): string {
  const shown = keys.map((key) => `<kbd>${escapeHtml(key)}</kbd>`).join(" ");
  return `<tr><th scope="row">${shown}</th><td>${escapeHtml(does)}</td></tr>`;
}
