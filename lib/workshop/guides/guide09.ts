import type { LessonGuide } from "./lessonGuide.js";

export const guide09: LessonGuide = {
  lesson: 9,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Put the puzzle: on paper 37, in the program infinity.",
        zh: "提出难题：纸上是 37，程序里是无穷大。",
      },
      ask: {
        en: "Which operation of the formula is to blame: the exponential, the division, or the logarithm?",
        zh: "该怪公式里的哪个运算：指数、除法，还是对数？",
      },
      expect: {
        en: "None of them. It is the addition 1 + e^(−y).",
        zh: "都不是，是加法 1 + e^(−y)。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Sixteen digits are enough for any loss.",
            zh: "十六位有效数字对任何损失都够了。",
          },
          say: {
            en: "They are sixteen digits of p. Of 1 − p, nothing is left when p is 1 up to the sixteenth.",
            zh: "那是 p 的十六位。p 与 1 相同到第十六位时，1 − p 一位也不剩。",
          },
        },
      ],
      whenLate: { en: "Read the question only.", zh: "只读问题。" },
    },
    {
      cell: "on-paper",
      minutes: 9,
      purpose: {
        en: "Find the score at which the sigmoid becomes 1, and why it is that one.",
        zh: "找出 Sigmoid 从哪个得分起变成 1，以及为什么是它。",
      },
      ask: {
        en: "How far is the next double above 1, and what happens if you add a third of that?",
        zh: "1 之后的下一个双精度数离 1 多远？加上这个间隔的三分之一会怎样？",
      },
      expect: {
        en: "The machine epsilon, about 2.2e-16. Less than half of it is rounded away.",
        zh: "机器精度，约 2.2e-16。不到一半的量会被舍去。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Very negative scores are as dangerous, since p is rounded to 0.",
            zh: "很负的得分同样危险，因为 p 会舍入成 0。",
          },
          say: {
            en: "σ(−700) has all its digits. Doubles are dense near 0, and coarse near 1.",
            zh: "σ(−700) 的有效数字齐全。双精度数在 0 附近很密，在 1 附近很疏。",
          },
        },
        {
          thinks: {
            en: "At 36 all is well, since the loss is finite.",
            zh: "36 处损失有限，所以没有问题。",
          },
          say: {
            en: "It prints 36.04 in place of 36. The digits get lost gradually; the cliff is only the end.",
            zh: "它输出 36.04，而不是 36。有效数字是逐渐丢失的，断崖只是终点。",
          },
        },
      ],
      whenLate: { en: "Skip the comparison with σ(−700).", zh: "跳过与 σ(−700) 的比较。" },
    },
    {
      cell: "three-programs",
      minutes: 8,
      purpose: {
        en: "Compare three programs for one loss: naive, clipped, and from the score.",
        zh: "比较计算同一损失的三个程序：直接计算、裁剪、由得分计算。",
      },
      ask: {
        en: "A score of 40 and one of 60, both wrong: which program can tell them apart?",
        zh: "得分 40 和 60，都错了：哪个程序分得出来？",
      },
      expect: {
        en: "Only the one from the score. The clipped one gives both the same loss.",
        zh: "只有由得分计算的程序。裁剪的程序给两者同样的损失。",
      },
      misconceptions: [
        {
          thinks: {
            en: "By symmetry the naive program fails at −37 for spam.",
            zh: "由对称性，直接计算的程序对垃圾邮件在 −37 处失败。",
          },
          say: {
            en: "There p is tiny, and tiny numbers keep their digits. It fails only beyond −700, where e^710 overflows.",
            zh: "那里 p 极小，而极小的数保得住有效数字。要过了 −700 才失败，因为 e^710 上溢。",
          },
        },
        {
          thinks: {
            en: "log1p is only a shorter way to write log(1 + x).",
            zh: "log1p 只是 log(1 + x) 的简写。",
          },
          say: {
            en: "It never forms the sum 1 + x, so a tiny x is not lost.",
            zh: "它不计算 1 + x，所以极小的 x 不会丢。",
          },
        },
      ],
      whenLate: { en: "Skip the second table of the derivation.", zh: "跳过第二个推导。" },
    },
    {
      cell: "eps",
      minutes: 4,
      purpose: {
        en: "See that an epsilon replaces an infinite loss by its own logarithm.",
        zh: "看到 ε 只是用它自己的对数代替了无穷大。",
      },
      ask: {
        en: "Losses of 8.63, 4.03 and 1.16 for the same four patients: which one is right?",
        zh: "同样四个病人，损失是 8.63、4.03 和 1.16：哪个正确？",
      },
      expect: {
        en: "None. Each is a quarter of −ln ε, the programmer's number.",
        zh: "都不对。每个都约是 −ln ε 的四分之一，是编程者自己的数。",
      },
      misconceptions: [
        {
          thinks: {
            en: "0.01 is the best, because its loss looks plausible.",
            zh: "0.01 最好，因为损失看上去合理。",
          },
          say: {
            en: "It looks plausible as it hides the mistake most. With the scores ±40 the true mean is 10.",
            zh: "它看上去合理，因为掩盖得最厉害。得分为 ±40 时，真正的平均是 10。",
          },
        },
      ],
      whenLate: { en: "Show the table only.", zh: "只看表。" },
    },
    {
      cell: "slopes",
      minutes: 4,
      purpose: {
        en: "See that the clipped slope is exactly 0 where the filter is most wrong.",
        zh: "看到过滤器错得最厉害的地方，裁剪后的导数恰好是 0。",
      },
      ask: {
        en: "From 35 on the clipped slope is 0. Which learning rate helps?",
        zh: "从 35 起裁剪后的导数是 0。哪个学习率有用？",
      },
      expect: { en: "None: any rate times 0 is 0.", zh: "都没用：任何学习率乘以 0 都是 0。" },
      misconceptions: [
        {
          thinks: {
            en: "The loss is large, so training will work on this mail.",
            zh: "损失很大，所以训练会处理这封邮件。",
          },
          say: {
            en: "Training sees the slope only. A clipped p is a constant, and a constant has no slope.",
            zh: "训练只看导数。裁剪后的 p 是常数，常数的导数是零。",
          },
        },
        {
          thinks: {
            en: "One NaN among a thousand samples is averaged away.",
            zh: "一千个样本里有一个 NaN，取平均就没了。",
          },
          say: {
            en: "A sum with one NaN is NaN, and so are all weights one step later.",
            zh: "和里有一个 NaN，整个和就是 NaN，下一步所有权重都是 NaN。",
          },
        },
      ],
      whenLate: { en: "Show the figure, skip the last cell.", zh: "看图，跳过最后一个单元格。" },
    },
    {
      cell: "half",
      minutes: 3,
      purpose: {
        en: "Repeat in single precision: the cliff moves from 37 to 17.",
        zh: "在单精度下重复一遍：断崖从 37 移到 17。",
      },
      ask: { en: "What is 1 − 1e-15 in single precision?", zh: "单精度下 1 − 1e-15 是多少？" },
      expect: {
        en: "Exactly 1, so this epsilon guards nothing at that end.",
        zh: "恰好是 1，所以这个 ε 在这一端不起保护作用。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Half the digits means exactly half the score.",
            zh: "位数减半，得分也恰好减半。",
          },
          say: {
            en: "Nearly: the gap above 1 is wider, and e^−17 is the first below half of it, so the cliff is at 17.",
            zh: "差不多：1 以上的间隔更宽，e^−17 最先小于它的一半，所以断崖在 17。",
          },
        },
      ],
      whenLate: { en: "Say the number 17 and go on.", zh: "说出 17 就往下讲。" },
    },
    {
      cell: "many",
      minutes: 4,
      purpose: {
        en: "Carry the cure over to softmax: loss = log-sum-exp minus the true score.",
        zh: "把解法推广到 Softmax：损失等于 log-sum-exp 减去真实类别的得分。",
      },
      ask: {
        en: "Scores 40 and 0, the first class true. What do you lose if you compute the probability first?",
        zh: "得分 40 和 0，第一类为真。先算概率会丢失什么？",
      },
      expect: {
        en: "All of it: the loss 4.2e-18 becomes 0, and its slope as well.",
        zh: "全部丢失：损失 4.2e-18 成了 0，导数也是。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Subtract the largest score, and log-sum-exp stays the same, as softmax does.",
            zh: "减去最大的得分，log-sum-exp 不变，就像 Softmax 那样。",
          },
          say: {
            en: "It falls by that score. Add m again in front of the logarithm.",
            zh: "它会减小这么多。要在对数前面把 m 加回来。",
          },
        },
      ],
      whenLate: { en: "Skip the proofs.", zh: "跳过证明。" },
    },
    {
      cell: "your-turn",
      minutes: 20,
      purpose: {
        en: "Write softplus and repair log-sum-exp, both for every finite score.",
        zh: "写出 softplus，并改好 log-sum-exp，对任何有限的得分都成立。",
      },
      ask: {
        en: "Beyond the clip, what is the slope of the computed loss, and what should it be?",
        zh: "超出裁剪范围之后，算出的损失的导数是多少？应当是多少？",
      },
      expect: { en: "It is 0; it should be nearly 1.", zh: "是 0；应当接近 1。" },
      misconceptions: [
        {
          thinks: {
            en: "The largest finite naive loss is 37.",
            zh: "直接计算的最大有限损失是 37。",
          },
          say: {
            en: "The largest p below 1 leaves half an epsilon: minus the logarithm of that is a little less than 37.",
            zh: "小于 1 的最大的 p 与 1 差半个机器精度，它的负对数比 37 略小。",
          },
        },
      ],
      whenLate: { en: "Keep softplus.", zh: "保留 softplus。" },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "Hold the article's two formulas against the machine.",
        zh: "用计算机检验原文的两个公式。",
      },
      ask: {
        en: "Which sentence would you add to 1 − Sigmoid(y)?",
        zh: "你会给 1 − Sigmoid(y) 补上哪句话？",
      },
      expect: {
        en: "Compute p to show it, and the loss from y.",
        zh: "计算 p 用来显示，由 y 计算损失。",
      },
      misconceptions: [
        {
          thinks: { en: "The claims are refuted by the program.", zh: "程序推翻了这些论断。" },
          say: {
            en: "They are about real numbers and correct. The program is not a real number.",
            zh: "它们说的是实数，是正确的。程序用的不是实数。",
          },
        },
      ],
      whenLate: { en: "Skip.", zh: "跳过。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close with the rule: give the loss the scores.",
        zh: "以规则收尾：把得分交给损失函数。",
      },
      ask: {
        en: "A colleague's training prints Infinity. Which one change do you propose?",
        zh: "同事的训练输出 Infinity。你建议改哪一处？",
      },
      expect: {
        en: "A loss that takes the scores, in place of an epsilon.",
        zh: "用接受得分的损失函数，而不是加 ε。",
      },
      misconceptions: [
        {
          thinks: {
            en: "An epsilon of 1e-7 solves it in single precision.",
            zh: "在单精度下用 1e-7 就解决了。",
          },
          say: {
            en: "It ends the infinities and keeps the slopes of 0.",
            zh: "它消除了无穷大，却留下为 0 的导数。",
          },
        },
      ],
      whenLate: { en: "Read the last two points.", zh: "读最后两点。" },
    },
  ],
  blanks: [
    { en: "is rounded to 1", zh: "被舍入成了 1" },
    { en: "levels off", zh: "不再增大" },
    { en: "its own logarithm", zh: "它自己的对数" },
    { en: "the slope is 0", zh: "导数为 0" },
    { en: "need no probability", zh: "不需要概率" },
  ],
};
