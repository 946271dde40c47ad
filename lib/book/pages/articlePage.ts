import { escape as escapeHtml } from "html-escaper";
import type { Claim } from "../../lessons/article/claim.js";
import { claims, ruleOfReading } from "../../lessons/article/claims.js";
import { evidenceHtml } from "../../lessons/article/claimsTable.js";
import { examine } from "../../lessons/article/finding.js";
import { hypothesisName } from "../../lessons/article/hypotheses.js";
import {
  type NumberRow,
  type Reproduction,
  reproduction,
} from "../../lessons/article/reproduction.js";
import { type Sentence, sentences } from "../../lessons/article/sentences.js";
import { currentLanguage } from "../../text/currentLanguage.js";
import { local } from "../../text/local.js";
import type { Language } from "../../text/text.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";
import { pageTitle } from "./pageTitle.js";
import { verdictHtml } from "./verdict.js";

const heading = { en: "The article, examined", zh: "检验原文" };
const lead = {
  en: 'The course follows one article, <span lang="zh">《理解交叉熵作为损失函数在神经网络中的作用》</span>. This is every number that it prints and every claim that it makes. Each verdict was computed when this page was built.',
  zh: "本课程从《理解交叉熵作为损失函数在神经网络中的作用》一文出发。这里列出它给出的每个数和所作的每个论断。每条结论都在生成本页时由计算得出。",
};

/** The page "The article, examined": every number and claim of the article, with a verdict computed at build time. */
export function articlePage(lessons: readonly Lesson[]): Page {
  const file = "article.html";
  const result = reproduction();
  return {
    file,
    title: pageTitle(heading),
    description: local({
      en: "Every number and every claim of the article, with a verdict that a computation shows.",
      zh: "原文的每个数和每个论断，以及由计算得出的结论。",
    }),
    main: `<h1>${local(heading)}</h1>
<p class="lead">${local(lead)}</p>
<h2 id="numbers">${local({ en: "The numbers", zh: "原文的数" })}</h2>
<p>${local({ en: "The article names neither the base of its logarithms nor how it shortens its numbers.", zh: "原文既没有说明对数的底，也没有说明怎样取舍小数。" })}</p>
${numbersTable(result, lessons)}
<h2 id="logarithm">${local({ en: "Which logarithm, and how shortened?", zh: "对数以什么为底？怎样取舍？" })}</h2>
<p>${local({ en: `Three bases and two ways of shortening make six hypotheses. How many of the ${result.numbers.length} numbers does each explain?`, zh: `三种底和两种取舍，共有六种假设。每种假设能说对 ${result.numbers.length} 个数中的几个？` })}</p>
${hypothesesTable(result)}
<h2 id="claims">${local({ en: "The claims", zh: "原文的论断" })}</h2>
<p>${escapeHtml(local(ruleOfReading))}</p>
${sections(lessons)}
<h2 id="sentences">${local({ en: "Sentence by sentence", zh: "逐句对照" })}</h2>
<p>${local({ en: "Every sentence of the article, by its first words, with the claims that it makes. Headings and pictures are not counted; a formula belongs to the sentence before it.", zh: "原文的每一句（列出开头几个字）和它所作的论断。标题和图片不计；公式归于它前面的一句。" })}</p>
${sentencesTable()}`,
    contents: contentsHtml(lessons, file),
  };
}

function numbersTable({ numbers }: Reproduction, lessons: readonly Lesson[]): string {
  const head = headings({
    en: ["", "The article", "prints", "ours", "rounded", "truncated", ""],
    zh: ["", "原文", "给出", "我们的结果", "四舍五入", "截断", ""],
  })
    .map((text) => (text ? `<th scope="col">${text}</th>` : "<td></td>"))
    .join("");
  const rows = numbers.map((row) => numberRow(row, lessons)).join("\n");
  return table("numbers", head, rows);
}

