import type { LessonGuide } from "./lessonGuide.js";

export const guide08: LessonGuide = {
  lesson: 8,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Put the question: is a filter that is certain and wrong quick or slow to learn?",
        zh: "提出问题：有把握却错了的过滤器，学得快还是慢？",
      },
      ask: {
        en: "You are certain and wrong. Would you rather be told by a large push or a small one?",
        zh: "你十足把握却错了。应当重重地推你一下，还是轻轻地推？",
      },
      expect: {
        en: "A large one. Squared error gives the smallest push exactly there.",
        zh: "重重地推。平方误差恰恰在这里推得最轻。",
      },
      misconceptions: [
        {
          thinks: { en: "A loss that is large makes a large step.", zh: "损失大，步子就大。" },
          say: {
            en: "The step is the slope. Squared error is near its largest value there, and its slope near 0.",
            zh: "步子取决于导数。那里平方误差接近最大值，导数却接近 0。",
          },
        },
      ],
      whenLate: { en: "Read the question only.", zh: "只读问题。" },
    },
    {
      cell: "mistake",
      minutes: 9,
      purpose: {
        en: "Find the factor p(1 − p) that squared error keeps and cross-entropy loses.",
        zh: "找到平方误差保留、交叉熵约去的因子 p(1 − p)。",
      },
      ask: {
        en: "At the score 4 with target 0: estimate the ratio of the two slopes.",
        zh: "得分为 4、期望输出为 0：估计两个导数之比。",
      },
      expect: { en: "More than fifty: 0.982 against 0.0173.", zh: "五十多倍：0.982 对 0.0173。" },
      misconceptions: [
        {
          thinks: {
            en: "The ratio is 4, since p(1 − p) is at most ¼.",
            zh: "比是 4，因为 p(1 − p) 最大是 ¼。",
          },
          say: {
            en: "It is 4 at p = ½ only. At the score 4 the sigmoid is so flat that it is 56.6.",
            zh: "只有 p = ½ 时是 4。得分为 4 时 Sigmoid 已经很平，比值是 56.6。",
          },
        },
        {
          thinks: { en: "The factor comes from the square.", zh: "因子来自平方。" },
          say: {
            en: "It is the slope of the sigmoid. Any loss behind a sigmoid gets it; only the logarithm divides it away.",
            zh: "它是 Sigmoid 的导数。Sigmoid 之后的损失都会乘上它，只有对数把它除掉了。",
          },
        },
      ],
      whenLate: { en: "Skip the figure of both slopes.", zh: "跳过两条导数曲线的图。" },
    },
    {
      cell: "one-neuron",
      minutes: 7,
      purpose: {
        en: "Train one neuron with both losses at the same rate, and see the plateau.",
        zh: "用两种损失、同样的学习率训练一个神经元，看到平台期。",
      },
      ask: {
        en: "After 50 epochs cross-entropy is at 0.0985. Where is squared error?",
        zh: "50 轮之后交叉熵的输出是 0.0985。平方误差在哪里？",
      },
      expect: {
        en: "Still at 0.976, close to the start. It falls much later.",
        zh: "还在 0.976，接近起点。它要很久以后才下降。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The curve is level, so training has converged.",
            zh: "曲线是平的，说明训练已经收敛。",
          },
          say: {
            en: "It is saturated, at the wrong answer. After about 150 epochs it falls quickly.",
            zh: "它饱和在错误的答案上。约 150 轮之后才迅速下降。",
          },
        },
        {
          thinks: {
            en: "Squared error is a parabola, so it is convex.",
            zh: "平方误差是抛物线，所以是凸的。",
          },
          say: {
            en: "In p, yes. In the score its second derivative at 4 is −0.0164.",
            zh: "对 p 是。对得分，它在 4 处的二阶导数是 −0.0164。",
          },
        },
      ],
      whenLate: { en: "Skip the second derivative.", zh: "跳过二阶导数。" },
    },
    {
      cell: "fair",
      minutes: 5,
      purpose: {
        en: "Take the objection seriously: the rates were not comparable.",
        zh: "认真对待质疑：两个学习率不可比。",
      },
      ask: {
        en: "Multiply a loss by 4. What changes in training, and how do you undo it?",
        zh: "把损失乘以 4。训练有什么变化？怎样抵消？",
      },
      expect: {
        en: "The steps are four times as long; a quarter of the rate undoes it.",
        zh: "步子长四倍；学习率取四分之一就抵消了。",
      },
      misconceptions: [
        {
          thinks: {
            en: "With the larger rate, squared error is as good, so the choice of the loss does not matter.",
            zh: "学习率大了，平方误差就一样好，所以用哪个损失无所谓。",
          },
          say: {
            en: "So far each mail always had the same label. The next section lets labels disagree.",
            zh: "到目前为止，每封邮件的标签都不变。下一节让标签互相矛盾。",
          },
        },
        {
          thinks: {
            en: "A rate of 4 times 0.15 is fair, because the slopes differ by 4.",
            zh: "学习率取 0.15 的 4 倍才公平，因为导数相差 4 倍。",
          },
          say: {
            en: "They differ by 4 at p = ½ only; at epoch 50 squared error is still at 0.807.",
            zh: "只在 p = ½ 处相差 4 倍；到第 50 轮，平方误差还在 0.807。",
          },
        },
      ],
      whenLate: { en: "Skip the sliders.", zh: "跳过滑块。" },
    },
    {
      cell: "contradict",
      minutes: 9,
      purpose: {
        en: "Choose the rates so that both losses are equally noisy, and compare again.",
        zh: "选择学习率使两种损失的波动相同，再来比较。",
      },
      ask: {
        en: "Seven of ten readers report the newsletter. What does a large rate do to its p?",
        zh: "十个读者里有七个举报这份简报。学习率大，它的 p 会怎样？",
      },
      expect: {
        en: "It strays far around 0.7 with each label.",
        zh: "每来一个标签，它就偏离 0.7 很远。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Noise in the labels hurts both losses equally.",
            zh: "标签的噪声对两种损失影响相同。",
          },
          say: {
            en: "The slope of squared error is largest for unsure samples. The rate that moves the invitation makes the newsletter jump.",
            zh: "平方误差的导数在没有把握的样本上最大。能推动邀请信的学习率，会使简报大幅跳动。",
          },
        },
        {
          thinks: {
            en: "6160 steps against 191 only shows a bad rate.",
            zh: "6160 步对 191 步，只说明学习率选得不好。",
          },
          say: {
            en: "With the rate 16 it needs 194 steps, and then the noise is 0.254 in place of 0.047.",
            zh: "学习率取 16 只要 194 步，但波动成了 0.254，而不是 0.047。",
          },
        },
      ],
      whenLate: { en: "Skip the chaotic run.", zh: "跳过混沌的那次训练。" },
    },
    {
      cell: "animation",
      minutes: 4,
      purpose: {
        en: "Check a famous animation by its source code: it uses the slope in p.",
        zh: "查看一个著名动画的源代码：它用的是对 p 的导数。",
      },
      ask: {
        en: "The animation needs the rate 0.005 for one loss and 0.15 for the other. What does that make you suspect?",
        zh: "动画对一种损失用 0.005，对另一种用 0.15。这让你怀疑什么？",
      },
      expect: {
        en: "That the two slopes are not taken in the same variable.",
        zh: "两个导数不是对同一个变量求的。",
      },
      misconceptions: [
        {
          thinks: { en: "Then the book's claim is wrong.", zh: "那么书里的结论是错的。" },
          say: {
            en: "With the right slope it holds even more strongly: 0.0985 against 0.976 at the same rate.",
            zh: "用正确的导数，它更加成立：学习率相同时，是 0.0985 对 0.976。",
          },
        },
        {
          thinks: {
            en: "The animated curve goes down, so its slope is right.",
            zh: "动画里的曲线下降了，所以导数是对的。",
          },
          say: {
            en: "At −6, nearly right, it still uses 1.0025, where the slope is 0.0025. Measure a slope.",
            zh: "在 −6 处几乎已经正确，它仍用 1.0025，而导数是 0.0025。要去测量导数。",
          },
        },
      ],
      whenLate: { en: "Leave this section for reading at home.", zh: "整节留作课后阅读。" },
    },
    {
      cell: "at-home",
      minutes: 3,
      purpose: {
        en: "Give squared error its place: outputs without a sigmoid, and forecasts to be judged.",
        zh: "说明平方误差适合的地方：没有 Sigmoid 的输出，以及评判预测。",
      },
      ask: {
        en: "A network predicts minutes of delay. Is there a slowdown with squared error?",
        zh: "网络预测晚点的分钟数。用平方误差会变慢吗？",
      },
      expect: {
        en: "No: the slope is y − t, so larger errors give larger steps.",
        zh: "不会：导数是 y − t，误差越大，步子越大。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Squared error is bad for probabilities in every respect.",
            zh: "对概率来说，平方误差样样都不好。",
          },
          say: {
            en: "As a judge it is honest: the mean is least at the true share, and one sample costs at most ½.",
            zh: "作为评判它是如实的：平均在真实比例处最小，单个样本的损失不超过 ½。",
          },
        },
      ],
      whenLate: {
        en: "Say the rule: each output has its loss.",
        zh: "只说规则：每种输出有与之相配的损失。",
      },
    },
    {
      cell: "your-turn",
      minutes: 31,
      purpose: {
        en: "Write a training step and a gradient check, the two tools of this lesson.",
        zh: "写出训练的一步和梯度检验，这是本课的两件工具。",
      },
      ask: {
        en: "Where is the slope of squared error largest for t = 0: at p = ½, or at a larger p?",
        zh: "t = 0 时，平方误差的导数在哪里最大：p = ½，还是更大的 p？",
      },
      expect: {
        en: "At a larger p, because the error p grows there, too: the product is p²(1 − p).",
        zh: "在更大的 p，因为误差 p 也在增大：乘积是 p²(1 − p)。",
      },
      misconceptions: [
        {
          thinks: { en: "The step for the weight has no input x.", zh: "权重的一步不含输入 x。" },
          say: {
            en: "The chain rule gives (p − t) times x for w. Only the bias has p − t alone.",
            zh: "由链式法则，对 w 是 (p − t) 乘以 x。只有偏置才单是 p − t。",
          },
        },
      ],
      whenLate: {
        en: "Keep “write a step”; the gradient check is homework.",
        zh: "保留“写出一步”，梯度检验留作作业。",
      },
    },
    {
      cell: "article",
      minutes: 1,
      purpose: {
        en: "See that values alone would not decide between the losses.",
        zh: "看到单凭损失的值，不能在两种损失之间取舍。",
      },
      ask: {
        en: "The article shows that the better prediction has the smaller loss. Would squared error pass?",
        zh: "原文说明较好的预测损失较小。平方误差通得过吗？",
      },
      expect: {
        en: "Yes. The reason for cross-entropy in training is its slope.",
        zh: "通得过。训练时用交叉熵，理由在于导数。",
      },
      misconceptions: [
        {
          thinks: { en: "So the article recommends the wrong loss.", zh: "所以原文推荐错了损失。" },
          say: {
            en: "It recommends the right one, without giving this reason.",
            zh: "它推荐得对，只是没有给出这个理由。",
          },
        },
      ],
      whenLate: { en: "Skip.", zh: "跳过。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Say when the choice of the loss matters: sure and wrong samples beside unsure ones.",
        zh: "说清什么时候损失的选择要紧：有把握却错了的样本，与没有把握的样本同在。",
      },
      ask: {
        en: "Which sentence would you write below the curve of a blog that compares at one rate?",
        zh: "有篇博客只用一个学习率来比较。你会在曲线下面写一句什么？",
      },
      expect: {
        en: "The rates are not comparable; compare at equal noise, or give each loss its best rate.",
        zh: "学习率不可比；应在波动相同时比较，或各用最好的学习率。",
      },
      misconceptions: [
        {
          thinks: { en: "Squared error is always slower.", zh: "平方误差总是更慢。" },
          say: {
            en: "Without contradictory labels a larger rate makes up for most of it.",
            zh: "标签不互相矛盾时，加大学习率能弥补大部分差距。",
          },
        },
      ],
      whenLate: { en: "Read the first and the third point.", zh: "读第一点和第三点。" },
    },
  ],
  blanks: [
    { en: "$p(1 - p)$", zh: "$p(1 - p)$" },
    { en: "0.976", zh: "0.976" },
    { en: "contradictory labels", zh: "标签互相矛盾" },
    { en: "the slope in $p$", zh: "对 $p$ 的导数" },
    { en: "a plain score", zh: "直接输出的得分" },
  ],
};
