import { escape as escapeHtml } from "html-escaper";
import { type AboutKind, type CauseKind, causeKinds } from "../../lessons/explain/causeKinds.js";
import { type Cause, causes } from "../../lessons/explain/causes.js";
import { inEachUnit, lossUnits } from "../../lessons/explain/lossUnits.js";
import { currentLanguage } from "../../text/currentLanguage.js";
import { local } from "../../text/local.js";
import { unitOf } from "../../text/unitOf.js";
import type { Lesson } from "../lesson/lesson.js";
import { causeId } from "./causeAddress.js";
import { contentsHtml } from "./contents.js";
import type { Page } from "./layout.js";
import { pageTitle } from "./pageTitle.js";

const heading = { en: "What is my loss?", zh: "我的损失是什么意思？" };
const lead = {
  en: `Some losses say by their digits where they come from: ${Math.log(2).toFixed(3)} is the loss of an even guess between two classes. Many numbers lie near one of these by accident, so several answers are ranked, and often there is none.`,
  zh: `有些损失从数字上就看得出来历：${Math.log(2).toFixed(3)} 是在两个类别中均匀猜测的损失。许多数只是碰巧接近其中之一，所以这里会按可能性列出几个答案，也常常没有答案。`,
};
const aboutKnown = {
  en: "Every number is computed from its formula when this page is built. A loss in bits or hartleys has the logarithm of base 2 or 10 in place of e.",
  zh: "生成本页时，每个数都由公式算出。以比特或哈特利为单位的损失，对数的底是 2 或 10，而不是 e。",
};

/**
 * The page "What is my loss?": a box that explains a loss or a list of losses in the browser, and a table of all known
 * losses, which needs no JavaScript.
 */
export function lossPage(lessons: readonly Lesson[]): Page {
  const file = "loss.html";
  return {
    file,
    title: pageTitle(heading),
    description: local({
      en: "What a printed loss or a list of losses may mean, and a table of all losses that have a cause of their own.",
      zh: "打印出的一个或一列损失可能意味着什么，以及所有有特定原因的损失的表。",
    }),
    main: `<h1>${local(heading)}</h1>
<p class="lead">${local(lead)}</p>
${box()}
<h2 id="known">${local({ en: "All known losses", zh: "所有已知的损失" })}</h2>
<p>${local(aboutKnown)}</p>
${Object.entries(causeKinds).map(kindHtml).join("\n")}`,
    contents: contentsHtml(lessons, file),
    script: "loss.js",
  };
}

/** The box; lossBox.ts fills the answer. The page hides it where scripts do not run. */
const box = () => `<form class="loss-box needs-script">
<p><label for="loss-text">${local({ en: "A loss, or a list of losses", zh: "一个损失，或一列损失" })}</label>
<textarea id="loss-text" rows="4" spellcheck="false" autocomplete="off" aria-describedby="loss-hint"></textarea>
<small id="loss-hint">${local({ en: "With all the digits that were printed: 2.303, or 0.69, 0.68, 0.67, or lines of a log with “loss: 0.693 acc 0.5”. It stays in your browser.", zh: "请写出打印出的全部位数，如 2.303，或 0.69, 0.68, 0.67，或日志中的若干行，如“loss: 0.693 acc 0.5”。内容只留在你的浏览器里。" })}</small></p>
<p class="options"><label for="loss-classes">${local({ en: "Classes, if known", zh: "类别数（如果知道）" })}</label> <input id="loss-classes" inputmode="numeric" autocomplete="off" size="8">
<label for="loss-base">${local({ en: "Logarithm", zh: "对数" })}</label> <select id="loss-base"><option value="">${local({ en: "not known", zh: "不知道" })}</option><option value="e">${local({ en: "base e (nats)", zh: "以 e 为底（奈特）" })}</option><option value="2">${local({ en: "base 2 (bits)", zh: "以 2 为底（比特）" })}</option><option value="10">${local({ en: "base 10 (hartleys)", zh: "以 10 为底（哈特利）" })}</option></select>
<button type="submit">${local({ en: "Explain", zh: "解释" })}</button></p>
</form>
<div class="loss-answer" role="status"></div>`;

function kindHtml([kind, { title, because, tries }]: [string, AboutKind]): string {
  const rows = causes()
    .filter((cause) => cause.kind === (kind as CauseKind))
    .sort((a, b) => a.nats - b.nats)
    .map(rowHtml);
  const head = [
    local({ en: "Formula", zh: "公式" }),
    ...lossUnits.map(({ base }) => local(unitOf(base))),
  ]
    .map((text, i) => `<th scope="col"${i > 0 ? ' class="number"' : ""}>${text}</th>`)
    .join("");
  const [own, other] =
    currentLanguage() === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  return `<section class="known-loss">
<h3>${escapeHtml(title[own])} <span lang="${other}">${escapeHtml(title[other])}</span></h3>
<p>${escapeHtml(because[own])}</p>
<p lang="${other}">${escapeHtml(because[other])}</p>
<p><strong>${local({ en: "Try:", zh: "试一试：" })}</strong>${local({ en: " ", zh: "" })}${escapeHtml(tries[own])}</p>
<div class="table scrolls"><table class="losses"><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>
</section>`;
}

function rowHtml({ formula, nats }: Cause): string {
  const values = inEachUnit(nats).map((value) => `<td class="number">${value.toPrecision(7)}</td>`);
  return `<tr id="${causeId(formula)}"><th scope="row">${escapeHtml(formula)}</th>${values.join("")}</tr>`;
}
