import type { LessonGuide } from "./lessonGuide.js";

export const guide16: LessonGuide = {
  lesson: 16,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Ask what a loss function knows about the length of a file.",
        zh: "提问：损失函数与文件的长度有什么关系？",
      },
      ask: {
        en: "How short can a file of 12,242 bytes of English prose become? Write down a guess.",
        zh: "一篇 12,242 字节的英文，最短能压缩到多少？写下你的猜测。",
      },
      expect: {
        en: "Guesses go from half to a tenth. Our coder will reach 4,167 bytes.",
        zh: "猜测从一半到十分之一都有。我们的编码器会做到 4,167 字节。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Compression is a trick with repeated words.",
            zh: "压缩只是利用重复的词。",
          },
          say: {
            en: "It is prediction: what was expected needs few bits. Repeated words are one thing that can be expected.",
            zh: "压缩就是预测：预料之中的东西只需很少比特。重复的词只是可以预料的一种。",
          },
        },
      ],
      whenLate: { en: "Skip the guess.", zh: "跳过猜测。" },
    },
    {
      cell: "the-link",
      minutes: 4,
      purpose: {
        en: "Read a prediction as a length: a symbol with probability p gets −log₂ p bits.",
        zh: "把预测看作长度：概率为 p 的符号用 −log₂ p 比特。",
      },
      ask: {
        en: "One of eight equal symbols needs 3 bits. How many does a symbol with the probability 0.7 deserve?",
        zh: "八个等概率的符号，一个要 3 比特。概率是 0.7 的符号该用几比特？",
      },
      expect: {
        en: "About 0.51. What half a bit means in a file is the question of the next sections.",
        zh: "约 0.51。文件里的半个比特是什么意思，是后面几节的问题。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A bit cannot be divided, so 0.51 bits mean nothing.",
            zh: "比特不能再分，所以 0.51 比特没有意义。",
          },
          say: {
            en: "For one symbol it does not. For a long message it is the mean length, and a coder can reach it.",
            zh: "对一个符号的确如此。对很长的消息，它是平均长度，编码器可以做到。",
          },
        },
      ],
      whenLate: { en: "Give the formula, and skip the figure.", zh: "只给公式，跳过图。" },
    },
    {
      cell: "whole-bits",
      minutes: 8,
      purpose: {
        en: "Build a prefix code, find Kraft's inequality, and see what whole bits cost.",
        zh: "构造前缀码，得到 Kraft 不等式，看看整数比特的代价。",
      },
      ask: {
        en: "Can three words have the lengths 1, 1 and 2? Draw their parts of the interval.",
        zh: "三个码字的长度可以是 1、1、2 吗？画出它们在区间里的部分。",
      },
      expect: {
        en: "No: a half, a half and a quarter need 1.25 intervals. Words of 1, 2 and 2 bits fill it.",
        zh: "不可以：两个二分之一加四分之一，要 1.25 个区间。1、2、2 比特正好填满。",
      },
      misconceptions: [
        {
          thinks: { en: "Longer blocks always save bits.", zh: "分组越长，越省比特。" },
          say: {
            en: "The trend is downwards, but three flips need 0.9087 bits each, and two need 0.905. Each block is rounded to whole bits.",
            zh: "总的趋势是下降，但三次一组时每次要 0.9087 比特，两次一组是 0.905。每一组都要取整数比特。",
          },
        },
        {
          thinks: { en: "A code has nothing to do with probabilities.", zh: "码与概率无关。" },
          say: {
            en: "Lengths share out one interval, as predictions share out 1. A code acts as if the symbols had the probabilities of its parts.",
            zh: "码字分一个区间，预测分总和 1。一个码就相当于认定了各符号的概率。",
          },
        },
      ],
      whenLate: {
        en: "Skip the blocks, and state that the mean is at least the entropy.",
        zh: "跳过分组，只说平均长度不小于熵。",
      },
    },
    {
      cell: "blocks-seen",
      minutes: 5,
      purpose: {
        en: "Send a whole message as one number, so that symbols share bits.",
        zh: "把整条消息写成一个数，让符号共用比特。",
      },
      ask: {
        en: "A thousand labels of class 0, each predicted with 0.8. How many bits does the file need?",
        zh: "一千个类别 0 的标签，每个的预测都是 0.8。文件要多少比特？",
      },
      expect: {
        en: "323: the loss is 321.9 bits, and the coder adds at most about two for the whole file.",
        zh: "323：损失是 321.9 比特，编码器为整个文件最多再加两比特左右。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The coder needs real numbers with endless digits.",
            zh: "编码器需要位数无限的实数。",
          },
          say: {
            en: "It writes each bit as soon as both ends of the interval agree, and then doubles the interval. All its numbers are whole.",
            zh: "区间两端的一位一旦相同就写出来，再把区间加倍。所有的数都是整数。",
          },
        },
      ],
      whenLate: {
        en: "Show the figure and the file sizes, and skip how the coder works.",
        zh: "只看图和文件大小，跳过编码器的做法。",
      },
    },
    {
      cell: "article-file-seen",
      minutes: 5,
      purpose: {
        en: "See the divergence as bytes: what a wrong opinion wastes.",
        zh: "把散度看成字节：错误的看法浪费了多少。",
      },
      ask: {
        en: "The coin has 0.7. Who wastes more: the one who says 0.5, or the one who says 0.9?",
        zh: "硬币是 0.7。谁浪费得更多：说 0.5 的，还是说 0.9 的？",
      },
      expect: {
        en: "The one who says 0.9: 2,236 bits against 1,175. Being too certain costs more than knowing nothing.",
        zh: "说 0.9 的：2,236 比特对 1,175 比特。过于自信比一无所知更费。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A model that is right about the side is better than no model.",
            zh: "方向说对的模型，总比没有模型好。",
          },
          say: {
            en: "Not if it is too sure. The file is the entropy plus the divergence, and the divergence does not ask for sides.",
            zh: "过于自信就不是。文件等于熵加散度，而散度不只看方向。",
          },
        },
      ],
      whenLate: { en: "Read the four rows only.", zh: "只读那四行。" },
    },
    {
      cell: "a-text",
      minutes: 9,
      purpose: {
        en: "Compress a chapter with counts, and compare fairly with known programs.",
        zh: "用一些计数压缩一章文字，并与已有的程序公平比较。",
      },
      ask: {
        en: "Our file has 4,167 bytes and gzip's 4,916. Is our program better? What do you ask?",
        zh: "我们的文件是 4,167 字节，gzip 是 4,916。我们的程序更好吗？你会问什么？",
      },
      expect: {
        en: "It is one small file, the order was chosen on it, ours is far slower, and the programs store more than we do.",
        zh: "只有一个小文件，阶数是在它上面选的，我们慢得多，那些程序还多存了别的内容。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The reader needs the table of counts as well.",
            zh: "读的一方还需要那张计数表。",
          },
          say: {
            en: "It counts the same bytes while it reads, so nothing has to be sent. Its bad beginning is the price: 4.07 bits a byte.",
            zh: "它一边读一边数同样的字节，所以什么也不用传。代价是开头不好：每字节 4.07 比特。",
          },
        },
        {
          thinks: { en: "More context always helps much.", zh: "上文越长，好处越大。" },
          say: {
            en: "From order 5 to 6 only 4 bytes are saved, because long contexts have hardly been seen before.",
            zh: "从 5 阶到 6 阶只省 4 字节，因为很长的上文几乎没见过。",
          },
        },
      ],
      whenLate: {
        en: "Skip the surprising sentence and the learning curve.",
        zh: "跳过出人意料的句子和学习曲线。",
      },
    },
    {
      cell: "why-log",
      minutes: 7,
      purpose: {
        en: "Prove that, with three classes or more, only the logarithm makes honesty the best answer.",
        zh: "证明有三个或更多类别时，只有对数使如实回答最好。",
      },
      ask: {
        en: "The truth is 0.6, 0.3 and 0.1. Under (1 − p)², what does a forecaster gain by denying the third?",
        zh: "真实的概率是 0.6、0.3、0.1。用 (1 − p)² 时，预报员不承认第三类，会得到什么？",
      },
      expect: {
        en: "An expected loss of 0.3, while honesty costs 0.324.",
        zh: "期望损失是 0.3，如实回答是 0.324。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The squared error is honest, as lesson 4 showed.",
            zh: "第 4 课说过，平方误差是如实的。",
          },
          say: {
            en: "For two classes. With three, a part can be moved between the wrong ones, and then only p f′(p) constant will do.",
            zh: "那是两类。有三类时，可以在其他类别之间挪动概率，于是只有 p f′(p) 为常数才行。",
          },
        },
        {
          thinks: {
            en: "The theorem says that no other loss is proper.",
            zh: "定理说没有别的损失是恰当的。",
          },
          say: {
            en: "It speaks of losses that look only at the true class. The Brier score looks at all, and is proper, too.",
            zh: "它说的是只看真实类别的损失。Brier 分数看所有类别，也是恰当的。",
          },
        },
      ],
      whenLate: {
        en: "Show the searches, and state the theorem without proof.",
        zh: "只演示搜索，直接说出定理。",
      },
    },
    {
      cell: "your-turn",
      minutes: 27,
      purpose: {
        en: "Count words by Kraft, turn a loss into bytes, and write the narrowing of an interval.",
        zh: "用 Kraft 不等式数码字，把损失换成字节，再写出区间的收缩。",
      },
      ask: {
        en: "A mean loss of 1 nat over many labels: what turns it into bytes?",
        zh: "许多标签的平均损失是 1 奈特：怎样换成字节？",
      },
      expect: {
        en: "Times the number of labels, divided by ln 2 for bits, and by 8 for bytes.",
        zh: "乘以标签数，除以 ln 2 得比特，再除以 8 得字节。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A code word has to be long for a frequent symbol, because it is used often.",
            zh: "常用的符号码字要长，因为用得多。",
          },
          say: {
            en: "The other way round: what is expected gets the short word.",
            zh: "正好相反：预料之中的用短码字。",
          },
        },
      ],
      whenLate: {
        en: "Keep the two short ones and the function.",
        zh: "保留两道短题和要写的函数。",
      },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close the course: a loss is a length, and honesty is what makes it short.",
        zh: "为全课收尾：损失就是长度，如实才能使它短。",
      },
      ask: {
        en: "What was your guess at the beginning, and what would you guess for a text in your language?",
        zh: "开头你猜了多少？换成你母语的文章，又会猜多少？",
      },
      expect: {
        en: "Guesses differ. What counts is how well the next sign can be predicted.",
        zh: "答案各不相同。关键是下一个符号能预测得多准。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The logarithm in the loss is a convention.",
            zh: "损失里的对数只是约定。",
          },
          say: {
            en: "Lengths add, losses of independent samples add, and nothing else makes honesty best. Only the base is a convention.",
            zh: "长度可以相加，独立样本的损失可以相加，而且只有它使如实回答最好。只有底是约定。",
          },
        },
      ],
      whenLate: { en: "Read the first and the last point.", zh: "读第一点和最后一点。" },
    },
  ],
  blanks: [
    { en: "bits", zh: "比特" },
    { en: "the entropy", zh: "熵" },
    { en: "the divergence", zh: "散度" },
    { en: "known before", zh: "事先已知的" },
    { en: "the logarithm", zh: "对数" },
  ],
};
