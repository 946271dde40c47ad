import type { Text } from "../text.js";

/** What codes, the readers of printed losses and the hosts of cells need. */
export const codingNeeds: readonly Text[] = [
  // bits and codes
  { en: "it must be a list of the numbers 0 and 1", zh: "应为由 0 和 1 组成的列表" },
  { en: "a bit is 0 or 1", zh: "比特应为 0 或 1" },
  { en: "it must be a list of bytes", zh: "应为字节的列表" },
  { en: "a byte is a whole number from 0 to 255", zh: "字节应为 0 到 255 的整数" },
  { en: "it must be a text in quotes", zh: "应为写在引号里的文本" },
  { en: "it must be a text of 0 and 1", zh: "应为由 0 和 1 组成的文本" },
  {
    en: "it is the number of symbols, a whole number ≥ 0",
    zh: "它是符号的个数，应为不小于 0 的整数",
  },
  {
    en: "it is a whole number ≥ 1 with at most 65536 blocks",
    zh: "应为不小于 1 的整数，且块数不超过 65536",
  },
  {
    en: "at most 32768 symbols can share the whole of 65536",
    zh: "65536 最多分给 32768 个符号",
  },
  {
    en: "Try fixedModel([0.5, 0.5]) or adaptiveModel()",
    zh: "请试试 fixedModel([0.5, 0.5]) 或 adaptiveModel()",
  },
  { en: "it must be a model", zh: "应为一个模型" },
  {
    en: "it must have the functions predict and learn",
    zh: "应有 predict 和 learn 两个函数",
  },
  {
    en: "it must be a list of sums such as {example}",
    zh: "应为累加和的列表，例如 {example}",
  },
  {
    en: "the sums are whole numbers that begin with 0, grow with each symbol, and end at 65536 at most",
    zh: "累加和应为整数，从 0 开始，逐个增大，最后不超过 65536",
  },
  { en: "this model knows the symbols 0 to {n}", zh: "这个模型只认识符号 0 到 {n}" },
  { en: "it must be a list of whole numbers", zh: "应为整数的列表" },
  { en: "Kraft's sum is {sum}", zh: "Kraft 和为 {sum}" },
  {
    en: "it must have the numbers low and range",
    zh: "应有 low 和 range 两个数",
  },
  {
    en: "interval is {value}; both are whole numbers, low ≥ 0, range ≥ 1, and their sum is at most 2³²",
    zh: "interval 为{value}；两个都应为整数，low ≥ 0，range ≥ 1，且两者之和不超过 2³²",
  },
  {
    en: "a length is {value}; words may have {n} bits",
    zh: "有一个码长为{value}；码字最多 {n} 个比特",
  },
  { en: "Make it shorter", zh: "请把它缩短" },
  {
    en: "the word {a} begins the word {b}; in a prefix code no word begins another",
    zh: "码字 {a} 是码字 {b} 的开头；在前缀码中，任何码字都不是另一个的开头",
  },
  { en: "it must be at most 1", zh: "应不超过 1" },
  { en: "Make some words longer", zh: "请加长一些码字" },
  { en: "it must be a list of words such as {example}", zh: "应为码字的列表，例如 {example}" },
  {
    en: "the last bits are {value}, and no word; were they written in this code?",
    zh: "最后几个比特是 {value}，不成码字；它们是用这种编码写的吗？",
  },
  {
    en: "it must be a list of lengths such as {example}",
    zh: "应为码长的列表，例如 {example}",
  },
  {
    en: "the length of a word is a whole number of bits",
    zh: "码长应为整数个比特",
  },
  // printed losses
  { en: "a curve needs at least 2 losses", zh: "一条曲线至少要有 2 个损失" },
  {
    en: "there are {n} losses and {m} accuracies; give one accuracy for each loss",
    zh: "有 {n} 个损失和 {m} 个准确率；每个损失应有一个准确率",
  },
  { en: "each entry must be a number", zh: "每一项都应为一个数" },
  {
    en: "it must be the printed number as a text",
    zh: "应为打印出的那个数，写成文本",
  },
  {
    en: "it must be one number, such as {example}",
    zh: "应为一个数，例如 {example}",
  },
  { en: "Try explainLoss for one", zh: "只有一个时请用 explainLoss" },
  {
    en: "Try Number, or readCurve for a text",
    zh: "请试试 Number；若是文本，请用 readCurve",
  },
  { en: "Try readCurve for a text", zh: "若是文本，请用 readCurve" },
  { en: "Try explainCurve for a list of numbers", zh: "若是数的列表，请用 explainCurve" },
  { en: "it must be Math.E, 2 or 10", zh: "应为 Math.E、2 或 10" },
  { en: "it must be a text, such as {example}", zh: "应为文本，例如 {example}" },
  // hosts of cells
  {
    en: "nobody can answer, because what runs this cell allows no input (allow_stdin is false). Run the cell in Jupyter or VS Code, or write the answer into the code.",
    zh: "没有人能回答，因为运行这个单元格的程序不允许输入（allow_stdin 为 false）。请在 Jupyter 或 VS Code 中运行它，或把回答写进代码。",
  },
  {
    en: "the cell ended before an answer came. Write await before what asks, so that the cell waits.",
    zh: "还没有等到回答，单元格就结束了。请在提问的代码前写 await，让单元格等待。",
  },
  {
    en: "a page of the book cannot ask its reader. Write the answer into the code, or run the notebook in Jupyter or VS Code.",
    zh: "书页不能向读者提问。请把回答写进代码，或在 Jupyter 或 VS Code 中运行笔记本。",
  },
  {
    en: "A cell of the book cannot close its worker; the button Stop ends a cell.",
    zh: "书里的单元格不能关闭自己的工作线程；要结束单元格，请按“停止”。",
  },
  {
    en: "A cell of the book has no {name}: cells run without network and storage, so that nobody has to trust a notebook to run it.",
    zh: "书里的单元格没有 {name}：单元格运行时没有网络和存储，这样不必信任一个笔记本也能运行它。",
  },
  { en: "the cell was stopped", zh: "单元格已停止" },
];