function numberRow(row: NumberRow, lessons: readonly Lesson[]): string {
  const claim = claims.find(({ id }) => id === row.id) as Claim;
  const values = [row.article, row.ours, row.rounded, row.truncated].map((value) => {
    const met = value === row.article ? ' class="number met"' : ' class="number"';
    return `<td${met}>${value}</td>`;
  });
  return `<tr id="${row.id}"><th scope="row">${row.id}</th><td class="formula">${escapeHtml(row.quote)}</td>${values.join("")}<td>${lessonLink(claim, lessons, local({ en: `Lesson ${Number(claim.lesson)}`, zh: `第 ${Number(claim.lesson)} 课` }))}</td></tr>`;
}

function hypothesesTable({ hypotheses, numbers }: Reproduction): string {
  const rows = hypotheses.map(({ base, policy, score }) => {
    const name = local(hypothesisName({ base, policy }));
    const all = score === numbers.length ? ' class="number met"' : ' class="number"';
    return `<tr><th scope="row">${escapeHtml(name)}</th><td${all}>${local({ en: `${score} of ${numbers.length}`, zh: `${numbers.length} 个中的 ${score} 个` })}</td></tr>`;
  });
  return table(
    "hypotheses",
    `<th scope="col">${local({ en: "Hypothesis", zh: "假设" })}</th><th scope="col">${local({ en: "explains", zh: "说对" })}</th>`,
    rows.join("\n"),
  );
}

/** The headings of a table in the reader's language. */
function headings(words: Readonly<Record<Language, readonly string[]>>): readonly string[] {
  return words[currentLanguage()];
}

function table(kind: string, head: string, rows: string): string {
  return `<div class="table scrolls"><table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function sentencesTable(): string {
  const head = headings({ en: ["", "The article", "claims"], zh: ["", "原文", "论断"] })
    .map((text) => (text ? `<th scope="col">${text}</th>` : "<td></td>"))
    .join("");
  const rows = sentences.map((sentence, i) => sentenceRow(sentence, i + 1)).join("\n");
  return table("sentences", head, rows);
}

function sentenceRow({ section, begins, claims: ids, none }: Sentence, number: number): string {
  const found = ids
    ? ids.map((id) => `<a href="#${id}">${id}</a>`).join(" ")
    : local({ en: "none: ", zh: "无：" }) + escapeHtml(local(none));
  return `<tr><th scope="row">${number}</th><td lang="zh">${escapeHtml(begins)}… <small>${section}</small></td><td>${found}</td></tr>`;
}

/** The claims that are not numbers, under the article's own headings. */
function sections(lessons: readonly Lesson[]): string {
  const others = claims.filter(({ verdict }) => verdict !== "reproduced");
  const names = [...new Set(others.map(({ section }) => section))];
  return names
    .map((name) => {
      const own = others.filter(({ section }) => section === name);
      return `<h3><span lang="zh">${name}</span></h3>\n${own.map((claim) => claimHtml(claim, lessons)).join("\n")}`;
    })
    .join("\n");
}

function claimHtml(claim: Claim, lessons: readonly Lesson[]): string {
  const { evidence } = examine(claim);
  const computed = evidence
    .map((one) => `<li>${evidenceHtml(one, currentLanguage())}</li>`)
    .join("");
  return `<section class="claim" id="${claim.id}">
<h4>${claim.id} <q lang="zh">${escapeHtml(claim.quote)}</q></h4>
${currentLanguage() === "zh" ? "" : `<p>${escapeHtml(claim.says.en)}</p>\n`}<p>${verdictHtml(claim.verdict)} ${escapeHtml(local(claim.note))}</p>
<ul class="computed">${computed}</ul>
<p class="where">${lessonLink(claim, lessons)}</p>
</section>`;
}

function lessonLink(claim: Claim, lessons: readonly Lesson[], text?: string): string {
  const lesson = lessons.find(({ number }) => number === claim.lesson);
  if (!lesson) return "";
  const words = text ?? markdown.line(lesson.title);
  return `<a href="${address(`${lesson.name}.html`, lesson.claims)}">${words}</a>`;
}
