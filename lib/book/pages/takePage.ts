import { escape as escapeHtml } from "html-escaper";
import { local } from "../../text/local.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { citation, course } from "./citation.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";
import { pageTitle } from "./pageTitle.js";
import { shortcuts } from "./shortcuts.js";

const heading = { en: "Take along", zh: "带走" };
const texts = {
  lead: {
    en: "On the page of a lesson, the button “Take along” also shares your edits as a link, and downloads the notebook with your edits and outputs.",
    zh: "在每一课的页面上，“带走”按钮还可以把你的改动做成链接分享，或下载带有你的改动和输出的笔记本。",
  },
  notebooks: { en: "The notebooks", zh: "笔记本" },
  aboutNotebooks: {
    en: "Each lesson is a notebook, the source of its page, with its outputs.",
    zh: "每一课都是一个笔记本，页面由它生成，输出也在其中。",
  },
  jupyter: { en: "In Jupyter", zh: "在 Jupyter 中" },
  aboutJupyter: {
    en: "The notebooks are in TypeScript, and run with the kernel and the library of the course. In a clone of its repository, <code>npm ci</code> installs both. Put a downloaded notebook into the folder <code>notebooks</code>, and open it with <code>npm run lab</code> or in VS Code.",
    zh: "笔记本用 TypeScript 写成，用课程的内核和课程库运行。克隆仓库以后，<code>npm ci</code> 会安装这两样。把下载的笔记本放进文件夹 <code>notebooks/zh</code>，用 <code>npm run lab</code> 或 VS Code 打开。",
  },
  paper: { en: "On paper", zh: "打印" },
  aboutPaper: {
    en: 'Your browser prints any page, without its buttons and menus. <a href="print.html">The whole course</a> can be printed at once.',
    zh: '浏览器可以打印任何一页，不含按钮和菜单。<a href="print.html">整门课程</a>也可以一次打印。',
  },
};

/** The page "Take along": the notebooks to download, how they open in Jupyter, printing, keys, and how to cite. */
export function takePage(lessons: readonly Lesson[]): Page {
  const file = "take.html";
  return {
    file,
    title: pageTitle(heading),
    description: local({
      en: "The notebooks of the course to download, on paper, in Jupyter, and how to cite them.",
      zh: "下载课程的笔记本，打印，在 Jupyter 中打开，以及如何引用。",
    }),
    main: `<h1>${local(heading)}</h1>
<p class="lead">${local(texts.lead)}</p>
<h2 id="notebooks">${local(texts.notebooks)}</h2>
<p>${local(texts.aboutNotebooks)}</p>
<ol class="downloads">${lessons.map(download).join("\n")}</ol>
<h2 id="jupyter">${local(texts.jupyter)}</h2>
<p>${local(texts.aboutJupyter)}</p>
<h2 id="paper">${local(texts.paper)}</h2>
<p>${local(texts.aboutPaper)}</p>
<h2 id="keys">${local({ en: "Keys", zh: "快捷键" })}</h2>
<div class="table scrolls"><table>${shortcuts.map(keyRow).join("\n")}</table></div>
<h2 id="cite">${local({ en: "How to cite", zh: "如何引用" })}</h2>
<p>${escapeHtml(course.authors)} (${course.year}). <cite>${escapeHtml(local(course.title))}</cite>. Version ${course.version}.</p>
<pre class="scrolls"><code>${escapeHtml(citation())}</code></pre>`,
    contents: contentsHtml(lessons, file),
  };
}

function download({ name, title }: Lesson): string {
  return `<li><a href="${address(`${name}.ipynb`)}" download>${markdown.line(title)}</a></li>`;
}

function keyRow({ keys, does }: (typeof shortcuts)[number]): string {
  const shown = keys.map((key) => `<kbd>${escapeHtml(key)}</kbd>`).join(" ");
  return `<tr><th scope="row">${shown}</th><td>${escapeHtml(local(does))}</td></tr>`;
}
