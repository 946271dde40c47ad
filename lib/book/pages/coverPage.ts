import type { WidthOptions } from "../../figures/drawing/svg.js";
import { lossCurve } from "../../figures/index.js";
import type { Verdict } from "../../lessons/article/claim.js";
import { claims } from "../../lessons/article/claims.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { figureHtml } from "../markup/figure.js";
import { sanitise } from "../markup/sanitise.js";
import { contentsHtml, progressAttributes } from "./contents.js";
import { address, type Page } from "./layout.js";
import { verdictHtml } from "./verdict.js";

/** The cover: what the course is about, and a list of its lessons. */
export function coverPage(lessons: readonly Lesson[]): Page {
  const file = "index.html";
  const [first] = lessons;
  return {
    file,
    title: "Cross-entropy, taken apart",
    description:
      "A course on cross-entropy as a loss function: derived, computed, drawn and tested.",
    main: `<div class="cover">
<h1>Cross-entropy, taken apart</h1>
<p class="lead">A course on the loss function behind almost every classifier. It follows one article, <span lang="zh">《理解交叉熵作为损失函数在神经网络中的作用》</span>, derives what it states, completes what it leaves out, and names what it gets wrong. Every number on these pages was computed by the code beside it.</p>
${first ? `<p><a class="begin" href="${address(`${first.name}.html`)}">Begin</a> ${total(lessons)}</p>` : ""}
${openingFigure()}
</div>
<h2 id="lessons">The lessons</h2>
<ol class="map">
${lessons.map(entry).join("\n")}
</ol>
<h2 id="article">The article, examined</h2>
<p>${tally()} <a href="article.html">All of them, with what was computed</a>. The terms, in English and Chinese, are in the <a href="glossary.html">glossary</a>.</p>`,
    contents: contentsHtml(lessons, file),
  };
}

function total(lessons: readonly Lesson[]): string {
  const minutes = lessons.reduce(
    (sum, { minutes: m }) => sum + (m?.teaching ?? 0) + (m?.exercises ?? 0),
    0,
  );
  return `${lessons.length} lessons, about ${Math.round(minutes / 60)} hours with all exercises.`;
}

/** The loss curve with the article's four samples marked on it, for a wide screen and for a phone. */
function openingFigure(): string {
  const marks = ([1, 0] as const).flatMap((target) =>
    [0.3, 0.6].map((predicted) => ({ target, predicted })),
  );
  const drawn = (options: WidthOptions) =>
    figureHtml(sanitise(lossCurve({ base: 10, marks, ...options })));
  return `<div class="wide">${drawn({})}</div>\n<div class="narrow">${drawn({ width: 358 })}</div>`;
}

function entry(lesson: Lesson): string {
  const { teaching, exercises } = lesson.minutes ?? { teaching: 0, exercises: 0 };
  const minutes = [
    teaching > 0 ? `${teaching} min` : "",
    exercises > 0 ? `+ ${exercises} of exercises` : "",
  ].filter(Boolean);
  const facts = [minutes.join(" "), section(lesson)].filter(Boolean).join(" · ");
  const tasks = lesson.tasks.map((task) => `<li>${markdown.line(task)}</li>`).join("");
  return `<li${progressAttributes(lesson)}>
<h3><a href="${address(`${lesson.name}.html`)}">${markdown.line(lesson.title)}</a></h3>
<p class="question">${markdown.line(lesson.question)}</p>
${tasks ? `<ul>${tasks}</ul>` : ""}
<p class="facts">${facts}</p>
</li>`;
}

function section({ section: name }: Lesson): string {
  return name ? markdown.line(`«${name}»`) : "";
}

function tally(): string {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const counted = (["reproduced", "correct", "qualified", "erratum"] as const).map(
    (verdict) => `${count(verdict)} × ${verdictHtml(verdict)}`,
  );
  return `Of the article’s ${claims.length} numbers and claims: ${counted.join(", ")}.`;
}
