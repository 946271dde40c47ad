import { escape as escapeHtml } from "html-escaper";
import { glossary, type Term } from "../../lessons/glossary.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";

/** The glossary: each term in English and Chinese, with its symbol and the functions that compute it. */
export function glossaryPage(lessons: readonly Lesson[]): Page {
  const file = "glossary.html";
  const entries = glossary.map((term) => entry(term, lessons)).join("\n");
  return {
    file,
    title: "Glossary – Cross-entropy, taken apart",
    description:
      "The terms of the course in English and Chinese, with their symbols and functions.",
    main: `<h1>Glossary</h1>
<p class="lead">The article’s words and ours, how each is written, and which function of the library computes it.</p>
<dl class="glossary">
${entries}
</dl>`,
    contents: contentsHtml(lessons, file),
  };
}

function entry(
  { id, term, also, symbol, means, functions = [], lesson }: Term,
  lessons: readonly Lesson[],
): string {
  const formula = symbol ? `<p class="symbol scrolls">${markdown.line(`$${symbol}$`)}</p>` : "";
  const code = functions.map((name) => `<code>${escapeHtml(name)}</code>`).join(" ");
  const home = lessons.find(({ number }) => number === lesson);
  const link = home
    ? `<a href="${address(`${home.name}.html`)}">${markdown.line(home.title)}</a>`
    : "";
  const where = [code, link].filter(Boolean).join(" · ");
  return `<div id="${id}"><dt>${escapeHtml(term.en)} <span lang="zh">${escapeHtml(term.zh)}</span></dt>
<dd>${formula}<p>${escapeHtml(means.en)}${names(also?.en, " Also: ", ", ", ".")}</p><p lang="zh">${escapeHtml(means.zh)}${names(also?.zh, "又称：", "、", "。")}</p>${where ? `<p class="where">${where}</p>` : ""}</dd></div>`;
}

/** Other names of a term, as a sentence. */
function names(
  others: readonly string[] = [],
  opening: string,
  between: string,
  end: string,
): string {
  return others.length > 0 ? escapeHtml(opening + others.join(between) + end) : "";
}
