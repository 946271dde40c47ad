import type { LessonGuide } from "./lessonGuide.js";

export const guide05: LessonGuide = {
  lesson: 5,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Put the question: one loss for a thousand classes, of which one is true.",
        zh: "提出问题：一千个类别里一个为真，怎样用一个数表示损失？",
      },
      ask: {
        en: "A network gives 1000 probabilities. How many of them should enter the loss?",
        zh: "网络给出 1000 个概率。其中几个应当计入损失？",
      },
      expect: {
        en: "One, if one class is certain: the probability of the true class.",
        zh: "如果只有一个类别确定为真，就是一个：真实类别的概率。",
      },
      misconceptions: [
        {
          thinks: {
            en: "All 1000 must enter, or mistakes about the other classes go unnoticed.",
            zh: "1000 个都应计入，否则其他类别错了也不管。",
          },
          say: {
            en: "They enter through the sum of 1: what they get, the true class lacks.",
            zh: "它们通过总和 1 起作用：它们得到的，正是真实类别缺少的。",
          },
        },
      ],
      whenLate: { en: "Read the question only.", zh: "只读问题。" },
    },
    {
      cell: "photograph",
      minutes: 9,
      purpose: {
        en: "Write the loss as a weighted mean of surprisals, and derive it from a likelihood.",
        zh: "把损失写成惊讶程度的加权平均，并从似然推出它。",
      },
      ask: {
        en: "[0.8, 0.1, 0.1] and [0.8, 0.2, 0] for a cat: which one has the smaller loss?",
        zh: "对一只猫，[0.8, 0.1, 0.1] 与 [0.8, 0.2, 0] 哪个损失更小？",
      },
      expect: {
        en: "They are equal, 0.0969 hartleys: the last two numbers are multiplied by 0.",
        zh: "相等，都是 0.0969 哈特利：后两个数都乘以 0。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The prediction that spreads its rest evenly is better.",
            zh: "把剩下的概率分得均匀的预测更好。",
          },
          say: {
            en: "For a one-hot target the rest does not enter. It would for a soft target, or for the squared error.",
            zh: "期望输出为 one-hot 时，剩下的部分不参与。期望输出不是 one-hot，或者用平方误差时，才会参与。",
          },
        },
        {
          thinks: {
            en: "The logarithm of the sum and the sum of the logarithms are the same.",
            zh: "和的对数与对数的和是一回事。",
          },
          say: {
            en: "The product becomes the sum: −log(0.8 · 0.5) is the sum of both losses, 0.398 hartleys.",
            zh: "是乘积变成和：−log(0.8 × 0.5) 等于两个损失之和，即 0.398 哈特利。",
          },
        },
      ],
      whenLate: {
        en: "Skip the derivation for N samples, and state that losses add.",
        zh: "跳过 N 个样本的推导，只说损失可以相加。",
      },
    },
    {
      cell: "binary-inside",
      minutes: 9,
      purpose: {
        en: "Find the binary loss inside the sum, and give a meaning to targets between 0 and 1.",
        zh: "在求和式里找到二值的损失，并说明介于 0 和 1 之间的期望输出是什么意思。",
      },
      ask: {
        en: "Four readers, one says spam. Four samples or one sample with 0.25: do the losses differ?",
        zh: "四个读者，一个说是垃圾邮件。分作四个样本，或合成一个 0.25 的样本，损失不同吗？",
      },
      expect: {
        en: "The mean of the four equals the loss of the one, 0.354 hartleys: the sum is linear in the target.",
        zh: "四个的平均等于一个的损失，0.354 哈特利：求和式关于期望输出是线性的。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A target of 0.25 means that the mail is a quarter spam.",
            zh: "期望输出 0.25 表示这封邮件有四分之一是垃圾。",
          },
          say: {
            en: "It means that one label in four says spam. No single mail is a quarter of anything.",
            zh: "它表示四个标签里有一个说是。没有哪封邮件是四分之一的什么东西。",
          },
        },
        {
          thinks: {
            en: "H(T, P) and H(P, T) are two ways to write the same.",
            zh: "H(T, P) 与 H(P, T) 只是写法不同。",
          },
          say: {
            en: "Swap [0, 1] and [0.7, 0.3], and the loss becomes infinite: a one-hot list as prediction calls a class impossible.",
            zh: "把 [0, 1] 与 [0.7, 0.3] 对调，损失变成无穷大：one-hot 列表作为预测，就是说某个类别不可能。",
          },
        },
        {
          thinks: {
            en: "With t = 0 the second example has the losses of the first.",
            zh: "t = 0 时，第二个例子的损失与第一个相同。",
          },
          say: {
            en: "The truth is now “no”: −log 0.7 and −log 0.4, which are 0.154 and 0.397.",
            zh: "这时真实结果是“不是”：−log 0.7 与 −log 0.4，即 0.154 与 0.397。",
          },
        },
      ],
      whenLate: {
        en: "Skip “The example that the article leaves out”.",
        zh: "跳过“原文没有算的例子”。",
      },
    },
    {
      cell: "class-index",
      minutes: 4,
      purpose: {
        en: "Keep apart a class index and a distribution: the formula takes one, and mistakes the other.",
        zh: "分清类别序号与分布：公式接受后者，却会把前者误当成后者。",
      },
      ask: {
        en: "Put the labels [0, 2, 1] in the place of T. Which class counts twice, and which not at all?",
        zh: "把标签 [0, 2, 1] 放在 T 的位置。哪个位置算了两次，哪个一次也没算？",
      },
      expect: {
        en: "The second place counts twice, the first not at all; the result, 3, looks harmless.",
        zh: "第二个位置算了两次，第一个没有算；结果是 3，看上去很正常。",
      },
      misconceptions: [
        {
          thinks: { en: "A wrong input would at least crash.", zh: "输入错了，至少会出错停止。" },
          say: {
            en: "The formula multiplies whatever it gets. Only a check of the argument can refuse it, as the library does.",
            zh: "公式拿到什么就乘什么。只有检查参数才能拒绝它，课程库就是这样做的。",
          },
        },
      ],
      whenLate: { en: "Show the refused call.", zh: "演示被拒绝的调用。" },
    },
    {
      cell: "batch",
      minutes: 2,
      purpose: {
        en: "See that the mean keeps its size when the batch grows, and the sum does not.",
        zh: "看到批次变大时，平均不变，而和会变。",
      },
      ask: {
        en: "Each sample is in the batch twice. What happens to the mean, and what to the sum?",
        zh: "批次里每个样本出现两次。平均怎样？和怎样？",
      },
      expect: {
        en: "The mean stays 0.398, the sum doubles from 0.796 to 1.592.",
        zh: "平均仍是 0.398，和从 0.796 变成 1.592。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Sum or mean is a matter of taste, since the least loss is at the same place.",
            zh: "用和还是用平均随意，因为最小值的位置相同。",
          },
          say: {
            en: "The slopes double as well, so the same learning rate takes steps of twice the length.",
            zh: "导数也会加倍，所以同样的学习率，步子是两倍。",
          },
        },
      ],
      whenLate: { en: "Say it in one sentence.", zh: "用一句话说完。" },
    },
    {
      cell: "without-softmax",
      minutes: 3,
      purpose: {
        en: "Free the loss from softmax: it needs probabilities, whoever made them.",
        zh: "让损失与 Softmax 脱钩：它只需要概率，不管是怎样得到的。",
      },
      ask: {
        en: "A weather forecast: 7, 2 and 1 chances in ten. It rains. Where is the softmax in this loss?",
        zh: "天气预报：晴、阴、雨的机会是 7、2、1。结果下雨了。这个损失里 Softmax 在哪里？",
      },
      expect: {
        en: "Nowhere. Rain had one chance in ten, so the loss is 1 hartley.",
        zh: "哪里也没有。下雨的机会是十分之一，所以损失是 1 哈特利。",
      },
      misconceptions: [
        {
          thinks: { en: "A negative loss is a very good loss.", zh: "损失是负数，说明非常好。" },
          say: {
            en: "It comes from a “probability” of 7. No probability exceeds 1, so no loss is negative.",
            zh: "它来自“概率”7。概率不大于 1，所以损失不会是负数。",
          },
        },
      ],
      whenLate: { en: "Skip the refused call.", zh: "跳过被拒绝的调用。" },
    },
    {
      cell: "which-log",
      minutes: 5,
      purpose: {
        en: "Find the article's base by testing six hypotheses against its eight numbers.",
        zh: "用六个假设去核对原文的八个数，由此找出它的底。",
      },
      ask: {
        en: "The first prints 0.693, the second 0.301. Both classes are guessed evenly. Can both be right?",
        zh: "一个输出 0.693，另一个输出 0.301，都是对两个类别均匀猜测。会不会都对？",
      },
      expect: {
        en: "Yes: ln 2 and log10 of 2. The base is a unit, like metre and foot.",
        zh: "会：一个是 ln 2，另一个是以 10 为底的 log 2。底就像单位，好比米和英尺。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A loss below another one is better, whatever the program.",
            zh: "损失小就更好，不管是哪个程序算的。",
          },
          say: {
            en: "First compare units: multiply hartleys by ln 10 to get nats, then compare.",
            zh: "先统一单位：把哈特利乘以 ln 10 换成奈特，再比较。",
          },
        },
        {
          thinks: {
            en: "Seven of eight hits would be enough to prove a base.",
            zh: "八个里猜中七个，就足以说明底。",
          },
          say: {
            en: "The best hypothesis has eight, and all others together one. One miss would already need an explanation.",
            zh: "最好的假设八个全中，其余的合起来只中一个。哪怕有一个不中，也需要解释。",
          },
        },
      ],
      whenLate: { en: "Skip the derivations of the change of base.", zh: "跳过换底的推导。" },
    },
    {
      cell: "your-turn",
      minutes: 26,
      purpose: {
        en: "Write the sum for any number of classes, and find a wrong divisor.",
        zh: "为任意多个类别写出求和式，并找出错误的除数。",
      },
      ask: {
        en: "In the faulty mean: how many numbers are in the list, and by which should one divide?",
        zh: "有错的平均里：列表有多少个数？应当除以多少？",
      },
      expect: {
        en: "It has samples times classes numbers. Divide by the samples alone.",
        zh: "有样本数乘以类别数那么多。只应除以样本数。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Eight even classes cost ln 8 bits.",
            zh: "八个类别均匀猜测，损失是 ln 8 比特。",
          },
          say: {
            en: "ln 8 is in nats. In bits it is 3, since 8 is 2 to the power of 3.",
            zh: "ln 8 的单位是奈特。以比特为单位是 3，因为 8 是 2 的 3 次方。",
          },
        },
      ],
      whenLate: {
        en: "Keep “write the sum”; the next line is homework.",
        zh: "保留“写出求和式”，写下一行留作作业。",
      },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "Name what the article leaves open: index, order, base.",
        zh: "指出原文没有说清的三点：下标、次序、底。",
      },
      ask: {
        en: "The article says that cross-entropy has to be used with softmax. Which example of today refutes “has to”?",
        zh: "原文说交叉熵要对应 Softmax 使用。今天哪个例子说明不必如此？",
      },
      expect: {
        en: "The weather forecast, or relative frequencies.",
        zh: "天气预报，或者相对频率。",
      },
      misconceptions: [
        {
          thinks: { en: "Then the article's advice is bad.", zh: "那么原文的建议就不好。" },
          say: {
            en: "For a network it is good advice: scores have to become probabilities. Only the word “has to” is too strong.",
            zh: "对网络来说它是好建议：得分要先变成概率。只是“要”说得太绝对了。",
          },
        },
      ],
      whenLate: { en: "Skip the table.", zh: "跳过表格。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Leave with the unit: no loss without its base.",
        zh: "带走一句话：报告损失，要说明底。",
      },
      ask: {
        en: "Which three things do you ask if somebody reports a loss?",
        zh: "有人报告一个损失，你会问哪三件事？",
      },
      expect: {
        en: "The number of classes, the base, and whether it is a mean or a sum.",
        zh: "类别数、底，以及是平均还是和。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The loss of a guess is a property of the network.",
            zh: "瞎猜的损失是网络的性质。",
          },
          say: {
            en: "It is log C, a property of the question.",
            zh: "它是 log C，取决于问题本身。",
          },
        },
      ],
      whenLate: { en: "Read the last point.", zh: "读最后一点。" },
    },
  ],
  blanks: [
    { en: "$-\\log p$ of the true class", zh: "真实类别的 $-\\log p$" },
    { en: "contradict each other", zh: "互相矛盾" },
    { en: "a distribution", zh: "一个分布" },
    { en: "probabilities", zh: "概率" },
    { en: "cuts off", zh: "截断" },
  ],
};
