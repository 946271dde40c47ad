import { describe, expect, it } from "vitest";
import { typographyFaults, VALUE } from "../../../lib/authoring/translation/chineseTypography.js";
import { rareCharacters } from "../../../lib/authoring/translation/commonCharacters.js";

const messages = (text: string): string[] => typographyFaults(text).map(({ message }) => message);

describe("Chinese typography", () => {
  it.each([
    "# 4. 二值交叉熵\n\n**为什么？**\n\n学完这一课，你将\n\n- 算出损失；\n- 读懂 $p^t$ 与 `0.3`。",
    "在 $[0, 1]$ 上，`f(x); y` 的值（$p = 0.3$）为 0.522，见[第 5 课](05-cross-entropy.ipynb)。",
    "按 *Run → Run All Cells*，再看 [1. 输出层](01-output-layer.ipynb)。",
    "他说：“损失为 0.3。”——不对……",
    "香农（克劳德·香农）说 30% 的 n = 2, 3, …，而 −1 不行。",
    "| 损失 | 值 |\n| --- | --- |\n| 交叉熵 | 0.3 |",
    "原文说“加起来为1”，而“N大于等于2”不够。",
    "1. 先算**损失**；\n2. 再算**导数**。",
    'No Chinese: anything goes; (even) this... "here"?',
    `当前值为 ${VALUE}，期望${VALUE}之和`,
  ])("is fine in %j", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["损失,导数", "a half-width mark"],
    ["损失: 0.3", "a half-width mark"],
    ["第 5 课; 0.3", "a half-width mark"],
    ["损失为 `x`? 那么", "a half-width ? ! or ;"],
    ["损失为零.", "a half-width full stop"],
    ["损失为 $p$.", "a half-width full stop"],
    ["损失(零)", "a half-width parenthesis"],
    ["「损失」很大", "a quotation mark"],
    ['"损失"很大', "a quotation mark"],
    ["损失'大'", "a straight apostrophe"],
    ["损失loss 很大", "there is no space"],
    ["“损失为0.3 时”", "there is no space"],
    ["损失为0.3", "there is no space"],
    ["损失`x` 很大", "there is no space"],
    ["$p$的对数", "there is no space"],
    ["见[Softmax](02-softmax.ipynb) 一课", "there is no space"],
    ["这是**Softmax** 的导数", "there is no space"],
    ["这里 **损失**很大", "there is a space between two Chinese"],
    ["损失 ，导数", "there is a space beside a full-width mark"],
    ["损失。 导数", "there is a space beside a full-width mark"],
    ["损失（ 导数）", "there is a space beside a full-width mark"],
    ["损失  0.3", "there are two spaces"],
    ["损失为 ０ 哈特利", "a letter or digit is full-width"],
    ["损失...", "an ellipsis or a dash"],
    ["损失…很大", "an ellipsis or a dash"],
    ["损失—导数", "an ellipsis or a dash"],
    ["损失，，导数", "two marks follow each other"],
    ["计算 0·log 0 的值", "a middle dot"],
    ["“损失很大", "one of “” has no partner"],
    ["损失（很大", "one of （） has no partner"],
    ["损失 `f（x）` 很大", "a full-width mark stands in `f（x）`"],
    ["损失 $p，q$ 很大", "a full-width mark stands in $p，q$"],
    ["**为什么？**原文没有说", "** is not read as bold"],
    ["这是 *很大* 的损失", "Chinese is slanted"],
    ["这是损失，\n那是导数", "a line breaks inside of a paragraph"],
  ])("is refused in %j: %s", (text, says) => {
    expect(messages(text)).toContainEqual(expect.stringContaining(says));
  });
});

describe("the characters", () => {
  it("are those of GB 2312", () => {
    expect(rareCharacters("交叉熵是损失函数，啊齄")).toEqual([]);
    expect(rareCharacters("損失函數").map(({ message }) => message[0])).toEqual(["損", "數"]);
    expect(rareCharacters("镕 and no other")).toHaveLength(1);
  });
});
