import { escape as escapeHtml } from "html-escaper";
import { type AboutKind, type CauseKind, causeKinds } from "../../lessons/explain/causeKinds.js";
import { type Cause, causes } from "../../lessons/explain/causes.js";
import { inEachUnit, lossUnits } from "../../lessons/explain/lossUnits.js";
import type { Lesson } from "../lesson/lesson.js";
import { causeId } from "./causeAddress.js";
import { contentsHtml } from "./contents.js";
import type { Page } from "./layout.js";

/**
 * The page "What is my loss?": a box that explains a loss or a list of losses in the browser, and a table of all known
 * losses, which needs no JavaScript.
 */
export function lossPage(lessons: readonly Lesson[]): Page {
  const file = "loss.html";
  return {
    file,
    title: "What is my loss? – Cross-entropy, taken apart",
    description:
      "What a printed loss or a list of losses may mean, and a table of all losses that have a cause of their own.",
    main: `<h1>What is my loss?</h1>
<p class="lead">Some losses say by their digits where they come from: ${Math.log(2).toFixed(3)} is the loss of an even guess between two classes. Many numbers lie near one of these by accident, so several answers are ranked, and often there is none.</p>
${box}
<h2 id="known">All known losses</h2>
<p>Every number is computed from its formula when this page is built. A loss in bits or hartleys has the logarithm of base 2 or 10 in place of e.</p>
${Object.entries(causeKinds).map(kindHtml).join("\n")}`,
    contents: contentsHtml(lessons, file),
    script: "loss.js",
  };
}

/** The box; lossBox.ts fills the answer. The page hides it where scripts do not run. */
const box = `<form class="loss-box needs-script">
<p><label for="loss-text">A loss, or a list of losses</label>
<textarea id="loss-text" rows="4" spellcheck="false" autocomplete="off" aria-describedby="loss-hint"></textarea>
<small id="loss-hint">With all the digits that were printed: 2.303, or 0.69, 0.68, 0.67, or lines of a log with “loss: 0.693 acc 0.5”. It stays in your browser.</small></p>
<p class="options"><label for="loss-classes">Classes, if known</label> <input id="loss-classes" inputmode="numeric" autocomplete="off" size="8">
<label for="loss-base">Logarithm</label> <select id="loss-base"><option value="">not known</option><option value="e">base e (nats)</option><option value="2">base 2 (bits)</option><option value="10">base 10 (hartleys)</option></select>
<button type="submit">Explain</button></p>
</form>
<div class="loss-answer" role="status"></div>`;

function kindHtml([kind, { title, because, tries }]: [string, AboutKind]): string {
  const rows = causes()
    .filter((cause) => cause.kind === (kind as CauseKind))
    .sort((a, b) => a.nats - b.nats)
    .map(rowHtml);
  const head = ["Formula", ...lossUnits.map(({ unit }) => unit)]
    .map((text, i) => `<th scope="col"${i > 0 ? ' class="number"' : ""}>${text}</th>`)
    .join("");
  return `<section class="known-loss">
<h3>${escapeHtml(title.en)} <span lang="zh">${escapeHtml(title.zh)}</span></h3>
<p>${escapeHtml(because.en)}</p>
<p lang="zh">${escapeHtml(because.zh)}</p>
<p><strong>Try:</strong> ${escapeHtml(tries.en)}</p>
<div class="table scrolls"><table class="losses"><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>
</section>`;
}

function rowHtml({ formula, nats }: Cause): string {
  const values = inEachUnit(nats).map((value) => `<td class="number">${value.toPrecision(7)}</td>`);
  return `<tr id="${causeId(formula)}"><th scope="row">${escapeHtml(formula)}</th>${values.join("")}</tr>`;
}
