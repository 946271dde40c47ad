import MarkdownIt from "markdown-it";
import { markdownParts, PLACEHOLDER, proseOf } from "./markdownParts.js";

/** What is wrong at a place of a text, without the place. */
export interface Fault {
  rule: string;
  /** As a sentence that begins in lower case and quotes the text. */
  message: string;
  /** How to correct it, as a sentence. */
  cure: string;
}

interface TypographyRule {
  wrong: RegExp;
  what: string;
  cure: string;
}

/** Stands for a value that a program puts into a text: nobody knows whether it is Chinese. */
export const VALUE = "\ufffd";

const HAN = "\\p{Script=Han}";
/** What is set apart from Chinese by a space: letters, digits, signs of mathematics, code and formulas. */
const OTHER = `[\\p{Script=Latin}\\p{Script=Greek}0-9½²³⁰-₉%=+−×÷<>≤≥≈±∞√∂Σ∎${PLACEHOLDER}]`;
const BRACKET = "[（“《‘]";
const MARK = "[，。；：？！、）》”’]";

const either = (a: string, b: string): RegExp => new RegExp(`${a}${b}|${b}${a}`, "u");

const rules: readonly TypographyRule[] = [
  {
    wrong: new RegExp(`${HAN} *[,;:?!]|[,;:?!] *${HAN}`, "u"),
    what: "a half-width mark stands beside a Chinese character",
    cure: "Write ，；：？！ or 、.",
  },
  {
    wrong: new RegExp(`${HAN}\\.|[\\p{L}\\p{N}${PLACEHOLDER}]\\.$(?<!^(?:#+ )?\\d+\\.)`, "mu"),
    what: "a half-width full stop ends a Chinese sentence",
    cure: "Write 。.",
  },
  {
    wrong: /[?!;]/u,
    what: "a half-width ? ! or ; stands in a Chinese sentence",
    cure: "Write ？！；.",
  },
  {
    wrong: either(HAN, "[()]"),
    what: "a half-width parenthesis stands beside a Chinese character",
    cure: "Write （）.",
  },
  {
    wrong: new RegExp(
      `[「」『』«»]|(?:${HAN}|${MARK}|${BRACKET}) *"|" *(?:${HAN}|${MARK}|${BRACKET})`,
      "u",
    ),
    what: "a quotation mark is not Chinese",
    cure: "Write “” or ‘’.",
  },
  {
    wrong: either(HAN, "'"),
    what: "a straight apostrophe stands beside a Chinese character",
    cure: "Write ‘’.",
  },
  {
    wrong: either(HAN, OTHER),
    what: "there is no space between Chinese and a letter, digit, sign, code or formula",
    cure: "Write one space.",
  },
  {
    wrong: new RegExp(`${HAN} +${HAN}`, "u"),
    what: "there is a space between two Chinese characters",
    cure: "Leave it out.",
  },
  {
    wrong: new RegExp(`[^\\n|] ${MARK}|${MARK} +[^ |\\n]|${BRACKET} `, "u"),
    what: "there is a space beside a full-width mark",
    cure: "Leave it out.",
  },
  {
    wrong: new RegExp(`(?:${HAN}|${OTHER})  +(?:${HAN}|${OTHER})`, "u"),
    what: "there are two spaces",
    cure: "Write one.",
  },
  {
    wrong: /[０-９Ａ-Ｚａ-ｚ]/u,
    what: "a letter or digit is full-width",
    cure: "Write it half-width.",
  },
  {
    wrong: new RegExp(`\\.\\.\\.(?!\\w)|${HAN}…(?!…)|(?<!…)…${HAN}|(?<!—)—(?!—)`, "u"),
    what: "an ellipsis or a dash is not Chinese",
    cure: "Write …… or ——.",
  },
  { wrong: /[，。；：、]{2}/u, what: "two marks follow each other", cure: "Leave one out." },
  {
    wrong: new RegExp(`·(?!${HAN})|(?<!${HAN})·`, "u"),
    what: "a middle dot, which is full-width in Chinese faces, stands beside something else than a name",
    cure: "Leave it out, or write × or a formula.",
  },
];

/** The article sets no spaces between Chinese and other characters, and a quotation keeps its words as they are. */
const unspacedQuote = new RegExp(`“(?=[^”]*${HAN})[^” ]*”`, "gu");

const pairs = ["“”", "‘’", "（）", "《》"];
const markdown = new MarkdownIt();

/** What breaks the rules of Chinese typography in a text in Markdown. Lines without a Chinese character are free. */
export function typographyFaults(source: string): Fault[] {
  const prose = proseOf(source);
  const lines = prose.split("\n").filter((line) => new RegExp(HAN, "u").test(line));
  return [
    ...lines.flatMap(faultsOfLine),
    ...lines.flatMap(unpairedMarks),
    ...wideCode(source),
    ...markdownFaults(prose),
  ];
}

function faultsOfLine(line: string): Fault[] {
  const bare = line.replace(/\*\*|!?\[|\]/g, "").replace(/(?<![\w*])\*|\*(?![\w*])/g, "");
  const text = bare.replace(/^ *(?:[-+>] |#+ )/, "").replace(unspacedQuote, "“引文”");
  return rules
    .filter(({ wrong }) => wrong.test(text))
    .map(({ wrong, what, cure }) => fault(`${what}: ${around(text, wrong)}.`, cure));
}

function unpairedMarks(line: string): Fault[] {
  return pairs
    .filter(([open, close]) => line.split(open).length !== line.split(close).length)
    .map((pair) => fault(`one of ${pair} has no partner: ${quoted(line)}.`, "Write both."));
}

/** Full-width marks in code would be syntax errors, and in formulas they have the wrong width. */
function wideCode(source: string): Fault[] {
  const { code, formulas } = markdownParts(source);
  return [...code, ...formulas]
    .filter((part) => /[，。；：？！（）“”]/u.test(part))
    .map((part) => fault(`a full-width mark stands in ${part}.`, "Write it half-width."));
}

/** What only Markdown's own rules show: marks of bold that do not close, slanted Chinese, and broken paragraphs. */
function markdownFaults(prose: string): Fault[] {
  const inlines = markdown.parse(prose, {}).filter(({ type }) => type === "inline");
  return inlines.flatMap(({ children }) => {
    const faults: Fault[] = [];
    let slanted = false;
    for (const [i, { type, content }] of (children ?? []).entries()) {
      if (type === "em_open" || type === "em_close") slanted = type === "em_open";
      if (slanted && new RegExp(HAN, "u").test(content))
        faults.push(fault(`Chinese is slanted: ${quoted(content)}.`, "Use ** or “”."));
      if (type === "text" && content.includes("**"))
        faults.push(
          fault(
            `** is not read as bold: ${around(content, /\*\*/)}.`,
            "Put punctuation outside of the bold text.",
          ),
        );
      if (type === "softbreak")
        faults.push(
          fault(
            `a line breaks inside of a paragraph, which shows as a space: ${quoted(children?.[i - 1]?.content ?? "")}.`,
            "Write the paragraph on one line.",
          ),
        );
    }
    return faults;
  });
}

function fault(message: string, cure: string): Fault {
  return { rule: "typography", message, cure };
}

function around(text: string, wrong: RegExp): string {
  const at = text.search(wrong);
  return quoted(text.slice(Math.max(0, at - 6), at + 10));
}

function quoted(text: string): string {
  const short = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  return `"${short.replaceAll(PLACEHOLDER, "□").replaceAll(VALUE, "□")}"`;
}
