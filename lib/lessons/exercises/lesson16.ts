import { kraftSum } from "../../coding/index.js";
import { squareForTwoClasses } from "../../derivations/course/squareForTwoClasses.js";
import { near } from "./alike.js";
import type { Draw } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber } from "./forms.js";
import { countParts, isDerivative, nextLineExercise } from "./nextLine.js";
import { wrongBase } from "./slips.js";

const taken = [1, 2, 3];
const room = (): number => (1 - kraftSum(taken)) * 2 ** 5;

const countTheWords: Exercise = exercise({
  id: "16-count-the-words",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "A prefix code has words of 1, 2 and 3 bits. How many words of 5 bits can it have besides?",
    zh: "一个前缀码已有长 1、2、3 比特的码字各一个。它最多还能有多少个 5 比特的码字？",
  },
  gives: aNumber,
  right: room,
  rules: [
    {
      says: {
        en: "With so many words of 5 bits, Kraft's sum must not exceed 1.",
        zh: "有这么多 5 比特的码字时，克拉夫特和不应超过 1。",
      },
      holds: (count) => kraftSum(taken) + count * 2 ** -5 <= 1,
    },
    {
      says: {
        en: "One word more must make Kraft's sum exceed 1.",
        zh: "再多一个码字，克拉夫特和就应超过 1。",
      },
      holds: (count) => kraftSum(taken) + (count + 1) * 2 ** -5 > 1,
    },
    {
      says: {
        en: "A number of words is a whole number, at least 0.",
        zh: "码字的个数应为非负整数。",
      },
      holds: (count) => Number.isInteger(count) && count >= 0,
    },
  ],
  slips: [
    {
      says: {
        en: "There are so many words of 5 bits in all. But most of them begin with one of the three words.",
        zh: "5 比特的串总共有这么多，但其中大部分以已有的三个码字之一开头。",
      },
      like: () => 2 ** 5,
    },
    {
      says: {
        en: "This takes three words away, but each shorter word also rules out all words that begin with it.",
        zh: "这里只去掉了三个；但每个较短的码字，还排除了所有以它开头的串。",
      },
      like: () => 2 ** 5 - taken.length,
    },
    {
      says: {
        en: "This is the part of all words that is still free. How many words of 5 bits fit into it?",
        zh: "这是还空着的部分所占的比例。其中能放下多少个 5 比特的码字？",
      },
      like: () => 1 - kraftSum(taken),
    },
  ],
  hints: [
    {
      en: "A word of l bits takes up the part 2^−l of all long words.",
      zh: "一个 l 比特的码字，占所有长串的 2^−l。",
    },
    {
      en: "What is left of 1, and how often does 1/32 fit into it?",
      zh: "1 还剩多少？其中能放下多少个 1/32？",
    },
  ],
  insight: {
    en: "Short words are expensive: the word of 1 bit alone takes up half of the room. A code has to decide what to spend it on.",
    zh: "短码字很贵：单是那个 1 比特的码字就占去一半空间。编码必须决定把它花在哪里。",
  },
});

const labels = 50_000;
const labelBits = (): number => labels / Math.LN2;
const labelBytes = (): number => Math.ceil(labelBits() / 8);

