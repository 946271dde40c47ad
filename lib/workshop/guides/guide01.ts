import type { LessonGuide } from "./lessonGuide.js";

export const guide01: LessonGuide = {
  lesson: 1,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Put the question of the lesson: a thousand numbers, one photograph, and which number is the answer?",
        zh: "提出本课的问题：一张照片，一千个数，哪个数是回答？",
      },
      ask: {
        en: "What would be the ideal list of 1000 numbers for the photograph of a cat?",
        zh: "对一张猫的照片，理想的 1000 个数是什么样子？",
      },
      expect: {
        en: "The article's answer: 1 for the cat, 0 for all others. This lesson shows that scores are not meant to be these numbers.",
        zh: "原文的答案：猫是 1，其余是 0。这一课说明，得分本来就不是这样的数。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The network outputs the name of the class.",
            zh: "网络输出的是类别的名称。",
          },
          say: {
            en: "It outputs 1000 numbers. The name comes from a list that somebody made, by the position of the highest number.",
            zh: "它输出的是 1000 个数。名称来自人写的一份列表，按最大的数的位置去查。",
          },
        },
      ],
      whenLate: { en: "Read the bold question only.", zh: "只读粗体的问题。" },
    },
    {
      cell: "node",
      minutes: 5,
      purpose: {
        en: "Compute a node of the last layer by hand: a weighted sum and a bias, nothing more.",
        zh: "手算最后一层的一个结点：加权和加偏置，仅此而已。",
      },
      ask: {
        en: "The features are 0.75, 0.5 and 0.25. Which weight of the cat helps it most, and which one hurts it?",
        zh: "特征是 0.75、0.5 和 0.25。猫的哪个权重对它最有利？哪个不利？",
      },
      expect: {
        en: "The weight 2 adds 1.5, the weight −1 takes away 0.25. With the bias the score is 2.",
        zh: "权重 2 贡献 1.5，权重 −1 减去 0.25。加上偏置，得分是 2。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A negative score means that the network is sure that the class is wrong.",
            zh: "得分是负数，说明网络确定不是这个类别。",
          },
          say: {
            en: "Only the order of the scores decides. With −3, −0.5 and −1 the dog wins, although its score is negative.",
            zh: "起决定作用的只是得分的次序。得分为 −3、−0.5 和 −1 时，狗胜出，虽然它的得分是负数。",
          },
        },
        {
          thinks: {
            en: "A ReLU at the end would do no harm, since scores below 0 are useless.",
            zh: "最后加一个 ReLU 也无妨，因为小于 0 的得分没有用处。",
          },
          say: {
            en: "With three negative scores it makes all of them 0, and argMax answers 0, the cat. The order is lost.",
            zh: "三个得分都是负数时，它把它们都变成 0，argMax 就回答 0，即猫。次序丢失了。",
          },
        },
      ],
      whenLate: {
        en: "Skip the ReLU, and say that the last layer ends with the sum.",
        zh: "跳过 ReLU，只说最后一层到求和为止。",
      },
    },
    {
      cell: "thousand",
      minutes: 5,
      purpose: {
        en: "See the size of a real last layer, and what it computes before any training.",
        zh: "看看真实的最后一层有多大，以及训练之前它算出什么。",
      },
      ask: {
        en: "512 features, 1000 nodes: estimate the number of parameters before you multiply.",
        zh: "512 个特征，1000 个结点：先估计参数的个数，再相乘。",
      },
      expect: {
        en: "1000 · (512 + 1) = 513000, about half a million. The 1 is the bias.",
        zh: "1000 × (512 + 1) = 513000，约五十万。其中的 1 是偏置。",
      },
      misconceptions: [
        {
          thinks: {
            en: "There is one parameter for each pair of a feature and a node, so 1000 times 512.",
            zh: "每一对特征和结点有一个参数，所以是 1000 乘以 512。",
          },
          say: {
            en: "These are the weights. Each of the 1000 nodes has a bias as well.",
            zh: "这些只是权重。1000 个结点还各有一个偏置。",
          },
        },
        {
          thinks: {
            en: "The highest score of the untrained network must mean something, because it stands out.",
            zh: "未训练网络的最高得分总有含义，因为它突出。",
          },
          say: {
            en: "One of a thousand random numbers is always the highest. With another seed it would be another class.",
            zh: "一千个随机数里总有一个最大。换一个随机种子，就会是另一个类别。",
          },
        },
      ],
      whenLate: {
        en: "Skip the random layer, show only its figure.",
        zh: "跳过随机的一层，只看它的图。",
      },
    },
    {
      cell: "label",
      minutes: 4,
      purpose: {
        en: "Explain why a label is written as a one-hot vector: an index is a name, not an amount.",
        zh: "说明为什么把标签写成 one-hot 向量：序号是名称，不是数量。",
      },
      ask: {
        en: "One person says cat (0), another says bird (2). What is the average of 0 and 2, and who said that?",
        zh: "一个人说是猫（0），另一个说是鸟（2）。0 和 2 的平均是多少？谁这样说过？",
      },
      expect: {
        en: "1, a dog, which nobody said. The average of the vectors is [0.5, 0, 0.5].",
        zh: "是 1，即狗，谁也没有说过。向量的平均是 [0.5, 0, 0.5]。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Class 2 is twice as much as class 1, so being off by 2 is a worse mistake than being off by 1.",
            zh: "类别 2 是类别 1 的两倍，所以差 2 比差 1 错得更厉害。",
          },
          say: {
            en: "Exchange the names of dog and bird, and the “distance” changes, though no photograph did.",
            zh: "把狗和鸟的序号对调，“距离”就变了，而照片一张也没有变。",
          },
        },
        {
          thinks: {
            en: "Training must bring the scores to exactly 1 and 0.",
            zh: "训练要使得分恰好变成 1 和 0。",
          },
          say: {
            en: "Not the scores. Functions turn them into probabilities first, and these only come close to 1 and 0.",
            zh: "不是得分。得分要先变成概率，而概率也只是接近 1 和 0。",
          },
        },
      ],
      whenLate: {
        en: "Skip the average, and keep the sentence “an index is a name”.",
        zh: "跳过平均的例子，只留一句：序号是名称。",
      },
    },
    {
      cell: "guess",
      minutes: 8,
      purpose: {
        en: "Derive what a uniform guess costs, because it is the first number to check in any training.",
        zh: "推导均匀猜测的损失，因为它是任何训练首先要核对的数。",
      },
      ask: {
        en: "A network with ten classes knows nothing. Which loss do you expect in the first line of its log?",
        zh: "十个类别的网络一无所知。它的日志第一行，你预期看到多大的损失？",
      },
      expect: {
        en: "ln 10, which is 2.303 nats, or 1 hartley.",
        zh: "ln 10，即 2.303 奈特，或 1 哈特利。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The loss is 0.9, because nine tenths of the probability are wrong.",
            zh: "损失是 0.9，因为十分之九的概率给错了。",
          },
          say: {
            en: "Only the tenth that the truth got counts, as −ln 0.1. The other nine parts do not enter.",
            zh: "只有真实类别得到的十分之一起作用，即 −ln 0.1。其余九份不参与。",
          },
        },
        {
          thinks: {
            en: "With 1000 classes the loss must be a hundred times that of ten.",
            zh: "类别从十个变成 1000 个，损失也是一百倍。",
          },
          say: {
            en: "Each factor of ten adds 2.303 nats: 6.908 is three times 2.303.",
            zh: "类别数每乘以十，损失增加 2.303 奈特：6.908 是 2.303 的三倍。",
          },
        },
        {
          thinks: {
            en: "The untrained layer has 3.27 for the cat, so it is worse than guessing.",
            zh: "未训练的一层对猫的损失是 3.27，所以它比瞎猜还差。",
          },
          say: {
            en: "One label is chance. The mean over all 1000 labels is 3.02, hardly above 3.",
            zh: "单独一个标签带有偶然性。对全部 1000 个标签取平均是 3.02，只比 3 稍大。",
          },
        },
      ],
      whenLate: {
        en: "Skip the second derivation (any label), and write ln C on the board.",
        zh: "跳过第二个推导（任意标签），在黑板上写下 ln C。",
      },
    },
    {
      cell: "scores-or-shares",
      minutes: 3,
      purpose: {
        en: "See that dividing by the sum does not turn scores into probabilities.",
        zh: "看到除以总和并不能把得分变成概率。",
      },
      ask: {
        en: "Divide −3, −0.5 and −1 by their sum. Who wins, and who should have won?",
        zh: "把 −3、−0.5 和 −1 除以它们的和。谁胜出？本来应该是谁？",
      },
      expect: {
        en: "The cat gets 0.667, although its score is the lowest. The dog should have won.",
        zh: "猫得到 0.667，尽管它的得分最低。本来应该是狗胜出。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Numbers that are positive and add up to 1 are the right probabilities.",
            zh: "是正数、总和为 1，就是正确的概率。",
          },
          say: {
            en: "These shares pass both tests and have the order upside down. Probabilities must also keep the order of the scores.",
            zh: "这些份数两条都满足，次序却颠倒了。概率还应保持得分的次序。",
          },
        },
      ],
      whenLate: {
        en: "Show only the refused call, and announce lesson 2.",
        zh: "只演示被拒绝的调用，并预告第 2 课。",
      },
    },
    {
      cell: "one-output",
      minutes: 5,
      purpose: {
        en: "Find the threshold of a single output: 0 for the score, 0.5 for its sigmoid.",
        zh: "找出单个输出的阈值：得分是 0，它的 Sigmoid 是 0.5。",
      },
      ask: {
        en: "The mail has the score 0.3. Spam or not? Say which number you compare with what.",
        zh: "邮件的得分是 0.3。是不是垃圾邮件？请说出你用哪个数和什么比较。",
      },
      expect: {
        en: "Spam: the sigmoid of 0.3 is 0.574, above 0.5, and 0.3 is above 0.",
        zh: "是：0.3 的 Sigmoid 是 0.574，大于 0.5；而 0.3 大于 0。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The article says 0.5, so a score of 0.3 means no.",
            zh: "原文说 0.5，所以得分 0.3 就是“不是”。",
          },
          say: {
            en: "The article means the value after the sigmoid. Compare the raw score with 0.5, and 126 of a thousand mails are judged wrongly.",
            zh: "原文指的是 Sigmoid 之后的值。若用原始得分与 0.5 比较，一千封邮件里有 126 封判错。",
          },
        },
        {
          thinks: {
            en: "The pair 1 and 1.3 is surer of yes than the single score 0.3, because the numbers are larger.",
            zh: "得分 1 和 1.3 比单个得分 0.3 更确定，因为数更大。",
          },
          say: {
            en: "Only the lead counts, and it is 0.3 in both. Both give 0.574.",
            zh: "只有领先的量起作用，两边都是 0.3。两者都给出 0.574。",
          },
        },
      ],
      whenLate: {
        en: "Skip the two outputs; lesson 3 has them.",
        zh: "跳过两个输出，第 3 课会讲。",
      },
    },
    {
      cell: "your-turn",
      minutes: 22,
      purpose: {
        en: "Use the vocabulary of the lesson: parameters, one-hot, threshold, highest score.",
        zh: "运用本课的词：参数、one-hot、阈值、最高的得分。",
      },
      ask: {
        en: "In the last exercise, why is a start of 0 for the highest score wrong?",
        zh: "最后一道编程题里，最高得分从 0 开始为什么不对？",
      },
      expect: {
        en: "If all scores are negative, none exceeds 0, so the answer stays at class 0.",
        zh: "如果得分都是负数，就没有一个超过 0，回答停在类别 0。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The share of right answers was 2, so a factor of one half repairs it.",
            zh: "答对的比例成了 2，乘以二分之一就改好了。",
          },
          say: {
            en: "It divided by the number of classes. Divide by the number of samples, and it is right for any batch.",
            zh: "它除以了类别数。应当除以样本数，这样任何批次都正确。",
          },
        },
      ],
      whenLate: {
        en: "Keep the threshold and the vector (one after the other, on the screen); the rest is homework.",
        zh: "保留阈值和向量两题，在屏幕上依次做；其余留作作业。",
      },
    },
    {
      cell: "article",
      minutes: 2,
      purpose: {
        en: "Read a table of claims: quote, our number, verdict.",
        zh: "学会读论断表：引文、我们的数、结论。",
      },
      ask: {
        en: "Which claim needs a condition, and which words would you add to it?",
        zh: "哪个论断需加条件？你会补上什么话？",
      },
      expect: {
        en: "The threshold 0.5: “of the sigmoid”, not of the score.",
        zh: "阈值 0.5：补上“Sigmoid 之后的值”，而不是得分。",
      },
      misconceptions: [
        {
          thinks: {
            en: "“Needs a condition” is a polite word for wrong.",
            zh: "“需加条件”就是“错”的委婉说法。",
          },
          say: {
            en: "It is right as soon as the value is named. An erratum stays wrong under every reading.",
            zh: "说清楚是哪个值，它就正确。有误的论断，怎样读都不对。",
          },
        },
      ],
      whenLate: { en: "Show the row of the threshold only.", zh: "只看阈值那一行。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Remember four numbers: 0.693, 1.099, 2.303 and 6.908.",
        zh: "记住四个数：0.693、1.099、2.303 和 6.908。",
      },
      ask: {
        en: "Which number of classes belongs to 2.303, and what does a first loss of 20 tell you?",
        zh: "2.303 对应几个类别？第一个损失是 20，说明什么？",
      },
      expect: {
        en: "Ten classes. A loss far above ln C points to labels, loss or first weights.",
        zh: "十个类别。损失远大于 ln C，就要查标签、损失函数或初始权重。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A first loss far below ln C is a good sign.",
            zh: "第一个损失远小于 ln C 是好兆头。",
          },
          say: {
            en: "Nothing has been learnt yet, so it is a sign of another base, a wrong divisor, or labels that leak.",
            zh: "这时还什么都没有学到，所以它说明底不同、除数有误，或标签泄漏。",
          },
        },
      ],
      whenLate: { en: "Read the fourth point.", zh: "只读第四点。" },
    },
  ],
  blanks: [
    { en: "weighted sum", zh: "加权和" },
    { en: "the highest score", zh: "得分最高" },
    { en: "a name", zh: "只是名称" },
    { en: "$\\log C$", zh: "$\\log C$" },
    { en: "its score with 0", zh: "把得分与 0 比较" },
  ],
};
