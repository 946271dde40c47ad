import type { LessonGuide } from "./lessonGuide.js";

export const guide07: LessonGuide = {
  lesson: 7,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Ask the question that training asks: which score should rise, and by how much?",
        zh: "提出训练要问的问题：哪个得分该增大，增大多少？",
      },
      ask: {
        en: "A cat was taken for a dog. Name for each of three scores the direction in which it should move.",
        zh: "猫被认成了狗。三个得分各应朝哪个方向变化？",
      },
      expect: {
        en: "The cat up, dog and bird down; the dog more than the bird.",
        zh: "猫增大，狗和鸟减小；狗减小得比鸟多。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Only the cat's score must move, since only its probability is in the loss.",
            zh: "只有猫的得分该动，因为损失里只有它的概率。",
          },
          say: {
            en: "Its probability contains all scores, in the denominator. So all three have a slope.",
            zh: "它的概率的分母里含有所有得分。所以三个都有导数。",
          },
        },
      ],
      whenLate: { en: "Read the question only.", zh: "只读问题。" },
    },
    {
      cell: "photo",
      minutes: 8,
      purpose: {
        en: "Derive the slope p − t for one score, after having measured it.",
        zh: "先测量，再推导出单个得分的导数 p − t。",
      },
      ask: {
        en: "y = 2 and t = 0. The measured slope is 0.8808. Which number of this filter is that?",
        zh: "y = 2，t = 0。测得的导数是 0.8808。它是这个过滤器的哪个数？",
      },
      expect: {
        en: "The probability σ(2): prediction minus target, with target 0.",
        zh: "概率 σ(2)：预测减去期望输出，期望输出为 0。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The slope is negative, as the filter has to come down.",
            zh: "导数是负的，因为得分要减小。",
          },
          say: {
            en: "The loss grows with the score, so the slope is positive. Training steps against it.",
            zh: "得分增大，损失也增大，所以导数是正的。训练朝它的反方向走。",
          },
        },
        {
          thinks: {
            en: "The factor p(1 − p) should still be there, as the sigmoid has it.",
            zh: "Sigmoid 有因子 p(1 − p)，所以它应当还在。",
          },
          say: {
            en: "The loss has it in its denominator, and they cancel. Lesson 8 shows a loss where it stays.",
            zh: "损失的导数把它放在分母里，于是约去。第 8 课有保留它的损失。",
          },
        },
      ],
      whenLate: { en: "Skip the table of four cases.", zh: "跳过四种情形的表。" },
    },
    {
      cell: "jacobian",
      minutes: 4,
      purpose: {
        en: "See that one score moves every probability, with row sums of 0.",
        zh: "看到一个得分影响所有概率，每行之和为 0。",
      },
      ask: {
        en: "The score of the bird rises. What happens to dog and cat, and why?",
        zh: "鸟的得分增大。狗和猫的概率怎样？为什么？",
      },
      expect: {
        en: "Both fall, because the sum in the denominator grows.",
        zh: "都减小，因为分母里的和变大了。",
      },
      misconceptions: [
        {
          thinks: { en: "The slope of p in its own score is p.", zh: "p 对自己得分的导数是 p。" },
          say: {
            en: "It is p(1 − p), because the score is in the denominator, too.",
            zh: "是 p(1 − p)，因为分母里也有这个得分。",
          },
        },
        {
          thinks: {
            en: "The row sums are 0 only up to a tiny error, so something is missing.",
            zh: "行和只在极小的误差内为 0，说明缺了什么。",
          },
          say: {
            en: "That is the last digit of a double. On paper a shift of all scores changes nothing, so the sum is 0.",
            zh: "那是双精度的最后一位。在纸上，所有得分一起平移什么也不变，所以和是 0。",
          },
        },
      ],
      whenLate: { en: "Skip the proof.", zh: "跳过证明。" },
    },
    {
      cell: "many",
      minutes: 9,
      purpose: {
        en: "Carry p − t over to many classes, and to other bases.",
        zh: "把 p − t 推广到许多类别，再推广到别的底。",
      },
      ask: {
        en: "Dog, cat, bird: 0.665, 0.245, 0.090, and the cat is true. Write the three slopes.",
        zh: "狗、猫、鸟：0.665、0.245、0.090，真实类别是猫。写出三个导数。",
      },
      expect: {
        en: "0.665, −0.755, 0.090. They sum to 0.",
        zh: "0.665、−0.755、0.090。它们的和是 0。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The gradient is t − p, as the score of the cat should rise.",
            zh: "梯度是 t − p，因为猫的得分该增大。",
          },
          say: {
            en: "The gradient points uphill. The step is minus the gradient, and this is t − p.",
            zh: "梯度指向上坡。步子是梯度的反方向，那才是 t − p。",
          },
        },
        {
          thinks: {
            en: "p − t holds for one-hot targets only.",
            zh: "p − t 只对 one-hot 的期望输出成立。",
          },
          say: {
            en: "The proof uses only that the targets sum to 1.",
            zh: "证明只用到期望输出的总和是 1。",
          },
        },
        {
          thinks: {
            en: "In base 10 the best prediction moves as well.",
            zh: "以 10 为底，最好的预测也会改变。",
          },
          say: {
            en: "All slopes are divided by ln 10. Where they are 0 does not change.",
            zh: "所有导数都除以 ln 10。导数为 0 的地方不变。",
          },
        },
      ],
      whenLate: { en: "Skip base 10.", zh: "跳过以 10 为底的部分。" },
    },
    {
      cell: "measuring",
      minutes: 6,
      purpose: {
        en: "Measure a gradient, and choose a step that is neither too long nor too short.",
        zh: "测量梯度，并选一个不太大也不太小的步长。",
      },
      ask: {
        en: "Which step is best: 1e-1, 1e-5 or 1e-13? What goes wrong at each end?",
        zh: "1e-1、1e-5、1e-13 哪个步长最好？两头各出什么问题？",
      },
      expect: {
        en: "1e-5. Long steps miss the curvature, short ones subtract nearly equal numbers.",
        zh: "1e-5。大步受弯曲影响，小步则是两个几乎相等的数相减。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A derivative is a limit, so the smallest step is the most exact.",
            zh: "导数是极限，所以步长越小越准。",
          },
          say: {
            en: "Both losses agree in all but the last digits, and dividing by 1e-13 magnifies what is left: the error is 0.001.",
            zh: "两个损失只有最后几位不同，除以 1e-13 就把剩下的误差放大：误差是 0.001。",
          },
        },
        {
          thinks: {
            en: "The training falls, so the gradient is right.",
            zh: "训练损失在下降，所以梯度是对的。",
          },
          say: {
            en: "A wrong slope often goes down as well. Compare with measured slopes.",
            zh: "错误的导数往往也能下降。要与测量的导数比较。",
          },
        },
      ],
      whenLate: {
        en: "Show the curve, skip the formula of the step.",
        zh: "看曲线，跳过步长的公式。",
      },
    },
    {
      cell: "downhill",
      minutes: 8,
      purpose: {
        en: "Walk downhill, and learn when there is a bottom: convexity, and positive targets.",
        zh: "沿下坡走，并弄清什么时候有最低点：凸性，以及处处为正的期望输出。",
      },
      ask: {
        en: "From three starts, one nearly certain of a bird: which run gets stuck?",
        zh: "三个起点，其中一个几乎认定是鸟：哪次训练会卡住？",
      },
      expect: {
        en: "None. The loss is convex in the scores, and all end at 0.80, the entropy of the target.",
        zh: "都不会。损失是得分的凸函数，都停在 0.80，即期望输出的熵。",
      },
      misconceptions: [
        {
          thinks: { en: "Then a network can never get stuck.", zh: "那么网络永远不会卡住。" },
          say: {
            en: "The proof is for scores. In the weights of hidden layers the loss is not convex.",
            zh: "证明针对的是得分。对隐藏层的权重，损失不是凸的。",
          },
        },
        {
          thinks: {
            en: "With one-hot targets the scores settle at some high value.",
            zh: "期望输出为 one-hot 时，得分会稳定在某个很大的值。",
          },
          say: {
            en: "Ten times the steps, a tenth of the loss, and the lead grows by ln 10, without end.",
            zh: "步数乘以十，损失约成十分之一，领先的量增加约 ln 10，没有止境。",
          },
        },
      ],
      whenLate: { en: "Skip the filter with one weight.", zh: "跳过只有一个权重的过滤器。" },
    },
    {
      cell: "two-programs",
      minutes: 2,
      purpose: {
        en: "See a guard against division by 0 delete the gradient where it is needed most.",
        zh: "看到防止除以 0 的保护，在最需要的地方消去了梯度。",
      },
      ask: {
        en: "The mail with the score −50 is spam. Which of the two programs corrects it?",
        zh: "得分 −50 的邮件是垃圾邮件。两个程序中哪个会纠正它？",
      },
      expect: {
        en: "A, with a slope of −0.125. B has 2.4e-11, up to the sign: nearly nothing.",
        zh: "A，导数是 −0.125。B 的大小是 2.4e-11，几乎是零。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The guard 1e-12 is so small that it changes nothing.",
            zh: "保护值 1e-12 那么小，不起作用。",
          },
          say: {
            en: "At −50, p(1 − p) is far smaller still. It was replaced, and does not cancel any more.",
            zh: "在 −50 处，p(1 − p) 还要小得多。它被换掉，就约不去了。",
          },
        },
      ],
      whenLate: { en: "Point at the first row.", zh: "只看第一行。" },
    },
    {
      cell: "your-turn",
      minutes: 28,
      purpose: {
        en: "Write the gradient yourself, and sum slopes over samples, not over classes.",
        zh: "自己写出梯度，并对样本求和，而不是对类别求和。",
      },
      ask: {
        en: "The slopes of all biases are 0. Over what does the faulty function add up?",
        zh: "所有偏置的导数都是 0。有错的函数是对什么求和的？",
      },
      expect: {
        en: "Over the classes of one sample, and p − t always sums to 0 there.",
        zh: "对一个样本的各个类别，而 p − t 在那里的和总是 0。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Doubling the scores [3, 1, 0] doubles the slope.",
            zh: "得分 [3, 1, 0] 加倍，导数也加倍。",
          },
          say: {
            en: "No slope is beyond −1. The network gets surer of the wrong class, so the slope approaches −1.",
            zh: "导数不会超过 −1。网络对错误的类别更有把握，所以导数趋近 −1。",
          },
        },
      ],
      whenLate: { en: "Keep “write the gradient”.", zh: "保留“写出梯度”。" },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "See what the article leaves out: how training uses the loss.",
        zh: "看到原文没有讲的：训练怎样使用损失。",
      },
      ask: {
        en: "Why is “softmax loss” a good name, although softmax is no loss?",
        zh: "Softmax 不是损失，为什么“Softmax 损失函数”仍是好名称？",
      },
      expect: {
        en: "Only the two together have the slope p − t.",
        zh: "只有两者合起来，导数才是 p − t。",
      },
      misconceptions: [
        {
          thinks: {
            en: "p − t is a distance, as the article says.",
            zh: "p − t 就是原文所说的距离。",
          },
          say: {
            en: "It is a list of differences, one for each class; each says how far that class is off.",
            zh: "它是一列差，每个类别一个，说明这个类别差多少。",
          },
        },
      ],
      whenLate: { en: "Skip.", zh: "跳过。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Keep p − t, the first thing that backpropagation passes down.",
        zh: "记住 p − t，它是反向传播往下传的第一个量。",
      },
      ask: {
        en: "p = [0.2, 0.5, 0.3], the second class is true: which score moves most?",
        zh: "p = [0.2, 0.5, 0.3]，第二类为真：哪个得分变化最大？",
      },
      expect: {
        en: "The second: its slope is −0.5, the others 0.2 and 0.3.",
        zh: "第二个：它的导数是 −0.5，其余是 0.2 和 0.3。",
      },
      misconceptions: [
        {
          thinks: {
            en: "If the prediction is right, the gradient is 0.",
            zh: "预测正确时，梯度是 0。",
          },
          say: {
            en: "It is 0 only where p equals t. A right answer with 0.5 still moves.",
            zh: "只有 p 等于 t 时才是 0。以 0.5 答对，得分仍会变化。",
          },
        },
      ],
      whenLate: { en: "Read the first point.", zh: "读第一点。" },
    },
  ],
  blanks: [
    { en: "prediction minus target", zh: "预测减去期望输出" },
    { en: "each row sums to 0", zh: "每一行之和为 0" },
    { en: "at a medium step", zh: "步长要适中" },
    { en: "convex", zh: "凸函数" },
    { en: "where it matters most", zh: "在最要紧的地方" },
  ],
};
