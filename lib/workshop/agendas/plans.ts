import type { Plan, TaughtLesson } from "../material/plan.js";

const startHere: TaughtLesson = { lesson: 0, exercises: ["00-first-answer", "00-loss-of-spam"] };

/** Agendas for four kinds of classes. All go from one forecast of a mail filter to the loss of a whole data set. */
export const plans: readonly Plan[] = [
  {
    kind: "50min",
    title: { en: "A lecture of 50 minutes", zh: "一节五十分钟的讲座" },
    meetings: [
      {
        minutes: 50,
        parts: [
          { lesson: 0, sections: ["title", "one-loss", "one-figure"], exercises: [] },
          {
            lesson: 4,
            sections: [
              "title",
              "likelihood",
              "derivation",
              "four-numbers",
              "many",
              "best",
              "key-points",
            ],
            exercises: ["04-compute-a-loss", "04-predict-halving"],
          },
        ],
      },
    ],
  },
  {
    kind: "3h",
    title: { en: "Three hours", zh: "三个小时" },
    meetings: [
      {
        minutes: 180,
        parts: [
          startHere,
          {
            lesson: 2,
            sections: ["title", "two-steps", "adds-up", "one-letter", "differences", "key-points"],
            exercises: ["02-compute-a-share"],
          },
          { breakMinutes: 10 },
          { lesson: 4, exercises: ["04-predict-halving", "04-write-the-loss"] },
          { breakMinutes: 10 },
          { lesson: 5, exercises: ["05-even-guess", "05-write-the-sum", "05-find-the-mean"] },
        ],
      },
    ],
  },
  {
    kind: "day",
    title: { en: "A day, from 9:00 to 17:00", zh: "一天，9:00 至 17:00" },
    meetings: [
      {
        minutes: 480,
        begins: 540,
        parts: [
          startHere,
          {
            lesson: 2,
            exercises: [
              "02-compute-a-share",
              "02-predict-a-temperature",
              "02-next-line",
              "02-write-softmax",
            ],
          },
          { breakMinutes: 15 },
          {
            lesson: 4,
            exercises: [
              "04-predict-halving",
              "04-next-line",
              "04-write-the-loss",
              "04-find-the-underflow",
            ],
          },
          { breakMinutes: 10 },
          { lesson: 5, exercises: ["05-even-guess", "05-write-the-sum", "05-find-the-mean"] },
          { breakMinutes: 60 },
          { lesson: 6, exercises: ["06-the-floor", "06-next-line", "06-write-the-divergence"] },
          { breakMinutes: 15 },
          {
            lesson: 7,
            exercises: [
              "07-compute-the-pulls",
              "07-predict-doubling",
              "07-next-line",
              "07-write-the-gradient",
            ],
          },
          { breakMinutes: 15 },
          {
            lesson: 8,
            exercises: ["08-predict-the-hardest-push", "08-write-a-step", "08-check-a-slope"],
          },
        ],
      },
    ],
  },
  {
    kind: "4x90",
    title: { en: "Four times ninety minutes", zh: "四次课，每次九十分钟" },
    meetings: [
      {
        minutes: 90,
        parts: [
          startHere,
          {
            lesson: 2,
            exercises: [
              "02-compute-a-share",
              "02-predict-a-temperature",
              "02-next-line",
              "02-write-softmax",
            ],
          },
          { breakMinutes: 5 },
        ],
      },
      {
        minutes: 90,
        parts: [
          {
            lesson: 3,
            sections: ["title", "one-score", "second-score", "one-number", "key-points"],
            exercises: ["03-compute-the-score"],
          },
          { breakMinutes: 5 },
          {
            lesson: 4,
            exercises: [
              "04-predict-halving",
              "04-next-line",
              "04-write-the-loss",
              "04-find-the-underflow",
            ],
          },
        ],
      },
      {
        minutes: 90,
        parts: [
          {
            lesson: 5,
            exercises: [
              "05-even-guess",
              "05-one-row-or-two",
              "05-next-line",
              "05-write-the-sum",
              "05-find-the-mean",
            ],
          },
          { breakMinutes: 5 },
          {
            lesson: 6,
            sections: ["title", "a-distance", "expected-surprise", "split"],
            exercises: [],
          },
        ],
      },
      {
        minutes: 90,
        parts: [
          {
            lesson: 6,
            sections: ["gibbs", "nearer", "units", "article", "key-points"],
            exercises: ["06-the-floor", "06-write-the-divergence"],
          },
          { breakMinutes: 5 },
          {
            lesson: 7,
            sections: ["title", "photo", "jacobian", "many", "downhill", "key-points"],
            exercises: ["07-compute-the-pulls", "07-predict-doubling", "07-write-the-gradient"],
          },
        ],
      },
    ],
  },
];
