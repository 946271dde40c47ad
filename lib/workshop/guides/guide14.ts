import type { LessonGuide } from "./lessonGuide.js";

export const guide14: LessonGuide = {
  lesson: 14,
  sections: [
    {
      cell: "title",
      minutes: 2,
      purpose: {
        en: "Ask how to find a bug that raises no error.",
        zh: "提问：不报错的程序错误，怎样才能发现？",
      },
      ask: {
        en: "Four training curves, four bugs. Which of the four networks cannot read digits?",
        zh: "四条训练曲线，四个程序错误。哪个网络读不出数字？",
      },
      expect: {
        en: "Most choose the highest curve. Keep the votes: it will be the one that looks perfect.",
        zh: "多数人选最高的那条。记下票数：后面会看到，是看上去最好的那条。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A program that ends without an error is right.",
            zh: "不报错就结束的程序是对的。",
          },
          say: {
            en: "An error needs something impossible. A wrong factor, base or label is possible, and so nothing complains.",
            zh: "报错要遇到不可能的事。错的因子、底或标签都是可能的，所以没有任何提示。",
          },
        },
      ],
      whenLate: { en: "Take the vote only.", zh: "只表决。" },
    },
    {
      cell: "four-programs",
      minutes: 8,
      purpose: {
        en: "Recognise a bug by the first loss, and see that a perfect curve may have wrong labels.",
        zh: "从第一个损失认出错误，并看到完美的曲线也可能用了错的标签。",
      },
      ask: {
        en: "All scores are 0 and there are ten classes. Which first loss do you expect, and what does 0.2303 tell you?",
        zh: "得分全是 0，共十个类别。第一个损失应是多少？0.2303 说明什么？",
      },
      expect: {
        en: "ln 10, which is 2.3026. The other is a tenth of it: the mean was taken over the classes, too.",
        zh: "ln 10，即 2.3026。另一个是它的十分之一：求平均时把类别也算了进去。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A loss that is wrong by a factor spoils the training.",
            zh: "损失差一个因子，训练就毁了。",
          },
          say: {
            en: "The slopes have the same factor, so it acts as another learning rate. A still reads 0.964 of the digits.",
            zh: "导数也差同一个因子，相当于换了学习率。A 仍能读对 0.964 的数字。",
          },
        },
        {
          thinks: {
            en: "A curve that falls to 0 shows that the network has learnt the right thing.",
            zh: "曲线降到 0，说明网络学到了该学的。",
          },
          say: {
            en: "D learnt wrong labels well: its accuracy is 0.003. Look at ten pictures with their labels.",
            zh: "D 把错的标签学得很好：准确率是 0.003。要看看十张图片和它们的标签。",
          },
        },
      ],
      whenLate: {
        en: "Show the accuracies and the first losses, without the factors.",
        zh: "只看准确率和第一个损失，不讲因子。",
      },
    },
    {
      cell: "ask",
      minutes: 9,
      purpose: {
        en: "Use explainLoss and explainCurve, and learn what a printed number can and cannot say.",
        zh: "学用 explainLoss 和 explainCurve，并知道一个数能说明什么、不能说明什么。",
      },
      ask: {
        en: "Which of 0.69, 2.30 and 23.03 belong to a network that is certain and wrong?",
        zh: "0.69、2.30、23.03 之中，哪些属于十足把握却答错的网络？",
      },
      expect: {
        en: "Only 23.03: a probability of 0 was replaced by 1e-10. The others are ln 2 and ln 10, so nothing is known.",
        zh: "只有 23.03：概率 0 被换成了 1e-10。另两个是 ln 2 和 ln 10，即一无所知。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A loss of exactly 1 has one explanation.",
            zh: "损失恰好是 1，只有一种解释。",
          },
          say: {
            en: "A guess between two costs 1 bit, a guess among ten 1 hartley. Only the number of classes decides.",
            zh: "两类中猜一个是 1 比特，十类中猜一个是 1 哈特利。知道类别数才能判断。",
          },
        },
        {
          thinks: {
            en: "If loss and accuracy both rise, the program has a bug.",
            zh: "损失和准确率同时上升，说明程序有错。",
          },
          say: {
            en: "More answers are right, and the few wrong ones are surer. This is lesson 13, and no bug.",
            zh: "答对的更多，少数答错的更有把握。这是第 13 课的内容，不是程序错误。",
          },
        },
      ],
      whenLate: { en: "Skip the ranking, and paste the log.", zh: "跳过排序，直接粘贴日志。" },
    },
    {
      cell: "program",
      minutes: 6,
      purpose: {
        en: "Find the smallest input for which a wrong program and a right one differ.",
        zh: "找出能区分对错程序的最小输入。",
      },
      ask: {
        en: "Batches of two, and the mean of the means is taken. For how many samples does the result first go wrong?",
        zh: "每批两个样本，再取各批平均的平均。样本数是几时，结果第一次出错？",
      },
      expect: {
        en: "For 3: the last batch has a single sample, which counts as much as the two others together.",
        zh: "是 3：最后一批只有一个样本，却与另外两个合起来一样重。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A large test with round numbers is the safest one.",
            zh: "用整齐的数做大测试最保险。",
          },
          say: {
            en: "With 64 samples in batches of 32, all batches are full, and this bug is invisible.",
            zh: "64 个样本每批 32 个，每批都是满的，这个错误就看不见。",
          },
        },
      ],
      whenLate: {
        en: "Skip the three inputs, and keep the table of epochs.",
        zh: "跳过三个输入，保留那张表。",
      },
    },
    {
      cell: "no-answer",
      minutes: 7,
      purpose: {
        en: "Write tests that need no known result, and see how weak inputs spoil a good law.",
        zh: "写不需要已知结果的测试，看看太弱的输入怎样让好的规律白费。",
      },
      ask: {
        en: "Adding 5 to all scores changes nothing. How many of the 33 bugs does this test kill?",
        zh: "给所有得分加 5，结果不变。这个测试能发现 33 个错误中的几个？",
      },
      expect: {
        en: "None. The law is right, but 5 strains nothing; with 1000 it finds the missing shift.",
        zh: "一个也没有。规律是对的，但 5 太温和；换成 1000，就发现缺少平移的错误。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Equal scores cost ln C, so this test finds every wrong softmax.",
            zh: "得分相等时损失应为 ln C，所以这个测试能发现一切错误的 Softmax。",
          },
          say: {
            en: "For equal scores the misprint and softmax twice are right by accident. It kills 6 other bugs.",
            zh: "得分相等时，有笔误的公式和两次 Softmax 碰巧都对。它发现的是另外 6 个。",
          },
        },
        {
          thinks: {
            en: "A comparison with a tolerance is always safe.",
            zh: "带容差的比较总是可靠的。",
          },
          say: {
            en: "With an infinite number the tolerance is infinite, so infinity counts as 37. Plant a bug to test the test.",
            zh: "遇到无穷大，容差也是无穷大，于是无穷大也算等于 37。应当故意放进一个错误来检验测试。",
          },
        },
      ],
      whenLate: { en: "Skip “The test has a bug”.", zh: "跳过“测试也有错误”。" },
    },
    {
      cell: "matrix",
      minutes: 4,
      purpose: {
        en: "Compute which tests find which bugs, and which tests are needed.",
        zh: "算出哪些测试发现哪些错误，哪些测试不可少。",
      },
      ask: {
        en: "13 tests, 33 bugs. How many bugs survive?",
        zh: "13 个测试，33 个错误。有几个错误没被发现？",
      },
      expect: {
        en: "2. And 8 of the 13 tests would find all 31 others.",
        zh: "2 个。而且 13 个测试中的 8 个就能发现其余 31 个。",
      },
      misconceptions: [
        {
          thinks: {
            en: "The five tests that are not needed should be deleted.",
            zh: "不需要的那五个测试应当删掉。",
          },
          say: {
            en: "They say more exactly what is wrong, and the next bug may be one that only they see.",
            zh: "它们能更准确地指出哪里错，而下一个错误也许只有它们看得见。",
          },
        },
      ],
      whenLate: {
        en: "Show the figure, and skip the count of tests.",
        zh: "只看图，跳过测试的个数。",
      },
    },
    {
      cell: "survive",
      minutes: 3,
      purpose: {
        en: "Name what no generic test finds: harmless changes, conventions and wrong data.",
        zh: "说出通用测试发现不了的：无害的改动、约定和错误的数据。",
      },
      ask: { en: "Which of the two survivors is a bug?", zh: "没被发现的两个，哪个才是错误？" },
      expect: {
        en: "The first computes the same number, so it is none. The second is another convention, which only a stored value tells.",
        zh: "第一个算出同样的数，不是错误。第二个是另一种约定，只有存好的值能区分。",
      },
      misconceptions: [
        {
          thinks: {
            en: "If a network can learn ten pictures by heart, its labels are right.",
            zh: "网络能记住十张图片，说明标签是对的。",
          },
          say: {
            en: "The labels of D pass this test, too. Wrong labels can be learnt as well as right ones.",
            zh: "D 的标签也能通过。错的标签与对的一样记得住。",
          },
        },
      ],
      whenLate: { en: "Give the three kinds in one sentence.", zh: "用一句话说出这三类。" },
    },
    {
      cell: "your-turn",
      minutes: 24,
      purpose: {
        en: "Name a bug by its number, and write a test that kills one.",
        zh: "从一个数认出错误，再写一个能发现错误的测试。",
      },
      ask: {
        en: "A first loss of −0.1 with ten classes: which step was left out?",
        zh: "十个类别，第一个损失是 −0.1：漏掉了哪一步？",
      },
      expect: {
        en: "The logarithm. What is left is minus the probability, one tenth.",
        zh: "取对数。剩下的是概率的相反数，十分之一。",
      },
      misconceptions: [
        {
          thinks: {
            en: "A test that the wrong program fails is good.",
            zh: "错误的程序通不过，测试就是好的。",
          },
          say: {
            en: "The right program has to pass as well. A test that always returns false kills every bug and is useless.",
            zh: "正确的程序还应当通过。总是返回 false 的测试能“发现”一切错误，却毫无用处。",
          },
        },
      ],
      whenLate: { en: "Keep the test that has to be written.", zh: "保留要写的测试。" },
    },
    {
      cell: "key-points",
      minutes: 1,
      purpose: {
        en: "Close with what each tool sees: number, curve, law, stored value, and the data themselves.",
        zh: "以每种工具看到什么收尾：一个数、曲线、规律、存好的值，以及数据本身。",
      },
      ask: {
        en: "Which bug of today would none of our tests have found?",
        zh: "今天的哪个错误，我们的测试都发现不了？",
      },
      expect: {
        en: "The labels of D, because they are wrong in the data.",
        zh: "D 的标签，因为错在数据里。",
      },
      misconceptions: [
        {
          thinks: {
            en: "Enough tests prove that a program is right.",
            zh: "测试够多，就能证明程序正确。",
          },
          say: {
            en: "They show which of the bugs that we thought of are absent.",
            zh: "它们只说明：我们想到过的错误不在其中。",
          },
        },
      ],
      whenLate: { en: "Read the first and the last point.", zh: "读第一点和最后一点。" },
    },
  ],
  blanks: [
    { en: "wrong labels", zh: "标签也可能是错的" },
    { en: "certain and wrong", zh: "十足把握却错了" },
    { en: "Round numbers", zh: "整齐的数" },
    { en: "known result", zh: "已知的结果" },
    { en: "stored values", zh: "存好的值" },
  ],
};