const computeTheBytes: Exercise = exercise({
  id: "16-bytes-of-labels",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "A model predicts 50,000 labels with a mean loss of 1 nat. How many bytes does a file of these labels need, if an arithmetic coder writes it with the model? Round up.",
    zh: "一个模型预测 50,000 个标签，平均损失 1 奈特。算术编码器用这个模型写出这些标签，文件需要多少字节？向上取整。",
  },
  gives: aNumber,
  right: labelBytes,
  rules: [
    {
      says: { en: "A file has a whole number of bytes.", zh: "文件的字节数应为整数。" },
      holds: Number.isInteger,
    },
    {
      says: {
        en: "The bits of the file, in nats, must be the loss of all labels together, up to a byte.",
        zh: "文件的比特数换算成奈特，应等于全部标签的总损失，相差不到一字节。",
      },
      holds: (bytes) => 8 * bytes >= labelBits() && 8 * bytes < labelBits() + 8,
    },
  ],
  slips: [
    {
      says: {
        en: "This takes a nat for a bit. One nat is 1/ln 2 bits.",
        zh: "这里把奈特当成了比特。1 奈特等于 1/ln 2 比特。",
      },
      like: () => labels / 8,
    },
    {
      says: {
        en: "This is the number of bits. A byte has eight.",
        zh: "这是比特数。一个字节有 8 比特。",
      },
      like: () => Math.ceil(labelBits()),
    },
    {
      says: {
        en: "A nat is more than a bit, not less.",
        zh: "1 奈特比 1 比特多，不是少。",
      },
      like: () => Math.ceil((labels * Math.LN2) / 8),
    },
    {
      says: {
        en: "This writes a byte for each label.",
        zh: "这是每个标签写一个字节。",
      },
      like: () => labels,
    },
  ],
  hints: [
    {
      en: "Add up the losses of all labels, then change the unit.",
      zh: "先把所有标签的损失相加，再换算单位。",
    },
    {
      en: "Divide nats by ln 2 to get bits, and bits by 8 to get bytes.",
      zh: "奈特除以 ln 2 得比特，比特除以 8 得字节。",
    },
  ],
  insight: {
    en: "A guess among 1000 classes would need 62,286 bytes. Every tenth of a nat that training gains makes this file 902 bytes shorter.",
    zh: "若在 1000 个类别中瞎猜，需要 62,286 字节。训练每降低 0.1 奈特，这个文件就缩短 902 字节。",
  },
});

type Division = [low: number, range: number, cumulative: number[], symbol: number];

const part = (low: number, range: number, cumulative: number[], symbol: number): number[] => {
  const whole = cumulative[cumulative.length - 1];
  const from = Math.floor((range * cumulative[symbol]) / whole);
  const to = Math.floor((range * cumulative[symbol + 1]) / whole);
  return [low + from, to - from];
};

function division(draw: Draw): Division {
  const symbols = draw.whole(2, 5);
  const cumulative = [0];
  for (let s = 0; s < symbols; s++) cumulative.push(cumulative[s] + draw.whole(1, 9));
  return [draw.whole(0, 500), draw.whole(50, 1000), cumulative, draw.whole(0, symbols - 1)];
}

