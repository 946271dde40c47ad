import type { WidthOptions } from "../../figures/drawing/svg.js";
import { lossCurve } from "../../figures/index.js";
import type { Verdict } from "../../lessons/article/claim.js";
import { claims } from "../../lessons/article/claims.js";
import { type Way, wayOf, ways } from "../../lessons/ways.js";
import { ruleOfTimes } from "../../notebook/teachingMinutes.js";
import { aboutHours } from "../../text/aboutHours.js";
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
<h2 id="lessons">Two ways through the course</h2>
<p>${ruleOfTimes}</p>
${ways.map((way) => wayHtml(way, lessons)).join("")}${map(lessons.filter((lesson) => !wayOf(lesson.name)))}
<h2 id="loss">What is my loss?</h2>
<p>Why is my loss ${Math.log(2).toFixed(2)} or ${Math.log(10).toFixed(2)}? Paste it, or a list of losses from your log: <a href="loss.html">What is my loss?</a></p>
<h2 id="article">The article, examined</h2>
<p>${tally()} <a href="article.html">All of them, with what was computed</a>. The terms, in English and Chinese, are in the <a href="glossary.html">glossary</a>.</p>`,
    contents: contentsHtml(lessons, file),
  };
}

/** A way through the course with its lessons; nothing if the book has none of them. */
function wayHtml(way: Way, lessons: readonly Lesson[]): string {
  const own = lessons.filter((lesson) => wayOf(lesson.name) === way);
  if (own.length === 0) return "";
  return `<h3 class="way" id="way-${way.id}">${way.title.en}</h3>
<p>${way.says.en} ${total(own)}</p>
${map(own)}`;
}

function map(lessons: readonly Lesson[]): string {
  return lessons.length === 0 ? "" : `<ol class="map">\n${lessons.map(entry).join("\n")}\n</ol>\n`;
}

function total(lessons: readonly Lesson[]): string {
  return `${lessons.length} lessons, ${aboutHours(lessons.flatMap(({ minutes }) => minutes ?? []))} with all exercises.`;
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
<h4><a href="${address(`${lesson.name}.html`)}">${markdown.line(lesson.title)}</a></h4>
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
