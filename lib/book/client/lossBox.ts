import { type CurveFinding, explainCurve } from "../../lessons/explain/explainCurve.js";
import { type Explanation, explainLoss, type Reading } from "../../lessons/explain/explainLoss.js";
import type { ExplainOptions } from "../../lessons/explain/explainOptions.js";
import { type ReadCurve, type ReadText, readCurve } from "../../lessons/explain/readCurve.js";
import { causeId } from "../pages/causeAddress.js";

/** Connects the box of the page "What is my loss?": the button or Ctrl+Enter explains what was typed. */
export function lossBox(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form.loss-box");
  const answer = page.querySelector<HTMLElement>(".loss-answer");
  const text = page.querySelector<HTMLTextAreaElement>("#loss-text");
  const classes = page.querySelector<HTMLInputElement>("#loss-classes");
  const base = page.querySelector<HTMLSelectElement>("#loss-base");
  if (!form || !answer || !text || !classes || !base) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      const options = optionsOf(classes.value.trim(), base.value);
      answer.replaceChildren(...answerTo(text.value, options));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      answer.replaceChildren(paragraph(error.message.replace(/^\w+: /, ""), "problem"));
    }
  });
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

function optionsOf(classes: string, base: string): ExplainOptions {
  return {
    ...(classes !== "" && { classes: Number(classes) }),
    ...(base !== "" && { base: base === "e" ? Math.E : Number(base) }),
  };
}

/** All texts are inserted as text, never as HTML. */
function answerTo(text: string, options: ExplainOptions): HTMLElement[] {
  const read = readCurve(text);
  const answers = read.curves.flatMap((curve) => answerOn(curve, options));
  if (read.curves.length === 0)
    answers.push(
      paragraph("There is no loss in this text. Try a number such as 2.303.", "problem"),
    );
  return [...answers, ...notRead(read)];
}

function answerOn(curve: ReadCurve, options: ExplainOptions): HTMLElement[] {
  const { name, losses, printed, accuracies } = curve;
  const heading = name === "" ? [] : [element("h2", `Loss “${name}”`)];
  if (printed.length === 1) return [...heading, ...aboutOne(printed[0], options)];
  const { findings, classes } = explainCurve(losses, {
    ...options,
    ...(accuracies && { accuracies }),
  });
  const beside = accuracies ? " with accuracies" : "";
  const supposed =
    options.classes === undefined && classes !== undefined
      ? ` Its start is near ln ${classes}, so ${classes} classes are assumed.`
      : "";
  const summary =
    findings.length > 0
      ? `${losses.length} losses${beside}.${supposed}`
      : `These ${losses.length} losses${beside} show no known fault.${supposed}`;
  const hint =
    classes === undefined
      ? [
          paragraph(
            "Give the number of classes, and the start is also compared with the loss of an even guess.",
            "facts",
          ),
        ]
      : [];
  return [...heading, paragraph(summary), ...list(findings.map(findingItem)), ...hint];
}

function aboutOne(printed: string, options: ExplainOptions): HTMLElement[] {
  const explanation = explainLoss(printed, options);
  const { readings, note } = explanation;
  return [
    ...heading(printed, explanation),
    ...(note ? [paragraph(note.en)] : []),
    ...list(readings.slice(0, 5).map(readingItem)),
    ...means(explanation),
  ];
}

function heading(printed: string, { readings, note, standsOut }: Explanation): HTMLElement[] {
  if (readings.length === 0)
    return note ? [] : [paragraph(`No known cause gives the digits ${printed}.`)];
  if (readings.length === 1) return [paragraph(`One known cause gives ${printed}:`)];
  const rank = standsOut ? "one of them stands out" : "the most likely first";
  return [paragraph(`${readings.length} known causes give ${printed}; ${rank}:`)];
}

function means({ probability, perplexity }: Explanation): HTMLElement[] {
  if (!Number.isFinite(perplexity) || !(probability > 0) || probability >= 1) return [];
  return [
    paragraph(
      `For one sample, this loss means the probability ${short(probability)} for what happened, and a perplexity of ${short(perplexity)}.`,
      "facts",
    ),
  ];
}

function short(x: number): string {
  return String(Number(x.toPrecision(3)));
}

const matches = { rounded: "", truncated: " (cut off)", near: " (near)" } as const;

function readingItem({ formula, value, unit, match, says, because, tries }: Reading): HTMLElement {
  const link = element("a", formula) as HTMLAnchorElement;
  link.href = `#${causeId(formula)}`;
  const title = element("p");
  title.append(link, ` = ${value.toPrecision(7)} ${unit}${matches[match]}`);
  return item(title, paragraph(says.en), paragraph(because.en), advice(tries.en));
}

function findingItem({ says, causes, tries }: CurveFinding): HTMLElement {
  const reasons = element("ul");
  reasons.append(...causes.map(({ en }) => element("li", en)));
  const title = element("p");
  title.append(element("strong", says.en));
  return item(title, reasons, advice(tries.en));
}

function advice(text: string): HTMLElement {
  const line = element("p");
  line.append(element("strong", "Try:"), ` ${text}`);
  return line;
}

function list(items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const ordered = element("ol");
  ordered.append(...items);
  return [ordered];
}

function item(...parts: readonly HTMLElement[]): HTMLElement {
  const entry = element("li");
  entry.append(...parts);
  return entry;
}

function notRead({ unread }: ReadText): HTMLElement[] {
  if (unread.length === 0) return [];
  const lines = unread.slice(0, 5).map(({ line, text }) => `line ${line}, “${text}”`);
  const more = unread.length > 5 ? `; and ${unread.length - 5} more` : "";
  return [paragraph(`Not read: ${lines.join("; ")}${more}.`, "facts")];
}

function paragraph(text: string, className = ""): HTMLElement {
  const created = element("p", text);
  if (className) created.className = className;
  return created;
}

function element(name: string, text = ""): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
