import { escape as escapeHtml } from "html-escaper";
import { glossary, type Term } from "../../lessons/glossary.js";
import { currentLanguage } from "../../text/currentLanguage.js";
import { local } from "../../text/local.js";
import type { Language } from "../../text/text.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";
import { pageTitle } from "./pageTitle.js";

const heading = { en: "Glossary", zh: "术语表" };
const lead = {
  en: "The article’s words and ours, how each is written, and which function of the library computes it.",
  zh: "原文的用语与本课程的用语、写法，以及课程库里计算它的函数。",
};

/** The glossary: each term in English and Chinese, with its symbol and the functions that compute it. */
export function glossaryPage(lessons: readonly Lesson[]): Page {
  const file = "glossary.html";
  const entries = glossary.map((term) => entry(term, lessons)).join("\n");
  return {
    file,
    title: pageTitle(heading),
    description: local({
      en: "The terms of the course in English and Chinese, with their symbols and functions.",
      zh: "课程的术语（中英对照）、符号和函数。",
    }),
    main: `<h1>${local(heading)}</h1>
<p class="lead">${local(lead)}</p>
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
  const mark = (language: Language) =>
    language === currentLanguage() ? "" : ` lang="${language}"`;
  const texts = {
    en: `<p${mark("en")}>${escapeHtml(means.en)}${names(also?.en, " Also: ", ", ", ".")}</p>`,
    zh: `<p${mark("zh")}>${escapeHtml(means.zh)}${names(also?.zh, "又称：", "、", "。")}</p>`,
  };
  const [own, other] =
    currentLanguage() === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  return `<div id="${id}"><dt>${escapeHtml(term[own])} <span lang="${other}">${escapeHtml(term[other])}</span></dt>
<dd>${formula}${texts[own]}${texts[other]}${where ? `<p class="where">${where}</p>` : ""}</dd></div>`;
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
