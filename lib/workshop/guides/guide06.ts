import type { LessonGuide } from "./lessonGuide.js";

export const guide06: LessonGuide = {
  lesson: 6,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Ask whether a loss that stays at 0.61 is a fault.",
        zh: "提问：损失停在 0.61 不再下降，是不是出了错？",
      },
      ask: {
        en: "Would you go on training, change the network, or stop?",
        zh: "你会继续训练，换一个网络，还是停下来？",
      },
      expect: {
        en: "Undecided: it depends on the least loss that is possible. The lesson computes it.",
        zh: "还不能决定：要看最小可能的损失是多少。这一课把它算出来。",
      },
      misconceptions: [
        {
          thinks: { en: "A perfect model has the loss 0.", zh: "完美的模型，损失是 0。" },
          say: {
            en: "Only if the labels are certain. Readers who disagree, 7 to 3, leave 0.611.",
            zh: "只有标签确定时才是。读者意见不一，7 比 3，就剩下 0.611。",
          },
        },
      ],
      whenLate: { en: "Read the question only.", zh: "只读问题。" },
    },
    {
      cell: "a-distance",
      minutes: 5,
      purpose: {
        en: "Test two properties of a distance, and find that cross-entropy has neither.",
        zh: "检验距离的两条性质，发现交叉熵一条也没有。",
      },
      ask: {
        en: "A fair coin, predicted perfectly: is its cross-entropy 0?",
        zh: "均匀的硬币，预测完全正确：它的交叉熵是 0 吗？",
      },
      expect: {
        en: "No, 0.693 nats. And the two orders give 1.204 and 0.693.",
        zh: "不是，是 0.693 奈特。而且两种次序给出 1.204 和 0.693。",
      },
      misconceptions: [
        {
          thinks: {
            en: "If it is no distance, “the smaller, the closer” is wrong.",
            zh: "既然不是距离，“越小越接近”就错了。",
          },
          say: {
            en: "With the target fixed at 0.7, the loss is least at 0.7. The sentence holds for one target; only its zero is elsewhere.",
            zh: "期望输出固定为 0.7 时，损失在 0.7 处最小。对同一个期望输出，这句话成立，只是零点不在 0。",
          },
        },
        {
          thinks: {
            en: "The filter is 0.61 away from its target.",
            zh: "过滤器离期望输出还有 0.61。",
          },
          say: {
            en: "It predicts exactly [0.7, 0.3]. What is left is the readers' disagreement.",
            zh: "它的预测恰好是 [0.7, 0.3]。剩下的是读者之间的分歧。",
          },
        },
      ],
      whenLate: { en: "Skip the five values around 0.7.", zh: "跳过 0.7 附近的五个值。" },
    },
    {
      cell: "expected-surprise",
      minutes: 6,
      purpose: {
        en: "Read entropy as mean surprise, and as bits for each letter.",
        zh: "把熵读作平均的惊讶程度，也读作每个字母的比特数。",
      },
      ask: {
        en: "Shares ½, ¼, ¼: which code words would you give, and how many bits does a letter need on average?",
        zh: "比例是 ½、¼、¼：你会给怎样的码字？平均每个字母几比特？",
      },
      expect: { en: "0, 10, 11: 1.5 bits, the entropy.", zh: "0、10、11：1.5 比特，正是熵。" },
      misconceptions: [
        {
          thinks: { en: "Entropy is a property of the model.", zh: "熵是模型的性质。" },
          say: {
            en: "It contains only T. Exchange the model, and it stays; cross-entropy changes.",
            zh: "它只含 T。换一个模型，它不变，变的是交叉熵。",
          },
        },
        {
          thinks: {
            en: "Two words of one bit and one of two would be shorter still.",
            zh: "两个码字用一比特、一个用两比特，会更短。",
          },
          say: {
            en: "Then one word begins another, and a reader cannot tell where a letter ends. Lesson 16 proves the limit.",
            zh: "那样一个码字会是另一个的开头，读的人就分不清。第 16 课证明这个界限。",
          },
        },
        {
          thinks: {
            en: "For 0.7 and 0.3 a code needs exactly 0.881 bits.",
            zh: "对 0.7 和 0.3，编码恰好用 0.881 比特。",
          },
          say: {
            en: "Each letter alone takes at least 1 bit. Only codes for long blocks come close to 0.881.",
            zh: "每个字母单独至少用 1 比特。只有对长块编码，才能接近 0.881。",
          },
        },
      ],
      whenLate: {
        en: "Skip the letters A, B, C, keep the curve of coins.",
        zh: "跳过字母 A、B、C，保留硬币的曲线。",
      },
    },
    {
      cell: "split",
      minutes: 4,
      purpose: {
        en: "Split the loss into entropy, which stays, and divergence, which training lowers.",
        zh: "把损失分成不变的熵，和训练能降低的散度。",
      },
      ask: {
        en: "Which of the two bars can training make shorter?",
        zh: "两段条形里，训练能缩短哪一段？",
      },
      expect: {
        en: "Only the divergence. The entropy depends on the target alone.",
        zh: "只有散度。熵只取决于期望输出。",
      },
      misconceptions: [
        {
          thinks: {
            en: "With one-hot labels, cross-entropy and divergence differ, too.",
            zh: "标签为 one-hot 时，交叉熵与散度也不同。",
          },
          say: {
            en: "The entropy of a one-hot target is 0, so there they are equal. This is why the two are often confused.",
            zh: "one-hot 期望输出的熵是 0，所以两者相等。因此人们常把它们混为一谈。",
          },
        },
        {
          thinks: {
            en: "Minimising KL instead of cross-entropy gives a better model.",
            zh: "最小化 KL 而不是交叉熵，会得到更好的模型。",
          },
          say: {
            en: "The slopes are the same. Only the printed number differs, by the entropy.",
            zh: "两者的导数相同，只是输出的数差一个熵。",
          },
        },
      ],
      whenLate: { en: "Show the figure, skip the derivation.", zh: "看图，跳过推导。" },
    },
    {
      cell: "gibbs",
      minutes: 7,
      purpose: {
        en: "Prove that a wrong expectation never pays, with one tangent.",
        zh: "用一条切线证明：错误的预期从来不会更好。",
      },
      ask: {
        en: "Draw ln x and x − 1. Where do they touch, and which one is above?",
        zh: "画出 ln x 与 x − 1。它们在哪里相切？哪条在上面？",
      },
      expect: {
        en: "They touch at x = 1; the line is above everywhere else.",
        zh: "在 x = 1 处相切，其余地方直线在上面。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Every term of the divergence is at least 0.",
            zh: "散度的每一项都不小于 0。",
          },
          say: {
            en: "Terms with p above t are negative. Only the sum is not, because both lists sum to 1.",
            zh: "p 大于 t 的项是负数。只有和不是，因为两个列表的总和都是 1。",
          },
        },
        {
          thinks: { en: "A negative divergence is a rounding error.", zh: "散度为负是舍入误差。" },
          say: {
            en: "−0.1785 is far too large for that. The list [0.4, 0.4] sums to less than 1.",
            zh: "−0.1785 太大，不会是舍入。列表 [0.4, 0.4] 的总和小于 1。",
          },
        },
      ],
      whenLate: { en: "Skip “Two things that follow”.", zh: "跳过“由此得出的两件事”。" },
    },
    {
      cell: "nearer",
      minutes: 7,
      purpose: {
        en: "Show that a nearer prediction can have the larger loss, and that the order of KL matters.",
        zh: "说明更近的预测可以有更大的损失，而且 KL 的次序有关系。",
      },
      ask: {
        en: "Cat or dog, 0.49 each, and a bird 0.02. Would you say one third each, or bet on the cat?",
        zh: "猫和狗各 0.49，鸟 0.02。你会各说三分之一，还是押猫？",
      },
      expect: {
        en: "One third each if the truth comes first: 0.321 against 1.238. Reversed, the bet looks better.",
        zh: "真实分布在前时，各说三分之一：0.321 对 1.238。次序反过来，押注反而显得更好。",
      },
      misconceptions: [
        {
          thinks: {
            en: "All libraries take the target first.",
            zh: "所有程序库都把期望输出放在前面。",
          },
          say: {
            en: "PyTorch's kl_div takes the prediction first, and as logarithms. Look it up each time.",
            zh: "PyTorch 的 kl_div 先取预测，而且要对数。每次都要查。",
          },
        },
        {
          thinks: {
            en: "B is nearer to the corner, so it has the smaller loss.",
            zh: "B 离顶点更近，所以损失更小。",
          },
          say: {
            en: "Only the height counts: A gives the cat 0.51, B 0.47. How the rest is shared moves the distance, not the loss.",
            zh: "只有猫的概率起作用：A 给 0.51，B 给 0.47。其余怎样分，只影响距离，不影响损失。",
          },
        },
      ],
      whenLate: { en: "Skip the sliders and the detour.", zh: "跳过滑块和绕路的例子。" },
    },
    {
      cell: "units",
      minutes: 3,
      purpose: {
        en: "Give a loss a meaning without a unit: a number of equally probable choices.",
        zh: "给损失一个不带单位的含义：等可能的选择有几个。",
      },
      ask: {
        en: "A loss of 3 bits and one of 2.079 nats: which model is better?",
        zh: "一个损失是 3 比特，另一个是 2.079 奈特：哪个模型更好？",
      },
      expect: { en: "They are equal, a perplexity of 8.", zh: "一样好，困惑度都是 8。" },
      misconceptions: [
        {
          thinks: {
            en: "The perplexity is e to the power of any loss.",
            zh: "困惑度就是 e 的损失次方。",
          },
          say: {
            en: "Only of a loss in nats. For 3 bits take 2 to the power of 3; e to the power of 3 is more than twice as much.",
            zh: "只有单位是奈特时才对。3 比特要取 2 的 3 次方；e 的 3 次方是它的两倍多。",
          },
        },
      ],
      whenLate: { en: "Say it with one example.", zh: "用一个例子说明。" },
    },
    {
      cell: "your-turn",
      minutes: 27,
      purpose: {
        en: "Write the divergence, with 0 log 0, and convert a loss to a number of choices.",
        zh: "写出散度，包括 0 log 0，并把损失换算成选择的个数。",
      },
      ask: {
        en: "Labels by coin toss: can a larger network get below 1 bit on new mails?",
        zh: "标签靠抛硬币决定：更大的网络在新邮件上能小于 1 比特吗？",
      },
      expect: {
        en: "No. On the mails that it has seen it can, by heart, but not on new ones.",
        zh: "不能。见过的邮件可以背下来，新邮件不行。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The floor is 0, because some model predicts each toss.",
            zh: "下限是 0，因为总有模型能预测每次抛掷。",
          },
          say: {
            en: "Which one, you know only afterwards. Before the toss, 0.5 costs 1 bit and everything else costs more.",
            zh: "是哪个模型，事后才知道。抛掷之前，说 0.5 的损失是 1 比特，别的都更大。",
          },
        },
      ],
      whenLate: {
        en: "Keep the floor and “write the divergence”.",
        zh: "保留下限和“写出散度”两题。",
      },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "Correct one sentence of the article: closeness for a fixed target, not a distance.",
        zh: "修正原文的一句话：对固定的期望输出，是接近程度，而不是距离。",
      },
      ask: {
        en: "Rewrite the article's sentence so that it is true.",
        zh: "请把原文那句话改成正确的说法。",
      },
      expect: {
        en: "For a given target: the smaller the cross-entropy, the smaller the divergence.",
        zh: "对给定的期望输出：交叉熵越小，散度越小。",
      },
      misconceptions: [
        {
          thinks: {
            en: "With the correction, the article's losses change.",
            zh: "这样修正之后，原文的损失会改变。",
          },
          say: {
            en: "Its targets are one-hot, where loss and divergence are equal. The numbers stay.",
            zh: "它的期望输出都是 one-hot，损失与散度相等。数不变。",
          },
        },
      ],
      whenLate: { en: "Read our sentence.", zh: "读我们的句子。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Answer the question of the lesson: best, or stuck?",
        zh: "回答本课的问题：已经最好，还是卡住了？",
      },
      ask: {
        en: "The loss stays at 0.61. What must you compute before you change anything?",
        zh: "损失停在 0.61。改动之前，要先算什么？",
      },
      expect: {
        en: "The entropy of the targets. If the loss is near it, nothing is left to gain.",
        zh: "期望输出的熵。如果损失接近它，就没有什么可改进的了。",
      },
      misconceptions: [
        {
          thinks: {
            en: "H(T) can be read off the training curve.",
            zh: "H(T) 可以从训练曲线上读出来。",
          },
          say: {
            en: "The curve shows where training stops. Only the targets tell where it has to stop.",
            zh: "曲线显示训练停在哪里。应当停在哪里，只有期望输出能告诉你。",
          },
        },
      ],
      whenLate: { en: "Read the third point.", zh: "读第三点。" },
    },
  ],
  blanks: [
    { en: "not a distance", zh: "不是距离" },
    { en: "bits per letter", zh: "比特数" },
    { en: "if both lists sum to 1", zh: "两个列表的总和都是 1" },
    { en: "the larger loss", zh: "损失却更大" },
    { en: "the same base", zh: "同一个底" },
  ],
};