const writeNarrow: Exercise = exercise<Division, number[]>({
  id: "16-write-narrow",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write the step that narrows an interval to the part of a symbol, and return its new beginning and length.",
    zh: "写出把区间缩小到某个符号那一段的步骤，返回新的起点和长度。",
  },
  inputs: division,
  edges: [
    [0, 1000, [0, 7, 10], 0],
    [0, 1000, [0, 7, 10], 1],
    [500, 1000, [0, 7, 10], 1],
    // In doubles, 90 · (7/10) is below 63, and (122/14) · 7 below 61.
    [0, 90, [0, 7, 10], 0],
    [0, 90, [0, 7, 10], 1],
    [5, 122, [0, 7, 14], 1],
    [5, 230, [0, 7, 14], 0],
    // Just below a whole number.
    [0, 65534, [0, 1, 65535], 0],
    [0, 9_999_999, [0, 1, 10_000_000], 0],
    [0, 1, [0, 1, 10_000_000], 0],
    [0, 100, [0, 1, 2, 3], 1],
    [0, 100, [0, 1, 2, 3], 2],
    [12, 34, [0, 5], 0],
    [0, 2 ** 32, [0, 1, 65536], 0],
    [0, 2 ** 32, [0, 40000, 65536], 1],
    [123456789, 3123456789, [0, 12345, 23456, 54321], 1],
    [7, 1000, Array.from({ length: 31 }, (_, s) => s * s + s), 17],
    [2 ** 30, 2 ** 31 - 1, [0, 30000, 65535], 1],
  ],
  gives: aList,
  mayCall: [],
  right: part,
  rules: [
    {
      says: { en: "There must be two whole numbers.", zh: "应有两个整数。" },
      holds: (output) => output.length === 2 && output.every(Number.isInteger),
    },
    {
      says: {
        en: "The first symbol must begin where the interval begins.",
        zh: "第一个符号应从区间的起点开始。",
      },
      inputs: (draw) => {
        const [low, range, cumulative] = division(draw);
        return [low, range, cumulative, 0];
      },
      holds: ([begin], [low]) => begin === low,
    },
    {
      says: {
        en: "Each symbol must begin where the symbol before it ends.",
        zh: "每个符号都应从前一个符号的终点开始。",
      },
      holds: (_, [low, range, cumulative], answer) => {
        let end = low;
        for (let s = 0; s < cumulative.length - 1; s++) {
          const [begin, length] = answer(low, range, cumulative, s);
          if (begin !== end) return false;
          end = begin + length;
        }
        return true;
      },
    },
    {
      says: {
        en: "The last symbol must end where the interval ends.",
        zh: "最后一个符号应在区间的终点结束。",
      },
      inputs: (draw) => {
        const [low, range, cumulative] = division(draw);
        return [low, range, cumulative, cumulative.length - 2];
      },
      holds: ([begin, length], [low, range]) => begin + length === low + range,
    },
    {
      says: {
        en: "The length must be the symbol's share of the interval, up to rounding by 1.",
        zh: "长度应等于该符号在区间中所占的比例，取整误差不超过 1。",
      },
      holds: ([, length], [, range, cumulative, symbol]) => {
        const share =
          (cumulative[symbol + 1] - cumulative[symbol]) / cumulative[cumulative.length - 1];
        return Math.abs(length - share * range) < 1;
      },
    },
  ],
  slips: [
    {
      says: {
        en: "The second number is the end of the part. Its length is asked for.",
        zh: "第二个数是这一段的终点；题目要的是长度。",
      },
      like: (low, range, cumulative, symbol) => {
        const [begin, length] = part(low, range, cumulative, symbol);
        return [begin, begin + length];
      },
    },
    {
      says: {
        en: "The part begins too early: it must be moved by the beginning of the interval.",
        zh: "这一段的起点没有加上区间的起点。",
      },
      like: (low, range, cumulative, symbol) => {
        const [begin, length] = part(low, range, cumulative, symbol);
        return [begin - low, length];
      },
    },
    {
      says: {
        en: "Without rounding down, writer and reader could not agree on whole numbers.",
        zh: "没有向下取整；写的一方和读的一方就无法在整数上一致。",
      },
      like: (low, range, cumulative, symbol) => {
        const whole = cumulative[cumulative.length - 1];
        return [
          low + (range * cumulative[symbol]) / whole,
          (range * (cumulative[symbol + 1] - cumulative[symbol])) / whole,
        ];
      },
    },
    {
      says: {
        en: "The quotient of two sums is rounded, so an end may be off by 1. Multiply first, and divide last.",
        zh: "两个累计数的商已经有舍入误差，端点可能差 1。应先乘后除。",
      },
      like: (low, range, cumulative, symbol) => {
        const end = (s: number) =>
          Math.floor(range * (cumulative[s] / cumulative[cumulative.length - 1]));
        return [low + end(symbol), end(symbol + 1) - end(symbol)];
      },
    },
    {
      says: {
        en: "Here the length is rounded by itself, so there may be gaps between symbols. Round both ends, and subtract.",
        zh: "这里单独对长度取整，符号之间可能出现空隙。应先对两端取整，再相减。",
      },
      like: (low, range, cumulative, symbol) => {
        const whole = cumulative[cumulative.length - 1];
        return [
          low + Math.floor((range * cumulative[symbol]) / whole),
          Math.floor((range * (cumulative[symbol + 1] - cumulative[symbol])) / whole),
        ];
      },
    },
  ],
  hints: [
    {
      en: "Where does the symbol begin, and where does the next one? Multiply the interval's length by each sum, and divide the product by the last sum.",
      zh: "该符号从哪里开始，下一个又从哪里开始？用区间长度乘以各自的累计数，再把积除以最后一个累计数。",
    },
    {
      en: "Round both ends down with Math.floor before you subtract.",
      zh: "先用 Math.floor 把两端向下取整，再相减。",
    },
  ],
  insight: {
    en: "This is the only place where the coder meets the model. Reading uses the same step, and this is why it finds the same intervals.",
    zh: "编码器只在这一步用到模型。读取时用的是同一步，所以会得到同样的区间。",
  },
});

const totalBits = (nats: number[]): number => nats.reduce((sum, loss) => sum + loss, 0) / Math.LN2;

