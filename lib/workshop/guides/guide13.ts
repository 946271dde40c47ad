import type { LessonGuide } from "./lessonGuide.js";

export const guide13: LessonGuide = {
  lesson: 13,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Ask whether a probability of 0.99 can be believed.",
        zh: "提问：概率 0.99 可信吗？",
      },
      ask: {
        en: "The network is more than 99 % sure of each of the ten digits. How many of its answers are wrong?",
        zh: "这十个数字，网络个个都有 99% 以上的把握。有几个答错了？",
      },
      expect: {
        en: "Most guess one or none. It is five, but the ten were chosen: five right ones and five wrong ones.",
        zh: "多数人猜一个或没有。其实是五个；不过这十张是挑出来的，对错各五张。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A softmax output is the probability that the answer is right.",
            zh: "Softmax 的输出就是答对的概率。",
          },
          say: {
            en: "It is what the network says. Whether it is right that often has to be counted, and this lesson counts it.",
            zh: "那是网络的说法。是否真有这么高的比例答对，要数过才知道；这一课就来数。",
          },
        },
      ],
      whenLate: { en: "Take one guess from the class.", zh: "只请一个人猜。" },
    },
    {
      cell: "both",
      minutes: 8,
      purpose: {
        en: "Show that loss and accuracy see different things, and give a scale for a good loss.",
        zh: "说明损失和准确率看到的不同，并给出衡量损失高低的标准。",
      },
      ask: {
        en: "The loss on the validation pictures rises. Will the accuracy fall?",
        zh: "验证图片上的损失在上升。准确率会下降吗？",
      },
      expect: {
        en: "No: in all four runs it rises as well, for our network from 0.832 to 0.861.",
        zh: "不会：四次训练中它都同时上升，我们的网络从 0.832 升到 0.861。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A rising validation loss means that the answers become worse.",
            zh: "验证损失上升，说明回答变差了。",
          },
          say: {
            en: "The network becomes surer of everything. The few wrong answers cost more: 124 of 899 pictures hold 0.941 of the loss.",
            zh: "网络对一切都更有把握，少数错误的代价更大：899 张中答错的 124 张，占了损失的 0.941。",
          },
        },
        {
          thinks: { en: "A loss below 1 is low.", zh: "损失小于 1 就算低。" },
          say: {
            en: "Compare: guessing ten classes costs 2.303, and a fair coin cannot be predicted below 0.693. Our 0.658 lies between nothing known and clear digits.",
            zh: "要比较：十类全靠猜是 2.303；公平硬币再怎么预测也不低于 0.693。我们的 0.658 远好于猜，又不到清晰数字应有的程度。",
          },
        },
      ],
      whenLate: {
        en: "Skip “How low is good?”, and name the two bounds.",
        zh: "跳过“多低才算好”，只说出上下两个界限。",
      },
    },
    {
      cell: "how-low-reading",
      minutes: 9,
      purpose: {
        en: "Read a reliability diagram, and learn what the calibration error hides.",
        zh: "学会看可靠性图，并知道校准误差掩盖了什么。",
      },
      ask: {
        en: "Where the machine says between 0.8 and 0.9, how often should it be right, and how often is it?",
        zh: "机器说 0.8 到 0.9 的时候，应有多少答对，实际又有多少？",
      },
      expect: {
        en: "About 0.854 of the cases, what it says on average. It is right in 0.692: it is overconfident.",
        zh: "应约有 0.854，即它的平均说法。实际只有 0.692：它过于自信。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The best network has the least calibration error.",
            zh: "校准误差最小的网络最好。",
          },
          say: {
            en: "A network that always says one tenth has 0.002, and knows nothing. Print the loss beside it.",
            zh: "总说十分之一的网络只有 0.002，却什么也不懂。要把损失一起列出来。",
          },
        },
        {
          thinks: {
            en: "A calibration error above 0 shows that the network is dishonest.",
            zh: "校准误差大于 0，说明网络不如实。",
          },
          say: {
            en: "Chance alone gives some: a perfectly honest network has 0.011 with 10 bins, and 0.046 with 100.",
            zh: "单是偶然就会带来一些：完全如实的网络，分 10 个区间时是 0.011，分 100 个时是 0.046。",
          },
        },
      ],
      whenLate: {
        en: "Skip the three experiments, and state the result of the last one.",
        zh: "跳过三个实验，只说最后一个的结果。",
      },
    },
    {
      cell: "temperature",
      minutes: 4,
      purpose: {
        en: "Correct the confidence with a single number, which changes no answer.",
        zh: "只用一个数修正置信度，不改变任何回答。",
      },
      ask: {
        en: "All scores are divided by 2.33. Which answers change?",
        zh: "所有得分都除以 2.33。哪些回答会变？",
      },
      expect: {
        en: "None: the order of the scores stays. The accuracy is 0.862 before and after, and the loss falls to 0.481.",
        zh: "都不变：得分的顺序没有变。前后准确率都是 0.862，损失降到 0.481。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The temperature may be fitted on the test pictures, as it is only one number.",
            zh: "温度只是一个数，用测试图片来拟合也无妨。",
          },
          say: {
            en: "Then the test would judge what it helped to choose. It is fitted on validation pictures.",
            zh: "那样，测试就在评判自己参与选定的东西。应当用验证图片拟合。",
          },
        },
      ],
      whenLate: { en: "Show the two rows of numbers only.", zh: "只看那两行数。" },
    },
    {
      cell: "proper",
      minutes: 5,
      purpose: {
        en: "Prove which scores make the honest probability the best answer.",
        zh: "证明哪些评分以如实的概率为最好的回答。",
      },
      ask: {
        en: "A digit is a 7 with probability 0.7. Under the absolute error, what should a machine say?",
        zh: "一个数字是 7 的概率为 0.7。用绝对误差评分，机器该说多少？",
      },
      expect: {
        en: "As near to 1 as possible: 0.304 at 0.99 is less than 0.420 at 0.7. It rewards exaggeration.",
        zh: "越接近 1 越好：说 0.99 时是 0.304，比说 0.7 时的 0.420 小。它奖励夸大。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Accuracy rewards honest probabilities, too.",
            zh: "准确率也奖励如实的概率。",
          },
          say: {
            en: "It does not punish them: every answer above one half has 0.300. It is proper, but not strictly.",
            zh: "它只是不惩罚：凡大于二分之一的回答都是 0.300。它是恰当的，但不是严格恰当的。",
          },
        },
      ],
      whenLate: { en: "Skip the proof for the Brier score.", zh: "跳过 Brier 分数的证明。" },
    },
    {
      cell: "smoothing",
      minutes: 6,
      purpose: {
        en: "See what smoothing and focal loss do to the floor of the loss and to confidence.",
        zh: "看看标签平滑和焦点损失怎样影响损失的下限和置信度。",
      },
      ask: {
        en: "Ten classes, ε = 0.1, and the training loss stops at 0.50. What is wrong?",
        zh: "十个类别，ε = 0.1，训练损失停在 0.50。哪里出错了？",
      },
      expect: {
        en: "Nothing: it is the entropy of the smoothed target, 0.5003, and no prediction can get lower.",
        zh: "没有错：那是平滑后期望输出的熵 0.5003，任何预测都不能更低。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Smoothing makes the network better calibrated.",
            zh: "标签平滑使网络校准得更好。",
          },
          say: {
            en: "Here the error more than doubles, from 0.073 to 0.165: the network was too sure, and now says too little.",
            zh: "这里误差增加了一倍多，从 0.073 到 0.165：网络原先过于自信，现在说得太低。",
          },
        },
        {
          thinks: { en: "Focal loss is a better cross-entropy.", zh: "焦点损失是更好的交叉熵。" },
          say: {
            en: "If the honest answer is 0.9, it prefers 0.694. This bias happens to help a network that is too sure.",
            zh: "如实的回答是 0.9 时，它偏爱 0.694。这种偏差碰巧对过于自信的网络有用。",
          },
        },
      ],
      whenLate: { en: "Skip focal loss.", zh: "跳过焦点损失。" },
    },
    {
      cell: "imbalance",
      minutes: 5,
      purpose: {
        en: "Show that class weights multiply the odds, and how to undo them.",
        zh: "说明类别权重使几率成倍变化，以及怎样还原。",
      },
      ask: {
        en: "The honest probability is 0.05, and “ill” has the weight 19. Which answer has the least weighted loss?",
        zh: "如实的概率是 0.05，“患病”的权重是 19。哪个回答的加权损失最小？",
      },
      expect: {
        en: "0.5: the odds 5 : 95 are multiplied by 19, which gives 1 : 1.",
        zh: "0.5：几率 5 : 95 乘以 19，得到 1 : 1。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The weight taught the network more about the disease.",
            zh: "权重让网络更懂这种病。",
          },
          say: {
            en: "The plain network at the threshold 0.05 finds the same 0.916. The weight moved a threshold, and the loss rose from 0.104 to 0.502.",
            zh: "不加权的网络用阈值 0.05，同样找出 0.916。权重只是移动了阈值，损失却从 0.104 升到 0.502。",
          },
        },
      ],
      whenLate: {
        en: "Skip the proof, and read the four rows of the table.",
        zh: "跳过证明，只读表中的四行。",
      },
    },
    {
      cell: "your-turn",
      minutes: 24,
      purpose: {
        en: "Compute a floor, predict a zero, and write the calibration error.",
        zh: "计算下限，预测哪个数是零，再写出校准误差。",
      },
      ask: {
        en: "In the calibration error: what does an empty bin contribute?",
        zh: "写校准误差时，空的区间贡献多少？",
      },
      expect: {
        en: "Nothing: it has no pictures, so its weight is 0. Dividing by its number would give NaN.",
        zh: "什么也没有：没有图片，权重是 0。除以它的个数会得到 NaN。",
      },
      misconceptions: [
        {
          thinks: { en: "Odds and probabilities are the same thing.", zh: "几率和概率是一回事。" },
          say: {
            en: "Odds are p / (1 − p). The weight multiplies odds, so to undo it, divide them.",
            zh: "几率是 p / (1 − p)。权重乘在几率上，所以要用除法还原。",
          },
        },
      ],
      whenLate: {
        en: "Keep the function for homework, and do the two short ones.",
        zh: "函数留作作业，只做两道短题。",
      },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close with the three numbers to print together: accuracy, loss, calibration error.",
        zh: "以要一起列出的三个数收尾：准确率、损失、校准误差。",
      },
      ask: {
        en: "Which of the three would notice a network that knows nothing?",
        zh: "三者之中，哪个能看出网络什么也不懂？",
      },
      expect: {
        en: "Loss and accuracy. The calibration error would not.",
        zh: "损失和准确率。校准误差看不出。",
      },
      misconceptions: [
        {
          thinks: { en: "One good number is enough.", zh: "有一个数好就够了。" },
          say: {
            en: "Each of them is blind to something that another one sees.",
            zh: "每个数都有看不到的地方，要靠别的数来看。",
          },
        },
      ],
      whenLate: { en: "Read the first and the fourth point.", zh: "读第一点和第四点。" },
    },
  ],
  blanks: [
    { en: "surer of everything", zh: "对一切都越来越有把握" },
    { en: "bins and chance", zh: "区间划分和随机波动" },
    { en: "validation data", zh: "验证数据" },
    { en: "strictly proper", zh: "严格恰当的" },
    { en: "multiply the odds", zh: "使几率成倍变化" },
  ],
};
