import { escape as escapeHtml } from "html-escaper";
import type { Claim } from "../../lessons/article/claim.js";
import { claims, ruleOfReading } from "../../lessons/article/claims.js";
import { evidenceHtml } from "../../lessons/article/claimsTable.js";
import { examine } from "../../lessons/article/finding.js";
import {
  type NumberRow,
  type Reproduction,
  reproduction,
} from "../../lessons/article/reproduction.js";
import { type Sentence, sentences } from "../../lessons/article/sentences.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { contentsHtml } from "./contents.js";
import { address, type Page } from "./layout.js";
import { verdictHtml } from "./verdict.js";

/** The page "The article, examined": every number and claim of the article, with a verdict computed at build time. */
export function articlePage(lessons: readonly Lesson[]): Page {
  const file = "article.html";
  const result = reproduction();
  return {
    file,
    title: "The article, examined – Cross-entropy, taken apart",
    description:
      "Every number and every claim of the article, with a verdict that a computation shows.",
    main: `<h1>The article, examined</h1>
<p class="lead">The course follows one article, <span lang="zh">《理解交叉熵作为损失函数在神经网络中的作用》</span>. This is every number that it prints and every claim that it makes. Each verdict was computed when this page was built.</p>
<h2 id="numbers">The numbers</h2>
<p>The article names neither the base of its logarithms nor how it shortens its numbers.</p>
${numbersTable(result, lessons)}
<h2 id="logarithm">Which logarithm, and how shortened?</h2>
<p>Three bases and two ways of shortening make six hypotheses. How many of the ${result.numbers.length} numbers does each explain?</p>
${hypothesesTable(result)}
<h2 id="claims">The claims</h2>
<p>${escapeHtml(ruleOfReading.en)}</p>
${sections(lessons)}
<h2 id="sentences">Sentence by sentence</h2>
<p>Every sentence of the article, by its first words, with the claims that it makes. Headings and pictures are not counted; a formula belongs to the sentence before it.</p>
${sentencesTable()}`,
    contents: contentsHtml(lessons, file),
  };
}

function numbersTable({ numbers }: Reproduction, lessons: readonly Lesson[]): string {
  const head = ["", "The article", "prints", "ours", "rounded", "truncated", ""]
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
  return `<tr id="${row.id}"><th scope="row">${row.id}</th><td class="formula">${escapeHtml(row.quote)}</td>${values.join("")}<td>${lessonLink(claim, lessons, `Lesson ${Number(claim.lesson)}`)}</td></tr>`;
}

function hypothesesTable({ hypotheses, numbers }: Reproduction): string {
  const rows = hypotheses.map(({ name, score }) => {
    const all = score === numbers.length ? ' class="number met"' : ' class="number"';
    return `<tr><th scope="row">${escapeHtml(name)}</th><td${all}>${score} of ${numbers.length}</td></tr>`;
  });
  return table(
    "hypotheses",
    '<th scope="col">Hypothesis</th><th scope="col">explains</th>',
    rows.join("\n"),
  );
}

function table(kind: string, head: string, rows: string): string {
  return `<div class="table scrolls"><table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function sentencesTable(): string {
  const head = ["", "The article", "claims"]
    .map((text) => (text ? `<th scope="col">${text}</th>` : "<td></td>"))
    .join("");
  const rows = sentences.map((sentence, i) => sentenceRow(sentence, i + 1)).join("\n");
  return table("sentences", head, rows);
}

function sentenceRow({ section, begins, claims: ids, none }: Sentence, number: number): string {
  const found = ids
    ? ids.map((id) => `<a href="#${id}">${id}</a>`).join(" ")
    : `none: ${escapeHtml(none.en)}`;
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
  const computed = evidence.map((one) => `<li>${evidenceHtml(one, "en")}</li>`).join("");
  return `<section class="claim" id="${claim.id}">
<h4>${claim.id} <q lang="zh">${escapeHtml(claim.quote)}</q></h4>
<p>${escapeHtml(claim.says.en)}</p>
<p>${verdictHtml(claim.verdict)} ${escapeHtml(claim.note.en)}</p>
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
