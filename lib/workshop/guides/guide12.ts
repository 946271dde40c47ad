import type { LessonGuide } from "./lessonGuide.js";

export const guide12: LessonGuide = {
  lesson: 12,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Ask why the same scores, labels and weights give 1.07 in one framework and 4.02 in another.",
        zh: "提问：同样的得分、标签和权重，为什么在一个框架里是 1.07，在另一个里是 4.02？",
      },
      ask: {
        en: "Which of the two losses is wrong? Vote: the first, the second, both, or neither.",
        zh: "两个损失哪个错了？表决：第一个、第二个、都错、都没错。",
      },
      expect: {
        en: "Votes differ. The answer is neither: the two frameworks divide the same sum by different numbers.",
        zh: "各有人选。答案是都没错：两个框架用不同的数去除同一个总和。",
      },
      misconceptions: [
        {
          thinks: {
            en: "One of two numbers for the same batch has to be a bug.",
            zh: "同一批数据得出两个数，其中一个一定是程序错误。",
          },
          say: {
            en: "A mean of weighted losses needs a divisor, and “mean” alone does not name it. Both programs do what their documentation says.",
            zh: "加权损失求平均要有除数，而“平均”二字没有说明是哪一个。两个程序都与各自的文档一致。",
          },
        },
      ],
      whenLate: { en: "Skip the vote.", zh: "跳过表决。" },
    },
    {
      cell: "the-batch",
      minutes: 8,
      purpose: {
        en: "Tell scores, probabilities and logarithms of probabilities apart, and see what a function makes of the wrong one.",
        zh: "分清得分、概率和概率的对数，看看输入弄错时函数会算出什么。",
      },
      ask: {
        en: "Somebody applies softmax before CrossEntropyLoss. Will the program stop, or print something odd?",
        zh: "有人先做 Softmax，再用 CrossEntropyLoss。程序会停下，还是输出怪数？",
      },
      expect: {
        en: "Neither: it prints 0.985 in the place of 0.961. Probabilities are possible scores, so nothing looks wrong.",
        zh: "都不会：它输出 0.985，而不是 0.961。概率也可以当得分，看不出毛病。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Softmax twice is harmless, since the order of the classes stays.",
            zh: "两次 Softmax 没有害处，因为类别的顺序不变。",
          },
          say: {
            en: "The order stays, but the probabilities are pressed together, so the loss has a floor above zero. Lesson 10 trains such a network.",
            zh: "顺序不变，但概率被压到一起，损失降不到零。第 10 课训练了这样的网络。",
          },
        },
        {
          thinks: {
            en: "A negative cross-entropy means a very good network.",
            zh: "交叉熵为负，说明网络非常好。",
          },
          say: {
            en: "With class labels it is never negative. Here NLLLoss was given probabilities and not their logarithms, which gives −0.489.",
            zh: "期望输出是类别标签时，它不会为负。这里是把概率而不是对数给了 NLLLoss，得到 −0.489。",
          },
        },
        {
          thinks: {
            en: "One maximum for the whole table is as good as one for each row.",
            zh: "整张表减去同一个最大值，与每行各减自己的一样好。",
          },
          say: {
            en: "A distant row then decides: the exponentials of the first row underflow, and its result is −∞ where ln 2 is right.",
            zh: "那样，相差很远的一行就说了算：第一行的幂全部下溢，正确结果是 ln 2，却得到 −∞。",
          },
        },
      ],
      whenLate: {
        en: "Show softmax twice, and leave out Keras and the table with one maximum.",
        zh: "只演示两次 Softmax，略去 Keras 和整张表共用最大值的例子。",
      },
    },
    {
      cell: "one-maximum-seen",
      minutes: 8,
      purpose: {
        en: "Find what a weighted mean is divided by, and what an ignored target does to the count.",
        zh: "弄清加权平均除以什么，被忽略的样本又怎样影响个数。",
      },
      ask: {
        en: "The weights are 1, 2 and 10, the labels 0, 1, 2 and 1. By which numbers could the sum of the four losses be divided?",
        zh: "权重是 1、2、10，标签是 0、1、2、1。四个损失之和可以除以哪些数？",
      },
      expect: {
        en: "By the number of samples, or by the sum of the weights 1 + 2 + 10 + 2. The first gives 4.018, the second 1.072.",
        zh: "样本数，或权重之和 1 + 2 + 10 + 2。前者得 4.018，后者得 1.072。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Weights ten times as large make the loss ten times as large.",
            zh: "权重扩大十倍，损失也扩大十倍。",
          },
          say: {
            en: "Only if you divide by the number of samples: 40.18. A weighted mean stays at 1.072, because its divisor grows, too.",
            zh: "只有除以样本数时才如此：40.18。加权平均仍是 1.072，因为除数也跟着变大。",
          },
        },
        {
          thinks: {
            en: "To ignore a sample, set its loss to 0.",
            zh: "要忽略一个样本，把它的损失设为 0 就行。",
          },
          say: {
            en: "Then it still counts in the divisor: 0.919, and not 1.225. Padding would make every batch look better than it is.",
            zh: "那样它仍然计入除数：得到 0.919，而不是 1.225。填充会让每一批都显得更好。",
          },
        },
      ],
      whenLate: {
        en: "Skip the tenfold weights, and keep the ignored sample.",
        zh: "跳过十倍的权重，保留被忽略的样本。",
      },
    },
    {
      cell: "ignored-seen",
      minutes: 7,
      purpose: {
        en: "Compare classes, distributions and smoothed labels as targets, and cross-entropy with the divergence.",
        zh: "比较类别、分布和平滑标签这三种期望输出，再比较交叉熵与散度。",
      },
      ask: {
        en: "Two programs train alike, and one prints 0.936, the other 0.274. Which loss does each print?",
        zh: "两个程序训练得一样，一个输出 0.936，另一个输出 0.274。各是什么损失？",
      },
      expect: {
        en: "Cross-entropy and KL. They differ by the entropy of the targets, 0.663, on which the scores have no influence.",
        zh: "交叉熵和 KL。两者相差期望输出的熵 0.663，它与得分无关。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The program with the smaller loss has learnt more.",
            zh: "损失较小的程序学得更多。",
          },
          say: {
            en: "Both have the same slopes, so they make the same steps. Only the zero of the scale is another one.",
            zh: "两者的导数相同，每一步也相同。只是刻度的零点不同。",
          },
        },
        {
          thinks: {
            en: "Label smoothing with ε = 0.1 leaves the true class 0.9.",
            zh: "用 ε = 0.1 平滑，真实类别就剩 0.9。",
          },
          say: {
            en: "Not if the share goes to all classes: then the true one gets a part back and keeps 0.933. Ask which convention a program has.",
            zh: "如果那一份由所有类别平分就不是：真实类别会拿回一部分，得到 0.933。要问清程序用哪种约定。",
          },
        },
      ],
      whenLate: {
        en: "State that the two losses differ by a constant, and skip smoothing.",
        zh: "只说两种损失相差一个常数，跳过标签平滑。",
      },
    },
    {
      cell: "smoothing-seen",
      minutes: 3,
      purpose: {
        en: "Choose between softmax and a sigmoid for each class.",
        zh: "在 Softmax 与每类一个 Sigmoid 之间选择。",
      },
      ask: {
        en: "A photograph shows a dog and a ball. What goes wrong with softmax?",
        zh: "一张照片里有狗也有球。用 Softmax 会出什么问题？",
      },
      expect: {
        en: "Its probabilities share a total of 1, so both cannot be high. Its loss cannot fall below ln 2.",
        zh: "各概率的总和是 1，两个不可能都高。损失降不到 ln 2 以下。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Sigmoids are for two classes and softmax is for more.",
            zh: "Sigmoid 用于两类，Softmax 用于多类。",
          },
          say: {
            en: "The question is whether answers exclude each other. With several true answers, each class gets a question of its own.",
            zh: "要看答案是否互相排斥。如果可以有几个答案，就让每一类各答一个问题。",
          },
        },
      ],
      whenLate: { en: "Give the rule in one sentence.", zh: "用一句话说出规则。" },
    },
    {
      cell: "one-or-two-seen",
      minutes: 2,
      purpose: {
        en: "Show how to look up what a framework's function takes, and what it divides by.",
        zh: "演示怎样查清一个框架的函数接受什么、除以什么。",
      },
      ask: {
        en: "Which function do you use at work, and is it in the list?",
        zh: "你平时用哪个函数？列表里有吗？",
      },
      expect: {
        en: "Somebody names one. Read its line aloud: what goes in, and the number in brackets that the other convention gives.",
        zh: "总有人说出一个。念出那一行：输入是什么，另一种约定会得到括号里的哪个数。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The documentation of the newest version holds for ours.",
            zh: "最新版的文档也适用于我们的版本。",
          },
          say: {
            en: "Defaults change. Where a line has a version, the call was run with it; check yours with the batch of this lesson.",
            zh: "默认设置会变。标了版本的行，是用那个版本运行过的；请用这一课的数据核对你们的版本。",
          },
        },
      ],
      whenLate: { en: "Leave the list as a reference.", zh: "列表留作参考。" },
    },
    {
      cell: "your-turn",
      minutes: 29,
      purpose: {
        en: "Compute a weighted mean, write it, and repair its slopes and a log-sum-exp.",
        zh: "计算加权平均，把它写成函数，再改好它的导数和一个 log-sum-exp。",
      },
      ask: {
        en: "In the slopes with two faults: which symptom points to which line?",
        zh: "有两处错误的导数：每种症状指向哪一行？",
      },
      expect: {
        en: "Growing with the weights points to the divisor. NaN points to the weight of the label −100, which does not exist.",
        zh: "随权重变大，指向除数。出现 NaN，指向标签 −100 的权重，它并不存在。",
      },
      misconceptions: [
        {
          thinks: {
            en: "An ignored sample needs no slope, so nothing has to be written for it.",
            zh: "被忽略的样本没有导数，所以不用为它写什么。",
          },
          say: {
            en: "Its slope is 0, and the function has to return zeros. Otherwise the missing weight makes them NaN.",
            zh: "它的导数是 0，函数应返回零。否则，不存在的权重会使结果变成 NaN。",
          },
        },
      ],
      whenLate: {
        en: "Keep the weighted mean and the function, and leave the slopes for homework.",
        zh: "保留加权平均和要写的函数，导数留作作业。",
      },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close with one habit: before comparing two losses, ask what goes in and what divides.",
        zh: "以一个习惯收尾：比较两个损失之前，先问输入是什么，除以什么。",
      },
      ask: {
        en: "A colleague's loss is four times ours on the same data. What do you ask first?",
        zh: "同样的数据，同事的损失是我们的四倍。先问什么？",
      },
      expect: {
        en: "What the function takes, and by what it divides the sum.",
        zh: "函数的输入是什么，总和除以什么。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Losses of two frameworks can be compared if the data are the same.",
            zh: "只要数据相同，两个框架的损失就可以比较。",
          },
          say: {
            en: "Only if the conventions are the same as well. Compute one small batch in both.",
            zh: "还要约定也相同。先用两边各算一小批。",
          },
        },
      ],
      whenLate: { en: "Read the last point.", zh: "读最后一点。" },
    },
  ],
  blanks: [
    { en: "logarithms of probabilities", zh: "概率的对数" },
    { en: "the sum of the labels' weights", zh: "各标签的权重之和" },
    { en: "the entropy of the target", zh: "期望输出的熵" },
    { en: "a sigmoid and a binary cross-entropy", zh: "一个 Sigmoid 和一个二值交叉熵" },
    { en: "what it divides by", zh: "求平均时除以什么" },
  ],
};
