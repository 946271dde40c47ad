import type { WidthOptions } from "../../figures/drawing/svg.js";
import { lossCurve } from "../../figures/index.js";
import type { Verdict } from "../../lessons/article/claim.js";
import { claims } from "../../lessons/article/claims.js";
import { type Way, wayOf, ways } from "../../lessons/ways.js";
import { ruleOfTimes } from "../../notebook/teachingMinutes.js";
import { aboutHours } from "../../text/aboutHours.js";
import { local } from "../../text/local.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { figureHtml } from "../markup/figure.js";
import { sanitise } from "../markup/sanitise.js";
import { course } from "./citation.js";
import { contentsHtml, progressAttributes } from "./contents.js";
import { address, type Page } from "./layout.js";
import { verdictHtml } from "./verdict.js";

const lead = {
  en: 'A course on the loss function behind almost every classifier. It follows one article, <span lang="zh">《理解交叉熵作为损失函数在神经网络中的作用》</span>, derives what it states, completes what it leaves out, and names what it gets wrong. Every number on these pages was computed by the code beside it.',
  zh: "几乎每个分类器都用这个损失函数。本课程从《理解交叉熵作为损失函数在神经网络中的作用》一文出发，推导原文的结论，补上略去的证明，指出其中的错误。书中每个数都由旁边的代码算出。",
};
const aboutLoss = {
  en: `Why is my loss ${Math.log(2).toFixed(2)} or ${Math.log(10).toFixed(2)}? Paste it, or a list of losses from your log: <a href="loss.html">What is my loss?</a>`,
  zh: `损失为什么是 ${Math.log(2).toFixed(2)} 或 ${Math.log(10).toFixed(2)}？把它或日志里的一列损失贴进来：<a href="loss.html">我的损失是什么意思？</a>`,
};
const aboutArticle = {
  en: ' <a href="article.html">All of them, with what was computed</a>. The terms, in English and Chinese, are in the <a href="glossary.html">glossary</a>.',
  zh: '<a href="article.html">全部列表及计算结果</a>。术语的中英对照见<a href="glossary.html">术语表</a>。',
};

/** The cover: what the course is about, and a list of its lessons. */
export function coverPage(lessons: readonly Lesson[]): Page {
  const file = "index.html";
  const [first] = lessons;
  return {
    file,
    title: local(course.title),
    description: local({
      en: "A course on cross-entropy as a loss function: derived, computed, drawn and tested.",
      zh: "讲作为损失函数的交叉熵：逐一推导、计算、画图、检验。",
    }),
    main: `<div class="cover">
<h1>${local(course.title)}</h1>
<p class="lead">${local(lead)}</p>
${first ? `<p><a class="begin" href="${address(`${first.name}.html`)}">${local({ en: "Begin", zh: "开始" })}</a> ${total(lessons)}</p>` : ""}
${openingFigure()}
</div>
<h2 id="lessons">${local({ en: "Two ways through the course", zh: "两条学习路线" })}</h2>
<p>${local(ruleOfTimes)}</p>
${ways.map((way) => wayHtml(way, lessons)).join("")}${map(lessons.filter((lesson) => !wayOf(lesson.name)))}
<h2 id="loss">${local({ en: "What is my loss?", zh: "我的损失是什么意思？" })}</h2>
<p>${local(aboutLoss)}</p>
<h2 id="article">${local({ en: "The article, examined", zh: "检验原文" })}</h2>
<p>${tally()}${local(aboutArticle)}</p>`,
    contents: contentsHtml(lessons, file),
  };
}

/** A way through the course with its lessons; nothing if the book has none of them. */
function wayHtml(way: Way, lessons: readonly Lesson[]): string {
  const own = lessons.filter((lesson) => wayOf(lesson.name) === way);
  if (own.length === 0) return "";
  return `<h3 class="way" id="way-${way.id}">${local(way.title)}</h3>
<p>${local(way.says)}${local({ en: " ", zh: "" })}${total(own)}</p>
${map(own)}`;
}

function map(lessons: readonly Lesson[]): string {
  return lessons.length === 0 ? "" : `<ol class="map">\n${lessons.map(entry).join("\n")}\n</ol>\n`;
}

function total(lessons: readonly Lesson[]): string {
  const time = aboutHours(lessons.flatMap(({ minutes }) => minutes ?? []));
  return local({
    en: `${lessons.length} lessons, ${time} with all exercises.`,
    zh: `共 ${lessons.length} 课，连同全部练习${time}。`,
  });
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
    teaching > 0 ? local({ en: `${teaching} min`, zh: `${teaching} 分钟` }) : "",
    exercises > 0
      ? local({ en: `+ ${exercises} of exercises`, zh: `+ 练习 ${exercises} 分钟` })
      : "",
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
  return name ? markdown.line(local({ en: `«${name}»`, zh: `“${name}”` })) : "";
}

function tally(): string {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const counted = (["reproduced", "correct", "qualified", "erratum"] as const).map(
    (verdict) => `${count(verdict)} × ${verdictHtml(verdict)}`,
  );
  const list = counted.join(local({ en: ", ", zh: "，" }));
  return local({
    en: `Of the article’s ${claims.length} numbers and claims: ${list}.`,
    zh: `原文的 ${claims.length} 个数和论断：${list}。`,
  });
}
