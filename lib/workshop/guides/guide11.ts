import type { LessonGuide } from "./lessonGuide.js";

export const guide11: LessonGuide = {
  lesson: 11,
  sections: [
    {
      cell: "title",
      minutes: 1,
      purpose: {
        en: "Put two losses side by side, 6.9 and 4.2, which nobody can judge alone.",
        zh: "并列两个损失 6.9 和 4.2，单看谁也无法评判。",
      },
      ask: {
        en: "Is 6.9 bad? What do you have to know before you answer?",
        zh: "6.9 差吗？回答之前要知道什么？",
      },
      expect: {
        en: "The number of classes, and what a simple rival reaches.",
        zh: "类别数，以及简单的对手能做到多少。",
      },
      misconceptions: [
        {
          thinks: { en: "4.2 is better than 6.9.", zh: "4.2 比 6.9 好。" },
          say: {
            en: "They answer different questions: one is about pictures, one about words.",
            zh: "它们回答的是不同的问题：一个关于图片，一个关于词。",
          },
        },
      ],
      whenLate: { en: "Read the question only.", zh: "只读问题。" },
    },
    {
      cell: "guess",
      minutes: 5,
      purpose: {
        en: "Compute what an even guess costs for any number of classes, and its perplexity.",
        zh: "计算任意类别数的均匀猜测的损失和困惑度。",
      },
      ask: {
        en: "Fifty times as many classes: 50,257 in place of 1000. How much does the loss grow?",
        zh: "类别多五十倍：从 1000 到 50,257。损失增加多少？",
      },
      expect: {
        en: "From 6.91 to 10.82 nats: a factor becomes a sum.",
        zh: "从 6.91 到 10.82 奈特：倍数变成了加数。",
      },
      misconceptions: [
        {
          thinks: {
            en: "2.30 is chance, whatever the number of classes.",
            zh: "不管几个类别，2.30 都是瞎猜。",
          },
          say: {
            en: "For ten it is. Among a thousand it gives the truth a tenth, a hundred times chance.",
            zh: "十个类别时才是。一千个类别里，它给真实类别十分之一，是瞎猜的一百倍。",
          },
        },
        {
          thinks: {
            en: "A loss between 5.91 and 6.91 shows a network that learns slowly.",
            zh: "损失在 5.91 和 6.91 之间，说明网络学得慢。",
          },
          say: {
            en: "That is the whole band that softmax applied twice can reach. Look at the output.",
            zh: "做两次 Softmax，损失就只能在这个范围里。要查看输出。",
          },
        },
      ],
      whenLate: { en: "Skip the band.", zh: "跳过这个范围。" },
    },
    {
      cell: "last-layers",
      minutes: 3,
      purpose: {
        en: "Count the parameters of last layers, C(d + 1), and their share of the network.",
        zh: "数出最后一层的参数 C(d + 1)，以及它占网络的比例。",
      },
      ask: {
        en: "ResNet-152 is the deepest. Does it have the largest last layer?",
        zh: "ResNet-152 最深。它的最后一层最大吗？",
      },
      expect: {
        en: "No, AlexNet has: 4096 features in place of 2048.",
        zh: "不，是 AlexNet：特征有 4096 个，而不是 2048 个。",
      },
      misconceptions: [
        {
          thinks: {
            en: "All have 1000 nodes, so all last layers are equal.",
            zh: "都有 1000 个结点，所以最后一层都一样大。",
          },
          say: {
            en: "Each node has a weight for every feature: 512 or 4096 makes the difference.",
            zh: "每个结点对每个特征有一个权重：特征是 512 个还是 4096 个，差别就在这里。",
          },
        },
      ],
      whenLate: { en: "Show AlexNet and SqueezeNet only.", zh: "只看 AlexNet 和 SqueezeNet。" },
    },
    {
      cell: "layers-seen",
      minutes: 9,
      purpose: {
        en: "Judge four answers by loss, rank and perplexity, and see that they disagree.",
        zh: "用损失、名次和困惑度评判四个回答，看到它们并不一致。",
      },
      ask: {
        en: "Which label would you give the coffee: espresso, cup, or coffee mug? What does each cost?",
        zh: "你会给咖啡什么标签：espresso、cup 还是 coffee mug？损失各是多少？",
      },
      expect: {
        en: "Espresso costs 0.091, cup 4.345, coffee mug 7.341. The label decides.",
        zh: "espresso 是 0.091，cup 是 4.345，coffee mug 是 7.341。取决于标签。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A rank of 195 among 1000 is better than chance, so the loss must be below 6.91.",
            zh: "1000 个里排第 195 比瞎猜好，所以损失应小于 6.91。",
          },
          say: {
            en: "The rank sees the order only. The probability was less than a thousandth, so the loss is 8.691.",
            zh: "名次只看次序。概率不到千分之一，所以损失是 8.691。",
          },
        },
        {
          thinks: {
            en: "“Pole” for a rocket shows that the network is broken.",
            zh: "把火箭叫作 pole，说明网络坏了。",
          },
          say: {
            en: "There is no class “rocket”, and “missile” has rank 2. Something thin and upright was seen.",
            zh: "没有 rocket 这个类别，而 missile 排第 2。它看到的是又细又直的东西。",
          },
        },
      ],
      whenLate: { en: "Skip the disputed labels.", zh: "跳过有争议的标签。" },
    },
    {
      cell: "doubt",
      minutes: 4,
      purpose: {
        en: "Measure doubt without a label, by the entropy of the answer.",
        zh: "没有标签，用回答的熵来测量犹豫。",
      },
      ask: {
        en: "Which of the four answers is the most uncertain, and is it the wrong one?",
        zh: "四个回答里哪个最犹豫？它就是错的那个吗？",
      },
      expect: {
        en: "The astronaut, like a guess among 50.5 classes. The rocket is wrong with 5.0 only.",
        zh: "宇航员，相当于在 50.5 个类别里猜。火箭的回答错了，却只相当于 5.0 个。",
      },
      misconceptions: [
        {
          thinks: { en: "A low entropy means that the answer is right.", zh: "熵小说明回答正确。" },
          say: {
            en: "It means that the network is sure. Sure and wrong has a low entropy as well.",
            zh: "它说明网络有把握。有把握却错了，熵同样小。",
          },
        },
      ],
      whenLate: { en: "Show the four numbers.", zh: "只看四个数。" },
    },
    {
      cell: "words",
      minutes: 14,
      purpose: {
        en: "Train a layer on a thousand words, and compare it with counting.",
        zh: "训练一个有一千个词的层，并与计数比较。",
      },
      ask: {
        en: "Before you are glad about 4.20: what would plain counting reach?",
        zh: "为 4.20 高兴之前：单靠计数能做到多少？",
      },
      expect: {
        en: "4.32 with mixed counts; 5.24 if 1 is added to every pair.",
        zh: "混合计数是 4.32；每个词对加 1 则是 5.24。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Looking at pairs is always better than single words.",
            zh: "看词对总比看单个词好。",
          },
          say: {
            en: "With 1 added it is worse, 5.24 against 5.13: a thousand imagined followers bury the real ones.",
            zh: "加 1 时更差，5.24 对 5.13：一千个假想的后继词淹没了真实的。",
          },
        },
        {
          thinks: {
            en: "The constant m may be chosen on the test lessons, it is only one number.",
            zh: "常数 m 可以在测试课文上选，反正只是一个数。",
          },
          say: {
            en: "Then the test has helped to train. It was chosen on the validation lessons.",
            zh: "那样测试就参与了训练。它是在验证课文上选的。",
          },
        },
        {
          thinks: {
            en: "Losses per word compare any two models.",
            zh: "按词计算的损失，可以比较任何两个模型。",
          },
          say: {
            en: "Only with one vocabulary. Across vocabularies compare bits for each byte.",
            zh: "词表相同才行。词表不同，就比较每个字节的比特数。",
          },
        },
      ],
      whenLate: { en: "Skip “Words against bytes”.", zh: "跳过“词语与字节”。" },
    },
    {
      cell: "fifty-thousand",
      minutes: 3,
      purpose: {
        en: "See what cross-entropy costs in memory at 50,257 classes.",
        zh: "看看有 50,257 个类别时，交叉熵要多少内存。",
      },
      ask: {
        en: "8 texts of 1024 tokens, 50,257 scores each: estimate the megabytes.",
        zh: "8 段文本，各 1024 个词元，每个有 50,257 个得分：估计有多少兆字节。",
      },
      expect: {
        en: "About 1647, and as much again for the slopes.",
        zh: "约 1647，导数还要这么多。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The weights of the last layer need the most memory.",
            zh: "最后一层的权重最占内存。",
          },
          say: {
            en: "They are 38,597,376 numbers. The scores of one batch are ten times as many.",
            zh: "权重有 38,597,376 个。一个批次的得分约是它的十倍。",
          },
        },
      ],
      whenLate: { en: "Say the number.", zh: "只说这个数。" },
    },
    {
      cell: "your-turn",
      minutes: 23,
      purpose: {
        en: "Convert a loss to a perplexity, and find a mean that is the wrong one.",
        zh: "把损失换算成困惑度，并找出用错的平均。",
      },
      ask: {
        en: "0.5 and 0.125: which mean of 2 and 8 is the perplexity?",
        zh: "0.5 和 0.125：困惑度是 2 和 8 的哪种平均？",
      },
      expect: {
        en: "The geometric mean, 4: the mean is taken of the logarithms.",
        zh: "几何平均 4：平均是对对数取的。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The network with the right answer has the lower loss.",
            zh: "回答正确的网络损失更低。",
          },
          say: {
            en: "The second gives the truth 0.45, the first only 0.3. The loss looks at the truth alone.",
            zh: "第二个给真实类别 0.45，第一个只给 0.3。损失只看真实类别。",
          },
        },
      ],
      whenLate: { en: "Keep the geometric mean.", zh: "保留几何平均那题。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Leave with the habit: name chance and a rival with every loss.",
        zh: "带走一个习惯：报告损失，同时说出瞎猜和对手的损失。",
      },
      ask: {
        en: "Somebody reports 4.2 nats a word. Which two numbers do you ask for?",
        zh: "有人报告每个词 4.2 奈特。你要问哪两个数？",
      },
      expect: {
        en: "ln of the vocabulary's size, and the loss of counting.",
        zh: "词表大小的对数，以及计数的损失。",
      },
      misconceptions: [
        {
          thinks: { en: "A loss of 8.69 proves a bad network.", zh: "损失 8.69 说明网络不好。" },
          say: {
            en: "It may be a label that fits no class, as with the astronaut.",
            zh: "也可能是标签不合适，就像那张宇航员的照片。",
          },
        },
      ],
      whenLate: { en: "Read the last point.", zh: "读最后一点。" },
    },
  ],
  blanks: [
    { en: "3 hartleys", zh: "3 哈特利" },
    { en: "$C(d + 1)$", zh: "$C(d + 1)$" },
    { en: "the order", zh: "大小顺序" },
    { en: "doubt", zh: "犹豫" },
    { en: "the rival", zh: "与什么相比" },
  ],
};
