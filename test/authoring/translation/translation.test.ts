import { describe, expect, it } from "vitest";
import { describeProblem } from "../../../lib/authoring/problem.js";
import { checkTranslation } from "../../../lib/authoring/translation/checkTranslation.js";
import { compareNumbers } from "../../../lib/authoring/translation/numbers.js";
import {
  digestOf,
  markerOf,
  parseSidecar,
  stampSidecar,
  wholeText,
} from "../../../lib/authoring/translation/sidecar.js";
import { sourceTexts } from "../../../lib/authoring/translation/sourceTexts.js";
import { bannedWords, missingTerms, parseTerms } from "../../../lib/authoring/translation/terms.js";
import { translationRules } from "../../../lib/authoring/translation/translationRules.js";
import { code, markdown, notebook } from "../../cli/fixtures.js";

const english = {
  title: "# 4. Loss\n\n**How wrong?**\n\n- compute $p^t$,\n- read `0.3`, the score.",
  next: "The three losses are 0.25 and 1,000; see [5. Next](05-next.ipynb).",
};
const chinese = {
  title: "# 4. 损失\n\n**错得有多厉害？**\n\n- 计算 $p^t$；\n- 读懂 `0.3`，也就是得分。",
  next: "三个损失是 0.25 和 1000；见 [5. 下一课](05-next.ipynb)。",
};
const terms = parseTerms(
  [
    "concept,en,zh,variants,banned,note,source",
    'network,score,得分,百分数,分数,"a note, with a comma",usage',
    "loss,loss|losses,损失,,!代价,,usage",
    "network,logit,logit,,,,usage",
  ].join("\n"),
);
const rules = translationRules("zh", terms);
const lesson = notebook([
  markdown("title", english.title),
  code("a", "1;"),
  markdown("next", english.next),
]);

type Id = keyof typeof english;
const entry = (id: Id, text = chinese[id]) => `${markerOf(id, digestOf(english[id]))}\n\n${text}\n`;
const problems = (...entries: string[]) =>
  checkTranslation(lesson, parseSidecar("zh/04-loss.md", "04-loss", entries.join("\n")), rules);
const reports = (...entries: string[]) => problems(...entries).map(describeProblem);

describe("a translation", () => {
  it("is right if it has all cells, in order, with equal parts", () => {
    expect(reports(entry("title"), entry("next"))).toEqual([]);
  });

  it("names the file, the cell and the line of each problem", () => {
    expect(reports(entry("title"), entry("next", "三个损失是 0.25 和 1000。"))).toEqual([
      'zh/04-loss.md, cell "next", line 10: the link (05-next.ipynb) of the English is missing. Add it. [equal]',
      'zh/04-loss.md, cell "next", line 10: the number 5 of the English is missing. Add it. [equal]',
    ]);
  });

  it.each([
    ["missing", [entry("title")], "next"],
    [
      "missing",
      [entry("title"), entry("next", "[5. Next](05-next.ipynb) three: 0.25, 1000")],
      "next",
    ],
    ["orphan", [entry("title"), entry("next"), "<!-- cell: other -->"], "other"],
    ["twice", [entry("title"), entry("title"), entry("next")], "title"],
    ["order", [entry("next"), entry("title")], "title"],
    ["stale", [entry("title"), `<!-- cell: next · en: 0123456789ab -->\n${chinese.next}`], "next"],
    ["stale", [entry("title"), `<!-- cell: next -->\n${chinese.next}`], "next"],
    ["typography", [entry("title"), entry("next", `${chinese.next}对, 对。`)], "next"],
    ["characters", [entry("title"), entry("next", `${chinese.next}損。`)], "next"],
    ["banned-word", [entry("title"), entry("next", `${chinese.next}代价很大。`)], "next"],
    [
      "banned-word",
      [entry("title", chinese.title.replace("得分", "分数")), entry("next")],
      "title",
    ],
  ])("is refused as %s", (rule, entries, cell) => {
    expect(problems(...entries).map((problem) => [problem.rule, problem.cell])).toEqual([
      [rule, cell],
    ]);
  });

  it.each([
    ["the code of another text", "title", "`0.3`", "`0.4`"],
    ["another formula", "title", "$p^t$", "$p_t$"],
    ["another link", "next", "05-next", "06-next"],
    ["another level of heading", "title", "# 4", "## 4"],
    ["another number of items", "title", "- 计算", "计算"],
    ["another number", "next", "0.25", "0.52"],
    ["another place of the decimal point", "next", "1000", "100"],
  ])("is refused with %s", (_, cell, right, wrong) => {
    const changed = (id: Id) =>
      entry(id, id === cell ? chinese[id].replace(right, wrong) : undefined);
    const found = problems(changed("title"), changed("next"));
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect([problem.rule, problem.cell]).toEqual(["equal", cell]);
  });

  it("may add, in a marked place, what the English does not have", () => {
    const added = `${chinese.next}\n\n<!-- added -->\n\n0.69 是 $\\ln 2$。`;
    expect(reports(entry("title"), entry("next", added))).toEqual([]);
    expect(reports(entry("title"), entry("next", `${added}代价`))).toHaveLength(1);
    const { cells } = parseSidecar("", "", entry("next", added));
    expect(cells.map(wholeText)).toEqual([`${chinese.next}\n\n0.69 是 $\\ln 2$。`]);
  });

  it("is read whole although a marker is wrong, with the place", () => {
    const { cells, problems: found } = parseSidecar(
      "zh/04-loss.md",
      "04-loss",
      "Hello\n<!-- cell: A b -->\n<!-- cell: next · en: 0123 -->\n<!-- cell: next -->\r\n文字\r\n",
    );
    expect(cells).toMatchObject([{ id: "next", source: "文字", line: 4 }]);
    expect(found.map(describeProblem)).toEqual([
      "zh/04-loss.md, line 1: there is text above the first marker. Put it below the marker of its cell. [marker]",
      'zh/04-loss.md, line 2: "<!-- cell: A b -->" is no marker. Write <!-- cell: the-id · en: 0123456789ab -->. [marker]',
      'zh/04-loss.md, line 3: "<!-- cell: next · en: 0123 -->" is no marker. Write <!-- cell: the-id · en: 0123456789ab -->. [marker]',
    ]);
  });

  it("is stamped with the digests of the English cells, and otherwise left as it is", () => {
    const [old, new_] = ["<!-- cell: next · en: 0123456789ab -->\n文\n", entry("next", "文")];
    const stamped = stampSidecar(`<!-- cell: other -->\n${old}`, new Map(Object.entries(english)));
    expect(stamped).toBe(`<!-- cell: other -->\n${new_.replace("\n\n", "\n")}`);
  });

  it("has a digest that changes with the English text, but not with spaces around it", () => {
    expect(digestOf("a")).toBe("ca978112ca1b"); // the first digits that sha256sum prints
    expect(digestOf(" a\n")).toBe(digestOf("a"));
    expect(digestOf("b")).not.toBe(digestOf("a"));
  });
});

