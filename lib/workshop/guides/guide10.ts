import type { LessonGuide } from "./lessonGuide.js";

export const guide10: LessonGuide = {
  lesson: 10,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Put the task: read digits, and find early signs that something is wrong.",
        zh: "提出任务：认出数字，并及早看出哪里不对。",
      },
      ask: {
        en: "Look at the twenty digits. Which would you get wrong yourself?",
        zh: "看这二十个数字。哪些你自己也会认错？",
      },
      expect: {
        en: "Opinions differ. Keep them for the figure of the network's mistakes.",
        zh: "大家看法不一。记下来，留到看网络认错的图时再比较。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A network needs rules such as “an 8 has two loops”.",
            zh: "网络需要规则，例如“8 有两个圈”。",
          },
          say: {
            en: "It gets 64 numbers and a label. All the rest comes from p − t.",
            zh: "它得到 64 个数和一个标签。其余都来自 p − t。",
          },
        },
      ],
      whenLate: { en: "Show the figure and go on.", zh: "看图就往下讲。" },
    },
    {
      cell: "data",
      minutes: 5,
      purpose: {
        en: "Hold back test pictures, and check the first loss against ln C.",
        zh: "留出测试图片，并用 ln C 核对第一个损失。",
      },
      ask: {
        en: "Predict the loss of the network before it has seen a picture.",
        zh: "网络一张图片也没看过。预测它的损失。",
      },
      expect: {
        en: "ln 10 = 2.3026: all scores are 0, so each digit gets a tenth.",
        zh: "ln 10 = 2.3026：得分都是 0，每个数字得到十分之一。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Random weights are better than zeros, so their loss is smaller.",
            zh: "随机权重比零好，所以损失更小。",
          },
          say: {
            en: "They cost 2.33 to 2.45: preferring digits without a reason is expensive.",
            zh: "损失是 2.33 到 2.45：无缘无故偏向某些数字，代价更大。",
          },
        },
        {
          thinks: {
            en: "Testing on the training pictures is fair if there are enough of them.",
            zh: "训练图片够多，用它们来测试也公平。",
          },
          say: {
            en: "The test asks about pictures that the network has not seen, and even these are by the same thirteen writers.",
            zh: "测试问的是没有见过的图片；即使如此，写字的还是同样十三个人。",
          },
        },
      ],
      whenLate: { en: "Skip the random starts.", zh: "跳过随机的起点。" },
    },
    {
      cell: "above",
      minutes: 6,
      purpose: {
        en: "Do one step by hand: the slope in a weight is (p − t) times its input.",
        zh: "手算一步：对权重的导数是 (p − t) 乘以它的输入。",
      },
      ask: {
        en: "All weights are 0, so p is ½. In which direction does the first step move the weight of the radius?",
        zh: "权重全是 0，所以 p 是 ½。第一步使半径的权重朝哪个方向变化？",
      },
      expect: {
        en: "Down: the slope is 0.345, since large nuclei are rarely benign.",
        zh: "减小：导数是 0.345，因为大的细胞核很少是良性的。",
      },
      misconceptions: [
        {
          thinks: {
            en: "One mistake in 114 means that the two kinds of mistakes are equally rare.",
            zh: "114 人只错一个，说明两种错误一样少。",
          },
          say: {
            en: "The matrix shows which: a benign tumour was called malignant. The other kind sends an ill patient home.",
            zh: "矩阵显示是哪一种：良性被说成了恶性。另一种错误会把病人送回家。",
          },
        },
        {
          thinks: {
            en: "Standardise with the mean of all patients, it is only a scale.",
            zh: "用所有病人的平均来标准化，反正只是尺度。",
          },
          say: {
            en: "Then the test patients have entered the training. Take mean and deviation from the training samples.",
            zh: "那样测试病人就混进了训练。平均和标准差只能取自训练样本。",
          },
        },
      ],
      whenLate: { en: "Skip the comparison with the library.", zh: "跳过与课程库的比较。" },
    },
    {
      cell: "irises",
      minutes: 7,
      purpose: {
        en: "See the straight borders of softmax regression, then read digits with it.",
        zh: "看到 Softmax 回归的直线边界，再用它认数字。",
      },
      ask: {
        en: "Softmax contains exponentials. Are the borders between the species curved?",
        zh: "Softmax 含有指数。品种之间的边界是曲线吗？",
      },
      expect: {
        en: "No. On a border two scores are equal, which is a linear equation.",
        zh: "不是。边界上两个得分相等，这是线性方程。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Flowers on the wrong side show a bug.",
            zh: "有花在错误的一侧，说明程序有错。",
          },
          say: {
            en: "Two flowers of different species have petals of the same size. No border gets both right.",
            zh: "有两朵不同品种的花，花瓣大小相同。没有哪条边界能把它们都分对。",
          },
        },
        {
          thinks: {
            en: "Mini-batches are a worse approximation of the right step, so they cost accuracy.",
            zh: "小批量只是正确一步的粗略近似，所以损害准确率。",
          },
          say: {
            en: "Many rough steps bring more than one exact step of the same cost. The test accuracy is 0.967.",
            zh: "同样的代价，许多粗略的步子比一个精确的步子走得更远。测试准确率是 0.967。",
          },
        },
      ],
      whenLate: { en: "Skip the irises.", zh: "跳过鸢尾花。" },
    },
    {
      cell: "hidden",
      minutes: 10,
      purpose: {
        en: "Add a hidden layer, derive its slopes, and check them by measuring.",
        zh: "加一个隐藏层，推导它的导数，并用测量来检验。",
      },
      ask: {
        en: "The sum of a hidden unit is negative. By how much does the loss change if we move it a little?",
        zh: "隐藏单元的和是负数。稍微改变它，损失改变多少？",
      },
      expect: {
        en: "Not at all: ReLU has made it 0, so its slope is 0.",
        zh: "完全不变：ReLU 已把它变成 0，所以导数是 0。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Backpropagation passes the sum over the scores to every unit.",
            zh: "反向传播把对得分求的和传给每个单元。",
          },
          say: {
            en: "Only where ReLU lets it through. Two of the four units get 0 here.",
            zh: "只在 ReLU 放行的地方。这里四个单元有两个得到 0。",
          },
        },
        {
          thinks: {
            en: "Equal accuracies, 0.967 and 0.967: the hidden layer brings nothing.",
            zh: "准确率都是 0.967，隐藏层没有用。",
          },
          say: {
            en: "On four other splits it makes fewer mistakes each time. One split is one draw.",
            zh: "换四种划分，它每次都错得更少。一次划分只是一次抽样。",
          },
        },
        {
          thinks: {
            en: "A loss that stays at 2.31 needs a larger rate.",
            zh: "损失停在 2.31，要加大学习率。",
          },
          say: {
            en: "It was the rate 2 that killed the hidden units: all sums are negative, all slopes 0.",
            zh: "正是学习率 2 使隐藏单元失效：和都是负数，导数都是 0。",
          },
        },
      ],
      whenLate: { en: "Skip the optimisers.", zh: "跳过优化器。" },
    },
    {
      cell: "three-losses",
      minutes: 6,
      purpose: {
        en: "Exchange the loss: squared error, and a second softmax with its floor of 1.46.",
        zh: "换损失函数：平方误差，以及下限为 1.46 的两次 Softmax。",
      },
      ask: {
        en: "The accuracy is 0.964 and the loss is stuck at 1.46. Is the network bad?",
        zh: "准确率是 0.964，损失停在 1.46。网络不好吗？",
      },
      expect: {
        en: "No. Its loss applies a second softmax; the floor is ln(1 + 9/e).",
        zh: "不是。它的损失又做了一次 Softmax，下限是 ln(1 + 9/e)。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A second softmax would stop all learning.",
            zh: "做两次 Softmax 就什么也学不到。",
          },
          say: {
            en: "It learns, since the order of the scores stays. Only the loss misleads.",
            zh: "它能学会，因为得分的次序不变。只是损失误导人。",
          },
        },
        {
          thinks: {
            en: "Squared error began at 0.45, so it was the best from the start.",
            zh: "平方误差从 0.45 开始，所以一开始就最好。",
          },
          say: {
            en: "Losses of different kinds have different scales. Compare accuracies, or one loss for all.",
            zh: "不同的损失，尺度不同。要比较准确率，或者统一用一种损失。",
          },
        },
      ],
      whenLate: { en: "Show the figure, skip the code.", zh: "看图，跳过代码。" },
    },
    {
      cell: "no-bottom",
      minutes: 3,
      purpose: {
        en: "See why training has no bottom, and stop by validation data.",
        zh: "明白训练为什么没有最低点，并由验证数据决定何时停止。",
      },
      ask: {
        en: "All training pictures are right. Why does their loss go on falling?",
        zh: "训练图片全对了。它们的损失为什么还在下降？",
      },
      expect: {
        en: "Larger scores make right answers surer, and that always lowers it.",
        zh: "得分变大，正确的回答就更有把握，损失总会更小。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Stop at the lowest test loss, epoch 13, and report that loss.",
            zh: "停在测试损失最低的第 13 轮，并报告这个损失。",
          },
          say: {
            en: "Then the test has chosen the epoch, and is no fair test. Choose by validation data.",
            zh: "那样轮次是由测试选出的，测试就不公平了。要用验证数据选。",
          },
        },
      ],
      whenLate: { en: "Show the figure.", zh: "看图。" },
    },
    {
      cell: "your-turn",
      minutes: 27,
      purpose: {
        en: "Write a batch step, and repair backpropagation through ReLU.",
        zh: "写出一个批次的训练步，并改好经过 ReLU 的反向传播。",
      },
      ask: {
        en: "First loss 0.45, ten classes: which of the three losses is it, and how do you see that?",
        zh: "第一个损失 0.45，十个类别：是三种损失中的哪一种？怎么看出来的？",
      },
      expect: {
        en: "Squared error: half of 0.9² plus nine times 0.1². The others begin at ln 10.",
        zh: "平方误差：0.9² 加九个 0.1² 的一半。另外两种从 ln 10 开始。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The step adds the slopes of all patients.",
            zh: "一步就是把所有病人的导数加起来。",
          },
          say: {
            en: "The loss is the mean, so divide by their number. Otherwise the rate depends on the size of the data.",
            zh: "损失是平均，所以要除以人数。否则学习率会随数据的多少而变。",
          },
        },
      ],
      whenLate: { en: "Keep the batch step.", zh: "保留批次的训练步。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Remember the two numbers of a new training: ln C at the start, the floor at the end.",
        zh: "记住新训练要看的两个数：开始的 ln C，结束时的下限。",
      },
      ask: {
        en: "The log begins at 2.30 and ends at 1.48, nearly all right. What do you say?",
        zh: "日志从 2.30 开始，停在 1.48，几乎全对。你怎么说？",
      },
      expect: {
        en: "Softmax was applied twice: the floor for ten classes is 1.4612.",
        zh: "做了两次 Softmax：十个类别的下限是 1.4612。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A lower training loss is a better network.",
            zh: "训练损失越低，网络越好。",
          },
          say: {
            en: "From epoch 13 on the training loss falls and the test loss rises.",
            zh: "从第 13 轮起，训练损失下降，测试损失上升。",
          },
        },
      ],
      whenLate: { en: "Read the fourth point.", zh: "读第四点。" },
    },
  ],
  blanks: [
    { en: "$\\ln C$", zh: "$\\ln C$" },
    { en: "straight borders", zh: "直线" },
    { en: "measured slopes", zh: "测量的导数" },
    { en: "1.4612", zh: "1.4612" },
    { en: "validation", zh: "验证数据" },
  ],
};
