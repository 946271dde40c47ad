import type { LessonGuide } from "./lessonGuide.js";

export const guide00: LessonGuide = {
  lesson: 0,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Show that a forecast is wrong by degrees, and that a loss measures the degree.",
        zh: "说明预测的对错有程度之分，而损失度量的就是这个程度。",
      },
      ask: {
        en: "Six mails, six forecasts: which forecast was the worst? Point at one dot.",
        zh: "六封邮件，六个预测：哪个预测最差？请指出图上的一个点。",
      },
      expect: {
        en: "The spam mail at 0.3. No other forecast gave what happened so small a probability.",
        zh: "预测为 0.3 的那封垃圾邮件。别的预测都没有给真实结果这么小的概率。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The forecast 0.6 for a mail that was not spam is the worst, because 0.6 is above one half.",
            zh: "那封不是垃圾邮件、预测却是 0.6 的最差，因为 0.6 超过了一半。",
          },
          say: {
            en: "Both forecasts are on the wrong side of one half. Compare what each gave to what happened: 1 − 0.6 is more than 0.3.",
            zh: "两个预测都在一半的错误一侧。再比较各自给真实结果的概率：1 − 0.6 比 0.3 大。",
          },
        },
      ],
      whenLate: {
        en: "Take one show of hands at the figure and go on.",
        zh: "看图举手表决一次，就往下讲。",
      },
    },
    {
      cell: "kernel",
      minutes: 2,
      purpose: {
        en: "Everybody runs one cell and sees its value before any mathematics begins.",
        zh: "在讲数学之前，人人都运行一个单元格，看到它的值。",
      },
      ask: {
        en: "Change 0.3 to 0.8. What will the cell print, and do the cells below change by themselves?",
        zh: "把 0.3 改成 0.8。单元格会输出什么？下面的单元格会自己改变吗？",
      },
      expect: {
        en: "It prints the rest to 1. The cells below keep their old outputs until they are run.",
        zh: "输出 1 减去它的差。下面的单元格在重新运行之前，输出不变。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A notebook recalculates like a spreadsheet, so all outputs always fit together.",
            zh: "笔记本像电子表格那样自动重算，所以各处输出总是一致的。",
          },
          say: {
            en: "Only the cell that you run computes. After a change, run all cells, or old and new numbers stand side by side.",
            zh: "只有你运行的单元格才计算。改动之后请运行所有单元格，否则新旧两种数会混在一起。",
          },
        },
      ],
      whenLate: {
        en: "Show it once on the screen, and let learners run all cells during the next section.",
        zh: "在屏幕上演示一次，让学习者在下一节里自己运行所有单元格。",
      },
    },
    {
      cell: "one-loss",
      minutes: 3,
      purpose: {
        en: "Introduce the loss as minus the logarithm of the probability given to what happened.",
        zh: "引入损失：真实结果的预测概率，取对数再变号。",
      },
      ask: {
        en: "The mail was spam. One filter said 0.3, another 0.6. Is the first loss exactly twice the second?",
        zh: "邮件是垃圾邮件。一个过滤器说 0.3，另一个说 0.6。前者的损失恰好是后者的两倍吗？",
      },
      expect: {
        en: "No: 1.204 and 0.511 nats. Half the probability adds ln 2 to the loss; it does not double it.",
        zh: "不是：分别是 1.204 和 0.511 奈特。概率减半，损失增加 ln 2，而不是加倍。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The loss is 0.7, because the filter was 0.7 away from 1.",
            zh: "损失是 0.7，因为过滤器离 1 还差 0.7。",
          },
          say: {
            en: "0.7 is a difference of probabilities. The loss is −ln 0.3, about 1.204; lesson 4 shows why a difference will not do.",
            zh: "0.7 是概率之差。损失是 −ln 0.3，约 1.204；第 4 课说明为什么不能用差。",
          },
        },
        {
          thinks: {
            en: "binaryCrossEntropy(0.3, 1) should be the same, since it has the same two numbers.",
            zh: "binaryCrossEntropy(0.3, 1) 应当一样，因为两个数没有变。",
          },
          say: {
            en: "The first argument is what happened, the second what was said. Swapped, 1 is the forecast, and the loss is infinite.",
            zh: "第一个参数是真实结果，第二个是预测。对调之后，1 成了预测，损失是无穷大。",
          },
        },
      ],
      whenLate: {
        en: "Skip the unit hartley here. It comes back in “What the article says”.",
        zh: "哈特利这个单位先不讲，到“原文怎么说”一节再讲。",
      },
    },
    {
      cell: "one-figure",
      minutes: 4,
      purpose: {
        en: "Read losses from the two curves, and see that the loss of a false certainty has no bound.",
        zh: "从两条曲线上读出损失，并看到十足把握却错了的预测，损失没有上限。",
      },
      ask: {
        en: "On the curve t = 1, go from 0.3 towards 0. Is there a largest loss?",
        zh: "沿着 t = 1 的曲线，从 0.3 走向 0。损失有最大值吗？",
      },
      expect: {
        en: "There is none. At 0 the library returns Infinity.",
        zh: "没有。在 0 处，课程库返回 Infinity。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A loss cannot exceed 1, because it is an error in percent.",
            zh: "损失不会超过 1，因为它是百分比形式的误差。",
          },
          say: {
            en: "Move the slider to 0.01: the loss is far above 1. The logarithm of a probability near 0 has no lower bound.",
            zh: "把滑块移到 0.01：损失远大于 1。概率趋近 0 时，对数没有下限。",
          },
        },
        {
          thinks: {
            en: "The curve t = 0 is the negative of the curve t = 1.",
            zh: "t = 0 的曲线是 t = 1 的曲线取相反数。",
          },
          say: {
            en: "It is the mirror image, p for 1 − p. Both losses are at least 0.",
            zh: "它是镜像，即把 p 换成 1 − p。两个损失都不小于 0。",
          },
        },
      ],
      whenLate: { en: "Show the figure, skip the sliders.", zh: "只看图，不动滑块。" },
    },
    {
      cell: "an-error",
      minutes: 2,
      purpose: {
        en: "Take away the fear of red text: a message of the library is advice.",
        zh: "消除对红色文字的恐惧：课程库的错误信息是建议。",
      },
      ask: {
        en: "Read the message aloud. Which three things does it say?",
        zh: "请把错误信息读出来。它说了哪三件事？",
      },
      expect: {
        en: "What came (3), what is needed (a number in [0, 1]), and what to try for scores.",
        zh: "收到了什么（3），需要什么（[0, 1] 里的数），以及输入是得分时该用什么。",
      },
      misconceptions: [
        {
          thinks: {
            en: "3 means 3 percent, so the library should divide by 100.",
            zh: "3 的意思是百分之三，课程库应当自己除以 100。",
          },
          say: {
            en: "A program that guesses what you meant hides mistakes. 3 may as well be a score, and then a hundredth of it would be wrong.",
            zh: "猜测你的意思的程序会掩盖错误。3 也可能是得分，那样百分之三就错了。",
          },
        },
      ],
      whenLate: { en: "Let learners read it alone.", zh: "让学习者自己读。" },
    },
    {
      cell: "your-turn",
      minutes: 11,
      purpose: {
        en: "Learn how a check answers, by giving it a wrong answer on purpose.",
        zh: "故意给一个错误的答案，由此学会看懂检查的回答。",
      },
      ask: {
        en: "Before the first exercise: what do you expect if you answer 0.3?",
        zh: "做第一题之前：如果回答 0.3，你预期会看到什么？",
      },
      expect: {
        en: "The check says “not yet” and names the rule that is broken, not the right answer.",
        zh: "检查说还不对，并指出违反了哪条规则，而不给出正确答案。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The check compares with one stored number, so another form of the answer fails.",
            zh: "检查只和一个存好的数比较，所以换一种写法就通不过。",
          },
          say: {
            en: "It tests properties: 1 - 0.3 and 0.7 are equally correct.",
            zh: "它检查的是性质：1 - 0.3 与 0.7 都正确。",
          },
        },
      ],
      whenLate: {
        en: "Do the first exercise together, give the third as homework, and leave the open question for the break.",
        zh: "第一题一起做，第三题留作作业，开放题留到课间。",
      },
    },
    {
      cell: "a-number",
      minutes: 1,
      purpose: {
        en: "Reproduce the first number of the article, and see that it was cut off, not rounded.",
        zh: "复现原文的第一个数，并看到它是截断的，而不是四舍五入的。",
      },
      ask: {
        en: "Our program prints 0.5228787452803376. The article prints 0.522. Is one of us wrong?",
        zh: "我们的程序输出 0.5228787452803376，原文给出 0.522。有一方错了吗？",
      },
      expect: {
        en: "Neither. The article cut its digits off; rounded, the number would be 0.523.",
        zh: "都没有错。原文把后面的数字截去；如果四舍五入，应是 0.523。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The difference shows that the article used another logarithm.",
            zh: "有差别，说明原文用的是另一种对数。",
          },
          say: {
            en: "Another base changes every digit: in nats the loss is 1.204. Here only the last printed digit differs.",
            zh: "换一个底，每一位都会变：以奈特为单位，损失是 1.204。这里只差最后一位。",
          },
        },
      ],
      whenLate: { en: "Say the result in one sentence.", zh: "用一句话说出结果。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Each learner can say what a loss is, in one sentence, without the formula.",
        zh: "每个学习者都能不用公式，用一句话说出损失是什么。",
      },
      ask: {
        en: "Say to your neighbour what a loss of 0 means, and what an infinite loss means.",
        zh: "对邻座说一说：损失为 0 是什么意思？损失无穷大是什么意思？",
      },
      expect: {
        en: "0: what happened was called certain. Infinite: what happened was called impossible.",
        zh: "0：真实结果被说成必然。无穷大：真实结果被说成不可能。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A loss of 0 proves that the filter is good.",
            zh: "损失为 0，说明过滤器很好。",
          },
          say: {
            en: "For one mail it only says that this forecast was certain and right. Judge a filter by many mails.",
            zh: "对一封邮件，它只说明这个预测有十足把握而且正确。评判过滤器，要看许多封邮件。",
          },
        },
      ],
      whenLate: { en: "Point to the list, and close.", zh: "指一指这份清单就结束。" },
    },
  ],
  blanks: [
    { en: "last expression", zh: "最后一个表达式的值" },
    { en: "how wrong a forecast was", zh: "一次预测错了多少" },
    { en: "grows without bound", zh: "无限增大" },
    { en: "what is needed", zh: "需要什么" },
    { en: "base 10", zh: "以 10 为底" },
  ],
};