describe("a language without rules of its own", () => {
  it("has all other checks", () => {
    const pirate = translationRules("pirate", []);
    const sidecar = parseSidecar(
      "",
      "",
      `${entry("title", english.title)}\n${entry("next", "Ahoy; 5")}`,
    );
    const found = checkTranslation(lesson, sidecar, pirate).map(({ rule }) => rule);
    expect([...new Set(found)]).toEqual(["equal"]);
  });
});

describe("numbers", () => {
  it.each([
    ["ten samples and 3 classes", "10 个样本、三个类别"],
    ["12,242 pictures, 3 million words, a thousand", "12242 张图片、300 万个词、1000"],
    ["twice as much, a quarter", "2 倍，0.25"],
    ["the loss is $0.3$ or `7`", "损失为 0.3 或 7"],
    ["about 10⁻⁸", "约为 10⁻⁸"],
  ])("are equal in %j and %j", (a, b) => {
    expect(compareNumbers(a, b)).toEqual({ lost: [], added: [] });
  });

  it.each([
    ["the loss is 0.522", "损失为 0.523", ["0.522"], ["0.523"]],
    ["about 10⁻⁸", "约为 10⁻⁶", ["⁻⁸"], ["⁻⁶"]],
    ["12 pictures", "十二张图片", ["12"], []],
    ["a loss", "5 个损失", [], ["5"]],
    ["3 thousand", "3 万", ["3000"], ["30000"]],
  ])("differ in %j and %j", (a, b, lost, added) => {
    expect(compareNumbers(a, b)).toEqual({ lost, added });
  });
});

describe("the termbase", () => {
  it("bans words where the English has the term, and some everywhere, but no parts of approved ones", () => {
    expect(bannedWords("分数", terms, "The scores")).toHaveLength(1);
    expect(bannedWords("百分数", terms, "The score")).toEqual([]);
    expect(bannedWords("分数", terms, "The fraction `score`")).toEqual([]);
    expect(bannedWords("代价", terms)).toHaveLength(1);
  });

  it("notices terms that are not there", () => {
    expect(missingTerms("得分", terms, "The loss of a score")).toEqual([
      "loss is not in it as 损失",
    ]);
    expect(missingTerms("损失", terms, "The lossless")).toEqual([]);
  });
});

describe("the texts in a source", () => {
  it("are found in JSON, too, as in the metadata of a notebook", () => {
    expect(sourceTexts('({"predict": {"question": {"en": "A", "zh": "甲"}}})', "zh")).toEqual([
      { line: 1, translated: "甲", english: "A" },
    ]);
  });

  it("are found with their English, whether literals, templates, functions or choices", () => {
    const source =
      'const a = { en: "A", zh: "甲" };\n' +
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source
      "const b = { en: (n) => `B ${n}`, zh: (n) => `乙 ${n} 个` };\n" +
      'const c = { zh: x ? "丙" : "丁" };\n' +
      'const d = { zh: "戊" + x };';
    expect(sourceTexts(source, "zh")).toEqual([
      { line: 1, translated: "甲", english: "A" },
      { line: 2, translated: "乙 \ufffd 个", english: "B \ufffd" },
      { line: 3, translated: "丙\n\n丁", english: "" },
      { line: 4, translated: "戊\ufffd", english: "" },
    ]);
  });
});
