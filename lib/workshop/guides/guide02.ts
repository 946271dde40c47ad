import type { LessonGuide } from "./lessonGuide.js";

export const guide02: LessonGuide = {
  lesson: 2,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Put two questions: which probabilities belong to the scores 1, 2, 3, and what is wrong with the printed formula?",
        zh: "提出两个问题：得分 1、2、3 对应怎样的概率？原文的公式错在哪里？",
      },
      ask: {
        en: "Guess the probability of the cat, whose score is 3, before we have any formula.",
        zh: "在有公式之前，先猜一猜：得分为 3 的猫，概率是多少？",
      },
      expect: {
        en: "Many say one half, since 3 of 6. Softmax will give 0.665.",
        zh: "许多人说一半，因为 6 份里占 3 份。Softmax 将给出 0.665。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The scores 1, 2, 3 already say one sixth, two sixths, three sixths.",
            zh: "得分 1、2、3 本身就表示六分之一、六分之二、六分之三。",
          },
          say: {
            en: "Add 100 to each score, and these shares become almost equal. Scores have no zero that means “nothing”.",
            zh: "给每个得分加上 100，这些份数就几乎相等。得分没有表示“什么都没有”的零点。",
          },
        },
      ],
      whenLate: { en: "Read the question and go on.", zh: "读出问题就往下讲。" },
    },
    {
      cell: "two-steps",
      minutes: 7,
      purpose: {
        en: "Build softmax in two steps, and find the one requirement that leads to the exponential.",
        zh: "分两步造出 Softmax，并找出导向指数函数的那一个要求。",
      },
      ask: {
        en: "Name any function that makes scores positive and keeps their order. What does yours make of a lead of 1?",
        zh: "举出一个把得分变成正数而保持次序的函数。领先 1 分，它给出几倍的概率？",
      },
      expect: {
        en: "Only the exponential gives the same factor, e, wherever on the scale the lead of 1 is.",
        zh: "只有指数函数在任何位置都给出同一个倍数 e。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Squares do as well, they are never negative.",
            zh: "用平方也行，它不会是负数。",
          },
          say: {
            en: "The score −3 has the square 9 and wins against 2. Squares lose the order.",
            zh: "得分 −3 的平方是 9，胜过了 2。平方不保持次序。",
          },
        },
        {
          thinks: {
            en: "The exponential was chosen because its derivative is simple.",
            zh: "选指数函数，是因为它的导数简单。",
          },
          say: {
            en: "That is a convenience. The requirement “log-odds are differences of scores” alone already leads to it; the derivation shows this.",
            zh: "那只是方便。仅凭“对数几率等于得分之差”这一个要求，就能推出它，推导里有证明。",
          },
        },
      ],
      whenLate: {
        en: "State the requirement and show the last line of the derivation.",
        zh: "说出这个要求，只看推导的最后一行。",
      },
    },
    {
      cell: "adds-up",
      minutes: 2,
      purpose: {
        en: "Write the sum with two indices, because the next section depends on telling them apart.",
        zh: "用两个下标写出总和，因为下一节就要区分它们。",
      },
      ask: {
        en: "In the sum over all classes, which letter runs, and which one stays?",
        zh: "在对所有类别的求和里，哪个字母在变，哪个不变？",
      },
      expect: {
        en: "The inner j runs over all classes; the outer i names one class and stays.",
        zh: "里面的 j 取遍所有类别；外面的 i 指定一个类别，保持不变。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The two letters are interchangeable, as names in a sum are free.",
            zh: "两个字母可以互换，因为求和的下标可以随意命名。",
          },
          say: {
            en: "The running letter may have any name but one: that of the index which is fixed outside.",
            zh: "求和的下标可以取任何名字，唯独不能与外面固定的下标同名。",
          },
        },
      ],
      whenLate: { en: "Join it with the next section.", zh: "与下一节合并。" },
    },
    {
      cell: "one-letter",
      minutes: 5,
      purpose: {
        en: "Find the misprint, and see that the test “adds up to 1” does not notice it.",
        zh: "找出笔误，并看到“总和为 1”这个检验发现不了它。",
      },
      ask: {
        en: "Compute the printed formula for 1, 2, 3 on paper. How far do you get without a calculator?",
        zh: "在纸上用原文的公式计算 1、2、3。不用计算器能算到哪一步？",
      },
      expect: {
        en: "All the way: each term of the sum is the numerator itself, so each result is 1/3.",
        zh: "一直到底：和里的每一项都是分子本身，所以每个结果都是 1/3。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A single letter in a printed formula is pedantry; everyone reads it correctly.",
            zh: "公式里一个字母的事太较真了，谁都会读对。",
          },
          say: {
            en: "A program does what is written. Typed literally, it gives every photograph the same answer, and no error.",
            zh: "程序照字面执行。照抄进去，每张照片的回答都一样，而且不报错。",
          },
        },
        {
          thinks: {
            en: "If the outputs add up to 1, the softmax is right.",
            zh: "输出的总和为 1，Softmax 就是对的。",
          },
          say: {
            en: "1.5 and −0.5 add up to 1, and the misprint does as well. Test one known value, or the order, too.",
            zh: "1.5 与 −0.5 的和是 1，那个笔误也满足。还要检验一个已知的值，或者次序。",
          },
        },
      ],
      whenLate: { en: "Skip the counterexample of the library.", zh: "跳过课程库给出的反例。" },
    },
    {
      cell: "differences",
      minutes: 6,
      purpose: {
        en: "Use the shift: on paper a curiosity, in a program the cure for overflow.",
        zh: "运用平移：在纸上只是个趣味，在程序里却是上溢的解法。",
      },
      ask: {
        en: "Softmax of 1000, 1001, 1002: what should come out, and what does a program do?",
        zh: "1000、1001、1002 的 Softmax 应当是什么？程序会怎样？",
      },
      expect: {
        en: "The same as for 1, 2, 3. The program makes three NaN, as it divides infinity by infinity.",
        zh: "与 1、2、3 相同。程序却得出三个 NaN，因为它用无穷大除以无穷大。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Higher scores mean a surer network, so 101, 102, 103 are surer than 1, 2, 3.",
            zh: "得分越高，网络越有把握，所以 101、102、103 比 1、2、3 更有把握。",
          },
          say: {
            en: "Each lead is 1 in both lists. The factor e^100 stands in the numerator and in each term of the sum, and cancels.",
            zh: "两个列表里领先的量都是 1。因子 e^100 在分子和分母的每一项里都有，可以约去。",
          },
        },
        {
          thinks: {
            en: "Subtracting the mean works as well as subtracting the largest score.",
            zh: "减去平均值和减去最大的得分一样好。",
          },
          say: {
            en: "Mathematically yes. But with the scores 0 and 2000 the mean leaves 1000, which still overflows. Only the largest makes every exponent at most 0.",
            zh: "数学上一样。但得分为 0 和 2000 时，减去平均值还剩 1000，仍会上溢。只有减去最大值，指数才都不大于 0。",
          },
        },
      ],
      whenLate: { en: "Skip the derivation, keep the NaN.", zh: "跳过推导，保留 NaN。" },
    },
    {
      cell: "temperature",
      minutes: 6,
      purpose: {
        en: "See that adding to the scores changes nothing, and dividing them changes the certainty.",
        zh: "看到得分加上同一个数什么也不变，除以一个数则改变把握的程度。",
      },
      ask: {
        en: "T = 10: towards one third each, or towards certainty? And which class wins?",
        zh: "T = 10：各自趋向三分之一，还是趋向十足把握？哪个类别胜出？",
      },
      expect: {
        en: "Towards one third (0.301, 0.332, 0.367). The winner never changes.",
        zh: "趋向三分之一（0.301、0.332、0.367）。胜出的类别始终不变。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A high temperature makes the network more certain, as in “hot” for likely.",
            zh: "温度高，网络就更有把握。",
          },
          say: {
            en: "Dividing by 10 brings the scores closer together, so the probabilities come closer, too.",
            zh: "除以 10 使得分彼此靠近，所以概率也靠近。",
          },
        },
        {
          thinks: { en: "Base 2 would be a different model.", zh: "以 2 为底就是另一种模型。" },
          say: {
            en: "It is the temperature 1.44. Weights that are 1.44 times as large give the same probabilities.",
            zh: "它就是温度 1.44。权重取 1.44 倍，概率就相同。",
          },
        },
      ],
      whenLate: { en: "Skip “Why base e?”.", zh: "跳过“为什么以 e 为底？”。" },
    },
    {
      cell: "once",
      minutes: 5,
      purpose: {
        en: "Recognise a second softmax by the floor of the loss.",
        zh: "凭损失的下限认出多做的一次 Softmax。",
      },
      ask: {
        en: "The accuracy is fine, and the loss stays at about 1.46 with ten classes. What would you look at?",
        zh: "准确率正常，十个类别的损失却停在 1.46 左右。你会查什么？",
      },
      expect: {
        en: "The end of the network: it has a softmax, and the loss applies another one.",
        zh: "网络的末端：那里有一个 Softmax，而损失函数又做了一次。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Softmax of probabilities gives the same probabilities again.",
            zh: "对概率再做 Softmax，得到的还是同样的概率。",
          },
          say: {
            en: "The probability 1 becomes 0.232: after e to the power of 1 and 0, nothing is more than e times another.",
            zh: "概率 1 变成了 0.232：e 的 1 次方与 0 次方之间，最多相差 e 倍。",
          },
        },
        {
          thinks: {
            en: "The class stays the same, so it does no harm.",
            zh: "类别没有变，所以没有害处。",
          },
          say: {
            en: "Training follows the slope of the loss, and the perfect network is still charged 1.461.",
            zh: "训练依据的是损失的导数，而完美的网络仍有 1.461 的损失。",
          },
        },
      ],
      whenLate: { en: "Skip the figure; keep the three floors.", zh: "跳过图，保留三个下限。" },
    },
    {
      cell: "your-turn",
      minutes: 27,
      purpose: {
        en: "Write softmax for scores of any size, the function that all later lessons use.",
        zh: "为任意大小的得分写出 Softmax，以后各课都要用它。",
      },
      ask: {
        en: "Before writing: which two lines of the lesson do you need, and which trick?",
        zh: "动手之前：需要课文里的哪两行，还有哪个技巧？",
      },
      expect: {
        en: "Exponential, division by the sum, and subtracting the largest score first.",
        zh: "取 e 的幂、除以总和，并先减去最大的得分。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Doubling all scores corresponds to the temperature 2.",
            zh: "所有得分加倍，对应的温度是 2。",
          },
          say: {
            en: "Dividing by T is what doubles them, so T is 0.5: a lower temperature, and more certainty.",
            zh: "要靠除以 T 来加倍，所以 T 是 0.5：温度更低，把握更大。",
          },
        },
      ],
      whenLate: {
        en: "Keep “write softmax”; the next line and the open question are homework.",
        zh: "保留“写出 Softmax”；写下一行和开放题留作作业。",
      },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "Separate what the article meant from what it wrote.",
        zh: "区分原文的意思和原文的写法。",
      },
      ask: {
        en: "The outputs add up to 1, so they are probabilities. Which second condition is missing?",
        zh: "输出的总和为 1，所以它们是概率。这里缺了哪个条件？",
      },
      expect: {
        en: "None may be negative. Softmax meets it by the exponential.",
        zh: "没有负数。Softmax 靠指数函数满足这一条。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The article's conclusion is wrong, because its reason is not enough.",
            zh: "原文的理由不充分，所以结论是错的。",
          },
          say: {
            en: "The conclusion is right. Only the reason needs its second half.",
            zh: "结论是对的，只是理由还差一半。",
          },
        },
      ],
      whenLate: { en: "Show the first row only.", zh: "只看第一行。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close with the requirement, from which softmax follows.",
        zh: "以推出 Softmax 的那个要求收尾。",
      },
      ask: {
        en: "Explain to your neighbour why 1, 2, 3 and 101, 102, 103 give the same.",
        zh: "向邻座解释：1、2、3 与 101、102、103 的结果为什么相同。",
      },
      expect: {
        en: "Softmax depends on differences only, because log-odds are differences of scores.",
        zh: "Softmax 只取决于差，因为对数几率是得分之差。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The temperature changes the answer of the network.",
            zh: "温度会改变网络的回答。",
          },
          say: {
            en: "It changes the probabilities and keeps their order, so the class with the highest score stays.",
            zh: "它改变概率而保持次序，所以得分最高的类别不变。",
          },
        },
      ],
      whenLate: {
        en: "Read the last point: give scores to a loss of scores.",
        zh: "读最后一点：接受得分的损失函数，就要给它得分。",
      },
    },
  ],
  blanks: [
    { en: "positive and add up to 1", zh: "都是正数，总和为 1" },
    { en: "the difference of their scores", zh: "得分之差" },
    { en: "$1/n$", zh: "$1/n$" },
    { en: "subtracts the largest score first", zh: "先减去最大的得分" },
    { en: "1.461", zh: "1.461" },
  ],
};
