import type { LessonGuide } from "./lessonGuide.js";

export const guide04: LessonGuide = {
  lesson: 4,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Ask why the loss of the forecast 0.3 should be −log 0.3 and not 0.7.",
        zh: "提问：预测 0.3 的损失为什么是 −log 0.3，而不是 0.7？",
      },
      ask: {
        en: "Filter A or filter B: which one would you use? Vote, and keep the result for later.",
        zh: "过滤器 A 还是 B：你用哪一个？先表决，把结果留到后面。",
      },
      expect: {
        en: "Most choose B, which is nearer in five of six mails. The sums will be 1.93 and 4.30.",
        zh: "多数人选 B，因为六封里有五封它更接近。后面会算出总和 1.93 和 4.30。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A loss is the distance from the right answer, so 0.7 is obvious.",
            zh: "损失就是离正确答案的距离，所以显然是 0.7。",
          },
          say: {
            en: "Try it on an impossible spam mail: the distance is 1, hardly more than 0.9 for the forecast 0.1. The logarithm makes it infinite.",
            zh: "试试被说成不可能的垃圾邮件：距离是 1，比预测 0.1 时的 0.9 大不了多少。取对数则是无穷大。",
          },
        },
      ],
      whenLate: { en: "Take the vote only.", zh: "只表决。" },
    },
    {
      cell: "likelihood",
      minutes: 3,
      purpose: {
        en: "Name the likelihood: the probability of what really happened, in one expression for both labels.",
        zh: "给出似然：真实结果的概率，用一个式子写出两种标签。",
      },
      ask: {
        en: "Put t = 0 into p^t (1 − p)^(1 − t). Which factor disappears, and why?",
        zh: "把 t = 0 代入 p^t (1 − p)^(1 − t)。哪个因子消失？为什么？",
      },
      expect: {
        en: "The first: p to the power of 0 is 1. What is left is 1 − p.",
        zh: "第一个：p 的 0 次方是 1。剩下 1 − p。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The likelihood is the probability that the filter is right.",
            zh: "似然就是过滤器正确的概率。",
          },
          say: {
            en: "It is the probability of this label according to the filter: 0.3 if the mail was spam, 0.7 if not.",
            zh: "它是过滤器给这个标签的概率：是垃圾邮件时为 0.3，不是时为 0.7。",
          },
        },
        {
          thinks: {
            en: "The likelihoods of 0.3 and 0.6 must add up to something below 1.",
            zh: "0.3 和 0.6 的似然加起来应当小于 1。",
          },
          say: {
            en: "For a fixed label these are different filters, not different outcomes. Likelihoods of filters need not add up to anything.",
            zh: "标签固定时，它们属于不同的过滤器，而不是不同的结果。过滤器的似然之和没有限制。",
          },
        },
      ],
      whenLate: {
        en: "Write both cases on the board, skip the cell.",
        zh: "在黑板上写出两种情形，跳过单元格。",
      },
    },
    {
      cell: "derivation",
      minutes: 7,
      purpose: {
        en: "Derive the loss from the likelihood, and show that adding up forces the logarithm.",
        zh: "从似然推出损失，并说明“可以相加”就决定了要用对数。",
      },
      ask: {
        en: "Before the table: write −log of p^t (1 − p)^(1 − t) in two steps on paper.",
        zh: "看推导之前：在纸上分两步写出 p^t (1 − p)^(1 − t) 的负对数。",
      },
      expect: {
        en: "Product to sum, then exponents to factors: −t log p − (1 − t) log(1 − p).",
        zh: "先把积变成和，再把指数变成系数：−t log p − (1 − t) log(1 − p)。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The exponent t comes down as a power: (log p)^t.",
            zh: "指数 t 变成对数的乘方：(log p)^t。",
          },
          say: {
            en: "The law is log p^t = t log p. Check it with t = 0: one side is log 1 = 0, and (log p)^0 would be 1.",
            zh: "法则是 log p^t = t log p。用 t = 0 检验：一边是 log 1 = 0，而 (log p)^0 是 1。",
          },
        },
        {
          thinks: {
            en: "The minus sign is a convention of optimisers.",
            zh: "负号只是优化程序的约定。",
          },
          say: {
            en: "A logarithm of a probability is at most 0. With the sign, more likely means less loss, and no loss is negative.",
            zh: "概率的对数不大于 0。变号之后，似然越大，损失越小，而且损失不会是负数。",
          },
        },
        {
          thinks: {
            en: "Any decreasing function of the likelihood would do.",
            zh: "似然的任何减函数都可以。",
          },
          say: {
            en: "For one mail, yes. If losses of independent mails are to add up, only −k ln p is left.",
            zh: "只有一封邮件时可以。若要独立邮件的损失相加，就只剩 −k ln p。",
          },
        },
      ],
      whenLate: {
        en: "Skip the two derivations of the logarithm, and state their result.",
        zh: "跳过关于对数的两个推导，只说结果。",
      },
    },
    {
      cell: "four-numbers",
      minutes: 6,
      purpose: {
        en: "Reproduce the article's four numbers, with their base and their cut.",
        zh: "复现原文的四个数，以及它们的底和截断。",
      },
      ask: {
        en: "For a mail that is not spam: is 0.3 or 0.6 the better forecast, and by which number do you see it?",
        zh: "对不是垃圾邮件的信：0.3 和 0.6 哪个预测更好？从哪个数看出来？",
      },
      expect: {
        en: "0.3, which gives “not spam” 0.7. Its loss is 0.154, the other 0.397.",
        zh: "是 0.3，它给“不是”的概率是 0.7。它的损失是 0.154，另一个是 0.397。",
      },
      misconceptions: [
        {
          thinks: {
            en: "For t = 0 the loss of 0.3 is −log 0.3.",
            zh: "t = 0 时，预测 0.3 的损失是 −log 0.3。",
          },
          say: {
            en: "The truth got 0.7, so it is −log 0.7 = 0.154. The number in the logarithm is what the truth got.",
            zh: "真实结果得到 0.7，所以是 −log 0.7 = 0.154。对数里的数，是真实结果得到的概率。",
          },
        },
        {
          thinks: {
            en: "The calculator gives 1.204, so the article is wrong.",
            zh: "计算器给出 1.204，所以原文错了。",
          },
          say: {
            en: "That is ln. With log10 it is 0.5228; the article has base 10 and cuts off after three decimals.",
            zh: "那是 ln。用 log10 是 0.5228；原文以 10 为底，保留三位小数，其余截去。",
          },
        },
      ],
      whenLate: { en: "Skip mathjs.", zh: "跳过 mathjs。" },
    },
    {
      cell: "many",
      minutes: 7,
      purpose: {
        en: "See a product of two thousand likelihoods become 0, while the sum of the losses stays exact.",
        zh: "看到两千个似然的乘积变成 0，而损失之和依然准确。",
      },
      ask: {
        en: "The sum is 527.3 hartleys. How large is the product, in powers of ten?",
        zh: "总和是 527.3 哈特利。乘积是 10 的多少次方？",
      },
      expect: {
        en: "10 to the power of −527.3, far below the smallest positive double, 5e-324.",
        zh: "10 的 −527.3 次方，远小于最小的正双精度数 5e-324。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The product is 0, so these labels were impossible.",
            zh: "乘积是 0，说明这些标签不可能出现。",
          },
          say: {
            en: "They are just what the coin gives. The computer rounded a tiny number to 0; that is underflow.",
            zh: "这正是那枚硬币通常的结果。计算机把一个极小的数舍入成了 0，这叫作下溢。",
          },
        },
        {
          thinks: {
            en: "Filter B is better, since it wins five of six mails.",
            zh: "过滤器 B 更好，因为六封里赢了五封。",
          },
          say: {
            en: "Its third forecast, 0.02 for a spam mail, costs 3.912 alone, more than all of A together.",
            zh: "它的第三个预测给垃圾邮件 0.02，仅此一项就是 3.912，比 A 的全部还大。",
          },
        },
        {
          thinks: {
            en: "A hundred mails are always stronger evidence than ten.",
            zh: "一百封邮件总比十封更可靠。",
          },
          say: {
            en: "Copies are not independent: the ratio jumps from 2.3 to 3745.4 although nothing new was learnt.",
            zh: "副本不是独立的：比值从 2.3 跳到 3745.4，却没有得到任何新东西。",
          },
        },
      ],
      whenLate: { en: "Skip the copies.", zh: "跳过副本。" },
    },
    {
      cell: "conventions",
      minutes: 3,
      purpose: {
        en: "Complete the formula by two conventions: 0 log 0 = 0, and a named base.",
        zh: "用两条约定补全公式：0 log 0 = 0，以及写明底。",
      },
      ask: {
        en: "A forecast is certain and right. What should it cost, and what does the formula print?",
        zh: "十足把握而且正确的预测，损失应是多少？公式输出什么？",
      },
      expect: {
        en: "It should cost 0. The formula prints NaN, because 0 times minus infinity has no value.",
        zh: "应是 0。公式输出 NaN，因为 0 乘以负无穷大没有值。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Zero times anything is zero, also in a program.",
            zh: "零乘以任何数都是零，在程序里也一样。",
          },
          say: {
            en: "Not times infinity: the program says NaN, and one NaN in a sum makes the sum NaN.",
            zh: "乘以无穷大就不是：程序给出 NaN，而和里只要有一个 NaN，整个和就是 NaN。",
          },
        },
        {
          thinks: {
            en: "Base 10 makes the loss smaller, so it is the better loss.",
            zh: "以 10 为底损失更小，所以是更好的损失。",
          },
          say: {
            en: "Every loss is multiplied by 0.434, good and bad alike. It is like measuring in other units.",
            zh: "每个损失都乘以 0.434，无论好坏。这就像换了单位。",
          },
        },
      ],
      whenLate: { en: "Show the NaN, and skip the ratio.", zh: "演示 NaN，跳过比值。" },
    },
    {
      cell: "best",
      minutes: 5,
      purpose: {
        en: "Show that the mean loss is least at the true share, and that 0.693 means “knows nothing”.",
        zh: "说明平均损失在真实比例处最小，而 0.693 表示“一无所知”。",
      },
      ask: {
        en: "All mails get the same p, and 7 in 10 are spam. Why not say 1, since spam is the more frequent?",
        zh: "所有邮件的 p 相同，十封里有七封是垃圾邮件。既然垃圾邮件更多，为什么不说 1？",
      },
      expect: {
        en: "The 3 in 10 other mails would then cost infinitely much. The least mean is at 0.7.",
        zh: "那样，另外十分之三的邮件损失无穷大。平均损失在 0.7 处最小。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A loss of 0.693 after training is good, since it is below 1.",
            zh: "训练之后损失是 0.693，小于 1，不错。",
          },
          say: {
            en: "It is ln 2, the loss of always saying 0.5. Such a network predicts no better than a coin.",
            zh: "它是 ln 2，即总说 0.5 的损失。这样的网络并不比抛硬币好。",
          },
        },
        {
          thinks: {
            en: "Proper means that the loss is the logarithm.",
            zh: "“恰当”就是指对数损失。",
          },
          say: {
            en: "The squared error has its best answer at 0.7 as well. Only 1 − p goes to 1.",
            zh: "平方误差的最好答案也在 0.7。只有 1 − p 会走到 1。",
          },
        },
      ],
      whenLate: { en: "Skip the other two losses.", zh: "跳过另外两种损失。" },
    },
    {
      cell: "your-turn",
      minutes: 27,
      purpose: {
        en: "Compute, predict and write the loss, and repair a product that underflows.",
        zh: "计算、预测并写出损失，再改好一个会下溢的乘积。",
      },
      ask: {
        en: "In the last programming exercise: for how many mails is the faulty function right, and why not for three thousand?",
        zh: "最后一道编程题里：有错的函数对几封邮件是对的？三千封为什么不行？",
      },
      expect: {
        en: "For ten it is right; for three thousand the product is below every double. The logarithm comes too late.",
        zh: "十封时正确；三千封时乘积小于任何双精度数。取对数太晚了。",
      },
      misconceptions: [
        {
          thinks: { en: "Halving p doubles the loss.", zh: "p 减半，损失加倍。" },
          say: {
            en: "It adds one bit, from 0.8 as from 0.01. The logarithm turns the factor ½ into a difference.",
            zh: "增加一比特，从 0.8 开始和从 0.01 开始都一样。对数把倍数 ½ 变成了差。",
          },
        },
      ],
      whenLate: {
        en: "Keep “write the loss” in class, with 0 log 0; the line and the open question are homework.",
        zh: "课上保留“写出损失”，包括 0 log 0；写下一行和开放题留作作业。",
      },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "See that the article's numbers are right, and two letters are not.",
        zh: "看到原文的数是对的，有两个字母不对。",
      },
      ask: {
        en: "In the second example, the article calls the label p. Which letter belongs there?",
        zh: "原文的第二个例子把标签写成 p。应当是哪个字母？",
      },
      expect: {
        en: "t, the label. There are two forecasts p and one label.",
        zh: "t，即标签。预测 p 有两个，标签只有一个。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The formula is an erratum, because it gives NaN for p = t = 1.",
            zh: "公式在 p = t = 1 时给出 NaN，所以是有误。",
          },
          say: {
            en: "It needs a condition: with 0 log 0 = 0 it is right. An erratum needs another formula.",
            zh: "它需加条件：约定 0 log 0 = 0 就正确。有误的公式则要换一个。",
          },
        },
      ],
      whenLate: { en: "Skip the table.", zh: "跳过表格。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close with the chain: likelihood, logarithm, mean, true share.",
        zh: "以这条链收尾：似然、对数、平均、真实比例。",
      },
      ask: {
        en: "Repeat the vote: filter A or B, and why?",
        zh: "再表决一次：过滤器 A 还是 B？为什么？",
      },
      expect: {
        en: "A, with a loss of 1.93 against 4.30: one certain mistake outweighs five better forecasts.",
        zh: "A，损失是 1.93 对 4.30：一个十足把握的错误，抵过了五个更好的预测。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Least loss and maximum likelihood are two methods.",
            zh: "损失最小与似然最大是两种方法。",
          },
          say: {
            en: "One is minus the logarithm of the other, so the same p is best for both.",
            zh: "一个是另一个的负对数，所以最好的 p 相同。",
          },
        },
      ],
      whenLate: { en: "Read the first and the last point.", zh: "读第一点和最后一点。" },
    },
  ],
  blanks: [
    { en: "maximum likelihood", zh: "似然最大" },
    { en: "must be a logarithm of the likelihood", zh: "只能是似然的对数" },
    { en: "cut off", zh: "其余截去" },
    { en: "the unit", zh: "单位" },
    { en: "the true share", zh: "真实的比例" },
  ],
};
