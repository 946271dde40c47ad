import type { LessonGuide } from "./lessonGuide.js";

export const guide03: LessonGuide = {
  lesson: 3,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Put the choice that every builder of a yes-or-no network has: one output or two?",
        zh: "提出每个做二分类网络的人都要作的选择：一个输出，还是两个？",
      },
      ask: {
        en: "The article calls the two ways similar. What could differ between them? Collect ideas.",
        zh: "原文说两种办法相似。它们可能在哪里不同？请大家提想法。",
      },
      expect: {
        en: "Predictions, number of weights, training. The lesson settles each: equal, half, different.",
        zh: "预测、权重的个数、训练。这一课逐一回答：相同、一半、不同。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Two outputs say more, because they are two numbers.",
            zh: "两个输出说得更多，因为它们是两个数。",
          },
          say: {
            en: "Hold this against the figure with the straight lines: adding the same to both scores changes nothing.",
            zh: "请对照画着平行直线的那张图：两个得分加上同一个数，什么也不变。",
          },
        },
      ],
      whenLate: {
        en: "Take the vote, and repeat it after the third section.",
        zh: "先表决，第三节之后再表决一次。",
      },
    },
    {
      cell: "one-score",
      minutes: 5,
      purpose: {
        en: "See that softmax of one score is always 1, so nothing can be learnt.",
        zh: "看到单个得分的 Softmax 总是 1，所以什么也学不到。",
      },
      ask: {
        en: "What is e^y / e^y, and what does a loss of 0 at the first step tell you?",
        zh: "e^y / e^y 是多少？第一步的损失就是 0，说明什么？",
      },
      expect: {
        en: "It is 1 for every y. A loss that is exactly 0 from the start means: count the outputs.",
        zh: "对任何 y 都是 1。一开始就恰好为 0 的损失，意味着要数一数输出的个数。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The loss is 0, so the network is perfect.",
            zh: "损失是 0，说明网络是完美的。",
          },
          say: {
            en: "It gives the letter of a friend, score −7.5, the probability 1 of spam as well. There is no second class to which it could lose.",
            zh: "朋友的来信，得分 −7.5，它同样给出 1 的垃圾邮件概率。没有第二个类别可以与之比较。",
          },
        },
        {
          thinks: {
            en: "Training will separate the mails later.",
            zh: "训练以后自然会把邮件分开。",
          },
          say: {
            en: "The loss is flat, so its slope is 0, and no weight ever moves.",
            zh: "损失是平的，导数为 0，所以没有一个权重会动。",
          },
        },
      ],
      whenLate: {
        en: "Show the first cell only, and say “the slope is 0”.",
        zh: "只看第一个单元格，说一句：导数是 0。",
      },
    },
    {
      cell: "second-score",
      minutes: 7,
      purpose: {
        en: "Derive the sigmoid from softmax of [0, y], and read the score as log-odds.",
        zh: "从 [0, y] 的 Softmax 推出 Sigmoid，并把得分读作对数几率。",
      },
      ask: {
        en: "The score is 3. How many spam mails are there for each other mail, in the opinion of the filter?",
        zh: "得分是 3。在过滤器看来，每有一封其他邮件，就有几封垃圾邮件？",
      },
      expect: { en: "e³, about 20.", zh: "e³，约 20。" },
      misconceptions: [
        {
          thinks: {
            en: "The score 0 means that the filter says “no”.",
            zh: "得分 0 表示过滤器说“不是”。",
          },
          say: {
            en: "It means even odds, so the probability is 0.5. Undecided is 0, and “no” is negative.",
            zh: "它表示几率相等，即概率 0.5。0 是无法决定，“不是”则是负数。",
          },
        },
        {
          thinks: {
            en: "Sigmoid and softmax are two different activation functions.",
            zh: "Sigmoid 和 Softmax 是两个不同的激活函数。",
          },
          say: {
            en: "Divide numerator and denominator by e^y: softmax of [0, y] is the sigmoid, to the last digit.",
            zh: "分子分母同除以 e^y：[0, y] 的 Softmax 就是 Sigmoid，直到最后一位。",
          },
        },
        {
          thinks: {
            en: "The score 1.5 is one and a half times as sure as the score 1.",
            zh: "得分 1.5 的把握是得分 1 的一倍半。",
          },
          say: {
            en: "Half a unit multiplies the odds by the root of e. Odds multiply where scores add.",
            zh: "半分使几率乘以 e 的平方根。得分相加，几率相乘。",
          },
        },
      ],
      whenLate: { en: "Skip “What we assume by using it”.", zh: "跳过“使用它时假设了什么”。" },
    },
    {
      cell: "one-number",
      minutes: 7,
      purpose: {
        en: "Show that two scores carry one number for prediction, and where training still differs.",
        zh: "说明对预测来说，两个得分只含一个数，以及训练仍在哪里不同。",
      },
      ask: {
        en: "[−3, −2], [−1, 0], [1, 2]: order the three networks by their certainty of spam.",
        zh: "[−3, −2]、[−1, 0]、[1, 2]：请按对垃圾邮件的把握，给三个网络排序。",
      },
      expect: {
        en: "They tie at 0.731. In each pair the second score leads by 1.",
        zh: "三者相同，都是 0.731。每一对里，第二个得分都领先 1。",
      },
      misconceptions: [
        {
          thinks: {
            en: "[1, 2] is the surest, because 2 is the highest score.",
            zh: "[1, 2] 最有把握，因为 2 是最高的得分。",
          },
          say: {
            en: "Softmax sees the lead only. Walk along a line of the figure: both scores grow, and the colour stays.",
            zh: "Softmax 只看领先的量。沿着图中的一条线走：两个得分都增大，颜色不变。",
          },
        },
        {
          thinks: {
            en: "If the predictions are equal, the training is equal, too.",
            zh: "预测相同，训练也就相同。",
          },
          say: {
            en: "At the same learning rate the difference of two outputs moves twice as far, and weight decay charges it only half.",
            zh: "学习率相同时，两个输出之差一步走两倍远，权重衰减却只算一半。",
          },
        },
      ],
      whenLate: { en: "Skip “When it makes a difference”.", zh: "跳过“什么时候有差别”。" },
    },
    {
      cell: "other-class",
      minutes: 3,
      purpose: {
        en: "Compute the other class as σ(−y), because 1 − σ(y) loses digits.",
        zh: "用 σ(−y) 计算另一个类别，因为 1 − σ(y) 会丢失有效数字。",
      },
      ask: {
        en: "σ(40) is so close to 1 that a computer stores 1. Where are the digits of 1 − σ(40)?",
        zh: "σ(40) 太接近 1，计算机存成了 1。1 − σ(40) 的有效数字在哪里？",
      },
      expect: {
        en: "Lost in the rounding. σ(−40) is 4.25e-18 with all its digits.",
        zh: "在舍入时丢了。σ(−40) 等于 4.25e-18，有效数字齐全。",
      },
      misconceptions: [
        {
          thinks: {
            en: "4.25e-18 is so small that 0 is just as good.",
            zh: "4.25e-18 这么小，用 0 也一样。",
          },
          say: {
            en: "Take its logarithm: about −40 for the one, minus infinity for the other.",
            zh: "取对数看看：一个约为 −40，另一个是负无穷大。",
          },
        },
      ],
      whenLate: { en: "Print the two rows, skip the proof.", zh: "只输出两行数，跳过证明。" },
    },
    {
      cell: "slope",
      minutes: 4,
      purpose: {
        en: "Derive the slope σ(1 − σ), and note where it fades to 0: it returns in lessons 7 and 8.",
        zh: "推导导数 σ(1 − σ)，并注意它在哪里趋于 0：第 7 课和第 8 课还要用。",
      },
      ask: {
        en: "Where is the sigmoid steepest, and how steep is it there?",
        zh: "Sigmoid 在哪里最陡？有多陡？",
      },
      expect: {
        en: "At the score 0, with slope one quarter.",
        zh: "在得分 0 处，导数是四分之一。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The slope at 0 is 1, as the curve looks like a diagonal there.",
            zh: "在 0 处导数是 1，因为曲线看上去像对角线。",
          },
          say: {
            en: "Look at the axes: from 0 to 1 upwards, but over many units to the right. The product of ½ and ½ is ¼.",
            zh: "看坐标轴：纵轴只从 0 到 1，横轴却跨很多个单位。½ 乘以 ½ 是 ¼。",
          },
        },
        {
          thinks: {
            en: "A slope near 0 at the ends is good: a sure network should not move.",
            zh: "两端导数接近 0 是好事：有把握的网络不应再动。",
          },
          say: {
            en: "It stays also if it is sure and wrong. Whether that hurts depends on the loss, as lesson 8 measures.",
            zh: "有把握却错了的时候，它同样不动。有没有害处取决于损失函数，第 8 课会测量。",
          },
        },
      ],
      whenLate: { en: "Give the formula, skip the measurement.", zh: "给出公式，跳过测量。" },
    },
    {
      cell: "runs-out",
      minutes: 10,
      purpose: {
        en: "Find the score from which the formula prints 1, and compute the loss from the score instead.",
        zh: "找出公式从哪个得分起输出 1，并改由得分计算损失。",
      },
      ask: {
        en: "The mail with the score 37 was an invitation. What should its loss be, and what does −ln(1 − σ(37)) print?",
        zh: "得分 37 的邮件其实是一封邀请。它的损失应是多少？−ln(1 − σ(37)) 输出什么？",
      },
      expect: {
        en: "It should be about 37. The program prints Infinity.",
        zh: "应约为 37。程序输出 Infinity。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The sigmoid is strictly below 1, so the program cannot divide by 0 or take the log of 0.",
            zh: "Sigmoid 严格小于 1，所以程序不会除以 0，也不会对 0 取对数。",
          },
          say: {
            en: "Strictly below 1 on paper. The gap above 1 is 2.2e-16, and e^−37 is less than half of it, so the addition gives exactly 1.",
            zh: "在纸上严格小于 1。1 以上的间隔是 2.2e-16，而 e^−37 不到它的一半，所以加法恰好得 1。",
          },
        },
        {
          thinks: {
            en: "At 36 the loss is right, since it is finite.",
            zh: "在 36 处损失是有限的，所以是对的。",
          },
          say: {
            en: "It prints 36.04. The second decimal is wrong already; the digits get lost before the cliff.",
            zh: "它输出 36.04。第二位小数已经错了：还没到断崖，有效数字就开始丢失。",
          },
        },
        {
          thinks: {
            en: "Binary loss 0.313 that never falls: the network is too small.",
            zh: "二值损失停在 0.313 不再下降，是网络太小。",
          },
          say: {
            en: "Look for a second sigmoid. Its input is at most 1, so the loss of a “yes” stays at ln(1 + e⁻¹) or above.",
            zh: "先找多做的一次 Sigmoid。它的输入最大是 1，所以“是”的损失不会小于 ln(1 + e⁻¹)。",
          },
        },
      ],
      whenLate: {
        en: "Keep the cell with 20, 30, 36 and 37, and refer to lesson 9 for the rest.",
        zh: "保留 20、30、36、37 那个单元格，其余留给第 9 课。",
      },
    },
    {
      cell: "your-turn",
      minutes: 22,
      purpose: {
        en: "Go from probability to score and back, and write a loss that never overflows.",
        zh: "在概率与得分之间来回换算，并写出不会上溢的损失。",
      },
      ask: {
        en: "The NaN at 800: which part of e^y / (1 + e^y) overflows first?",
        zh: "800 处的 NaN：e^y / (1 + e^y) 的哪一部分先上溢？",
      },
      expect: {
        en: "Both at once, so infinity is divided by infinity. Divide by e^y for large y.",
        zh: "分子分母同时上溢，成了无穷大除以无穷大。y 很大时，上下同除以 e^y。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The network with the highest score of spam is the surest of spam.",
            zh: "垃圾邮件得分最高的网络最有把握。",
          },
          say: {
            en: "Compare the leads: 1, 2 and 1. B has the lowest second score and is the surest.",
            zh: "比较领先的量：1、2、1。B 领先最多，所以最有把握，尽管它的得分只是 2。",
          },
        },
      ],
      whenLate: {
        en: "Do the NaN together; the loss is homework.",
        zh: "NaN 一题一起做，写损失留作作业。",
      },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "Confirm the article: here all claims are correct, on paper.",
        zh: "印证原文：这里的论断全部正确，指的是在纸上。",
      },
      ask: {
        en: "“Similar in effect”: which stronger word could the article have used?",
        zh: "“效果相似”：原文本可以用哪个更强的词？",
      },
      expect: { en: "Equal, for predictions.", zh: "就预测而言，是“相等”。" },
      misconceptions: [
        {
          thinks: {
            en: "All claims are correct, so a program that follows them is correct.",
            zh: "论断全部正确，所以照着写的程序也正确。",
          },
          say: {
            en: "They hold for real numbers. The program works with doubles, and from 37 on it differs.",
            zh: "它们对实数成立。程序用的是双精度数，从 37 起就不同了。",
          },
        },
      ],
      whenLate: { en: "Read one verdict.", zh: "读一个结论。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Keep three facts: log-odds, one quarter, 37.",
        zh: "记住三点：对数几率、四分之一、37。",
      },
      ask: {
        en: "Which network reports a loss of exactly 0 from the first step?",
        zh: "哪种网络从第一步起就报告损失恰好为 0？",
      },
      expect: {
        en: "The one with a single output and softmax.",
        zh: "只有一个输出、却用 Softmax 的网络。",
      },
      misconceptions: [
        {
          thinks: {
            en: "One output with a sigmoid is a poor man's softmax.",
            zh: "一个输出加 Sigmoid 是 Softmax 的简陋替代品。",
          },
          say: {
            en: "It is the softmax of [0, y], with half of the weights.",
            zh: "它就是 [0, y] 的 Softmax，权重只要一半。",
          },
        },
      ],
      whenLate: { en: "Read the second point.", zh: "读第二点。" },
    },
  ],
  blanks: [
    { en: "always 1", zh: "总是 1" },
    { en: "log-odds", zh: "对数几率" },
    { en: "no more than one", zh: "不比一个输出更多" },
    { en: "one quarter", zh: "四分之一" },
    { en: "37", zh: "37" },
  ],
};
