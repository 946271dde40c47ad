import type { LessonGuide } from "./lessonGuide.js";

export const guide15: LessonGuide = {
  lesson: 15,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Ask where the time of a loss goes, and how much of it can be saved.",
        zh: "提问：计算损失的时间花在哪里，能省多少？",
      },
      ask: {
        en: "What is the most expensive operation in a loss of a thousand scores?",
        zh: "计算一千个得分的损失，哪种运算最费时？",
      },
      expect: {
        en: "The exponential. Everything else is additions, multiplications, and one logarithm.",
        zh: "e 的幂。其余只是加法、乘法和一个对数。",
      },
      misconceptions: [
        {
          thinks: { en: "Fast code has to be less accurate.", zh: "快的代码一定不够准确。" },
          say: {
            en: "Here the fused version keeps digits that most libraries lose. Accuracy and speed are measured side by side.",
            zh: "这里的合并版本保住了多数库丢掉的数字。准确度和速度会一起测量。",
          },
        },
      ],
      whenLate: { en: "Skip the question.", zh: "跳过提问。" },
    },
    {
      cell: "one-row",
      minutes: 5,
      purpose: {
        en: "Count operations before measuring time: the readable loss takes 2.7 exponentials a score.",
        zh: "先数运算，再测时间：易读的损失平均每个得分要取 2.7 次幂。",
      },
      ask: {
        en: "Loss and gradient for ten scores: how many exponentials are needed, and how many are computed?",
        zh: "十个得分的损失和梯度：需要多少次幂，实际算了多少次？",
      },
      expect: {
        en: "Nine are needed, as the largest score needs none. The readable functions compute three times as many.",
        zh: "需要九次，最大的得分不用算。易读的函数算了三倍。",
      },
      misconceptions: [
        {
          thinks: {
            en: "To find out what is slow, measure the time.",
            zh: "想知道哪里慢，测时间就行。",
          },
          say: {
            en: "Time depends on the machine and on its other work. A count of operations is the same everywhere.",
            zh: "时间取决于机器和它正在做的其他事。运算的次数到处一样。",
          },
        },
      ],
      whenLate: {
        en: "Show the number 2.7, and skip the measurement.",
        zh: "只看 2.7 这个数，跳过计时。",
      },
    },
    {
      cell: "one-pass",
      minutes: 8,
      purpose: {
        en: "Compute loss and slopes from one list of exponentials, without losing digits.",
        zh: "用同一列幂算出损失和导数，又不丢数字。",
      },
      ask: {
        en: "The scores are 40 and 0, and the first class is true. Why does p − 1 give 0?",
        zh: "得分是 40 和 0，第一类为真。为什么 p − 1 得 0？",
      },
      expect: {
        en: "p is stored as exactly 1. The sum of the other exponentials, kept without the 1, still has all digits.",
        zh: "p 存成了恰好 1。其他幂的和没有加上 1，数字都还在。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A slope as tiny as that is 0 for all purposes.",
            zh: "这么小的导数，怎么看都是 0。",
          },
          say: {
            en: "For training it hardly matters. But who needs it cannot recover it from p, and keeping it costs hardly any time.",
            zh: "对训练几乎没有影响。但需要它的人无法从 p 恢复，而保住它几乎不费时间。",
          },
        },
        {
          thinks: { en: "Each sample needs its own logarithm.", zh: "每个样本都要取一次对数。" },
          say: {
            en: "Only the sum of the losses is needed, and a sum of logarithms is the logarithm of a product.",
            zh: "需要的只是损失之和，而对数之和等于乘积的对数。",
          },
        },
      ],
      whenLate: { en: "Skip the proof about one logarithm.", zh: "跳过只取一次对数的证明。" },
    },
    {
      cell: "exp-itself",
      minutes: 8,
      purpose: {
        en: "Build an exponential from a power of two and a short polynomial.",
        zh: "用 2 的幂和一个短的多项式算出 e 的幂。",
      },
      ask: {
        en: "After the power of two is split off, how many terms of the series does single precision need?",
        zh: "分出 2 的幂之后，单精度需要级数的几项？",
      },
      expect: {
        en: "About 8: with them the error disappears in the rounding. Double precision needs 14.",
        zh: "约 8 项：这时误差已小于舍入误差。双精度需要 14 项。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The processor has an instruction for the exponential.",
            zh: "处理器有计算 e 的幂的指令。",
          },
          say: {
            en: "Usually it is a small program of multiplications and additions, like ours.",
            zh: "通常它只是一个由乘法和加法组成的小程序，与我们的相似。",
          },
        },
        {
          thinks: { en: "Multiplying by a power of two is expensive.", zh: "乘以 2 的幂很费时。" },
          say: {
            en: "It is an addition to the stored exponent: 1.5 becomes 24 by adding 4 there.",
            zh: "只要在存放指数的位上做加法：1.5 加上 4，就变成 24。",
          },
        },
      ],
      whenLate: {
        en: "Skip the bits, and keep the figure of the errors.",
        zh: "跳过二进制位，保留误差的图。",
      },
    },
    {
      cell: "four-at-once",
      minutes: 4,
      purpose: {
        en: "See what vectors of four numbers save, and why sums stay in double precision.",
        zh: "看看四个数一组的向量能省多少，为什么求和仍用双精度。",
      },
      ask: {
        en: "A vector has four numbers in single precision and two in double. What is the price of the four?",
        zh: "向量可以装四个单精度数或两个双精度数。四个数的代价是什么？",
      },
      expect: {
        en: "Fewer digits: about seven. The sums are kept in double precision, so the mean is right to a millionth.",
        zh: "有效数字少：约七位。求和保持双精度，所以平均值准到百万分之一。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Vectors make every program four times as fast.",
            zh: "向量使任何程序快四倍。",
          },
          say: {
            en: "Only one without branches and tables, and only if the data come fast enough from memory.",
            zh: "程序里没有分支和查表才行，而且内存还要供得上数据。",
          },
        },
      ],
      whenLate: {
        en: "Run the time on your machine, and skip the rest.",
        zh: "只在自己的机器上计时，其余跳过。",
      },
    },
    {
      cell: "memory",
      minutes: 3,
      purpose: {
        en: "Show that for large batches the passes through memory decide.",
        zh: "说明批很大时，起决定作用的是在内存里走几遍。",
      },
      ask: {
        en: "256 positions with 50,257 scores each take 51.46 megabytes. What does each further pass cost?",
        zh: "256 个位置，每个 50,257 个得分，共 51.46 兆字节。多走一遍的代价是什么？",
      },
      expect: {
        en: "All of them come again from the main memory, because the cache is smaller.",
        zh: "所有得分都要从主存再取一次，因为缓存装不下。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Memory costs nothing as long as there is enough of it.",
            zh: "只要内存够大，就不花时间。",
          },
          say: {
            en: "It has to be found and cleared: a new array for the slopes in each step takes time, too.",
            zh: "内存要分配，还要清零：每一步都新建存放导数的数组，也要花时间。",
          },
        },
      ],
      whenLate: { en: "Give the size only.", zh: "只说出大小。" },
    },
    {
      cell: "benchmark",
      minutes: 5,
      purpose: {
        en: "Read a benchmark critically, with its rules and with the cases that were lost.",
        zh: "带着规则和落后的情形，批判地读一份基准测试。",
      },
      ask: {
        en: "We show two cases in which no other library is faster. What do you ask?",
        zh: "我们展示两种情形，没有别的库更快。你会问什么？",
      },
      expect: {
        en: "How the two were chosen, whether the results agree, and where we are slower. The list names those cases.",
        zh: "这两种是怎么选的，结果是否一致，哪里更慢。列表给出了更慢的情形。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The fastest time of several runs is the speed of a program.",
            zh: "几次运行中最短的时间就是程序的速度。",
          },
          say: {
            en: "Programs take turns, each is started several times, and the median of processor time counts.",
            zh: "程序轮流运行，每个启动多次，取处理器时间的中位数。",
          },
        },
      ],
      whenLate: {
        en: "Show the list of cases in which others are ahead.",
        zh: "只看别人领先的列表。",
      },
    },
    {
      cell: "your-turn",
      minutes: 24,
      purpose: {
        en: "Count bytes, predict a lost slope, and repair a logarithm that loses its digits.",
        zh: "数一数字节，预测丢失的导数，再改好一个丢数字的对数。",
      },
      ask: {
        en: "In the last programming exercise: which number is 1 although it should be a little less?",
        zh: "最后一道编程题里，哪个数本应略小于 1 却成了 1？",
      },
      expect: {
        en: "The probability of the true class. Sum the other exponentials instead of subtracting from 1.",
        zh: "真实类别的概率。应当对其他的幂求和，而不是用 1 去减。",
      },
      misconceptions: [
        {
          thinks: { en: "log1p repairs every such loss.", zh: "用 log1p 就能补救一切这样的损失。" },
          say: {
            en: "Not if the digits are gone before it is called. The small number has to be computed by itself.",
            zh: "调用之前数字已经丢了，就补救不了。那个很小的数要单独算出来。",
          },
        },
      ],
      whenLate: {
        en: "Keep the two short ones, and leave the powers of ten for homework.",
        zh: "保留两道短题，10 的幂留作作业。",
      },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close with the order of work: count, fuse, keep digits, then measure.",
        zh: "以工作的顺序收尾：先数，再合并，保住数字，最后测量。",
      },
      ask: {
        en: "Which step of today would help in your own code?",
        zh: "今天的哪一步对你自己的代码有用？",
      },
      expect: {
        en: "Usually the count: most programs compute the same thing several times.",
        zh: "通常是数一数：多数程序会把同样的东西算好几遍。",
      },
      misconceptions: [
        {
          thinks: { en: "Optimising begins with the language.", zh: "优化要从换语言开始。" },
          say: {
            en: "It begins with what need not be computed at all.",
            zh: "要从根本不用算的东西开始。",
          },
        },
      ],
      whenLate: { en: "Read the first two points.", zh: "读前两点。" },
    },
  ],
  blanks: [
    { en: "Less than one", zh: "不到一次" },
    { en: "keep their digits", zh: "保得住有效数字" },
    { en: "a short polynomial", zh: "一个短的多项式" },
    { en: "passes through the memory", zh: "在内存里走几遍" },
    { en: "lists the cases that it loses", zh: "自己落后的情形也列出来" },
  ],
};