const findTheRounding: Exercise = exercise<[nats: number[]], number>({
  id: "16-find-the-rounding",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "The bits of a message are too many. Correct the function.",
    zh: "算出的消息比特数太大。请改正这个函数。",
  },
  inputs: (draw) => [Array.from({ length: draw.whole(1, 6) }, () => draw.number(0, 5))],
  edges: [
    [[]],
    [[0]],
    [[Math.LN2]],
    [[0.01, 0.02]],
    [new Array(1000).fill(0.1)],
    [[50, 0.5]],
    [[800, 900]],
    [[5000, 1]],
    [[1, 0, 2]],
    [[1e-9]],
    [[1, Infinity]],
  ],
  gives: aNumber,
  right: totalBits,
  given: `(losses) => { let bits = 0; for (const nats of losses) bits += Math.ceil(nats / Math.LN2); return bits; }`,
  rules: [
    {
      says: {
        en: "Two messages one after the other must need the bits of both together.",
        zh: "两条消息相连，所需比特应等于两者之和。",
      },
      holds: (bits, [nats], answer) => near(answer([...nats, ...nats]), 2 * bits),
    },
    {
      says: {
        en: "A hundred symbols of a hundredth of a bit each must need one bit.",
        zh: "一百个符号，每个百分之一比特，总共应为一比特。",
      },
      inputs: () => [new Array<number>(100).fill(Math.LN2 / 100)],
      holds: (bits) => near(bits, 1),
    },
  ],
  slips: [
    {
      says: {
        en: "These are still nats. The exercise asks for bits.",
        zh: "这还是奈特，题目要的是比特。",
      },
      like: (nats) => nats.reduce((sum, loss) => sum + loss, 0),
    },
    wrongBase((nats: number[]) => totalBits(nats), { asked: 2, used: 10 }),
    {
      says: {
        en: "This rounds the sum to whole bits. The loss itself need not be whole.",
        zh: "这里把总和取整了。损失本身不必是整数。",
      },
      like: (nats) => Math.ceil(totalBits(nats)),
    },
    {
      says: {
        en: "Now each symbol is rounded down or to the nearest bit. It should not be rounded at all.",
        zh: "这里改成了对每个符号四舍五入。其实根本不应取整。",
      },
      like: (nats) => nats.reduce((sum, loss) => sum + Math.round(loss / Math.LN2), 0),
    },
  ],
  hints: [
    {
      en: "Try two symbols of half a bit each. How many bits do they cost together?",
      zh: "试试两个各半比特的符号。它们一共要多少比特？",
    },
    {
      en: "An arithmetic coder lets symbols share bits. What rounds in this function, and how often?",
      zh: "算术编码器让几个符号共用一个比特。这个函数在哪里取整，取了多少次？",
    },
  ],
  insight: {
    en: "Rounding up each symbol is what a code of words has to do. The arithmetic coder rounds once, at the end of the file.",
    zh: "逐个符号向上取整，是用码字编码时不得不做的事。算术编码器只在文件末尾取整一次。",
  },
});

const writeTheSlope: Exercise = nextLineExercise({
  id: "16-next-line",
  minutes: 4,
  prompt: {
    en: "Write the slope of the expected loss t(1 − p)² + (1 − t)p² in p.",
    zh: "写出期望损失 t(1 − p)² + (1 − t)p² 对 p 的导数。",
  },
  derivation: squareForTwoClasses,
  line: 1,
  right: () => "2*(p - t)",
  rules: [
    {
      says: { en: "No D may be left.", zh: "不应再出现 D。" },
      holds: (line) => countParts(line, isDerivative) === 0,
    },
  ],
  slips: [
    {
      says: {
        en: "The sign is turned around: for p above t, the expected loss rises.",
        zh: "符号反了：p 大于 t 时，期望损失上升。",
      },
      like: () => "2*(t - p)",
    },
    {
      says: { en: "A factor 2 is missing.", zh: "少了因数 2。" },
      like: () => "p - t",
    },
    {
      says: {
        en: "In the first term, the slope of 1 − p is −1.",
        zh: "第一项中，1 − p 的导数是 −1。",
      },
      like: () => "2*t*(1 - p) + 2*(1 - t)*p",
    },
  ],
  hints: [
    {
      en: "Differentiate each square by the chain rule: twice the base, times the slope of the base.",
      zh: "对每个平方用链式法则：底数的 2 倍，乘以底数的导数。",
    },
    { en: "Multiply out. What cancels?", zh: "展开后，哪些项抵消？" },
  ],
  insight: {
    en: "The slope is 0 only at p = t: with two classes, the squared error is honest. With a third class, it is not.",
    zh: "只有 p = t 处导数为 0：两类时，平方误差使如实预测最好；有第三类时就不是了。",
  },
});

export const lesson16: readonly Exercise[] = [
  countTheWords,
  computeTheBytes,
  writeTheSlope,
  writeNarrow,
  findTheRounding,
];
