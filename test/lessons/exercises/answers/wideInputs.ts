import { bugs, makeProgram } from "@course/lib/errata";
import type { Draw } from "../../../../lib/lessons/exercises/draw.js";

type Input = readonly unknown[];
type Draws = (draw: Draw) => Input;

/**
 * Scores of about one size, or with ties, or so large that their exponentials overflow, or one far above all others, or
 * all below any number with which a search for the largest may begin.
 */
function scores(draw: Draw, least = 1, most = 50): number[] {
  const size = draw.oneOf([1, 10, 1000]);
  const step = draw.oneOf([1, 0.01]);
  const drawn = Array.from({ length: draw.whole(least, most) }, () =>
    step === 1 ? draw.whole(-size, size) : draw.number(-size, size),
  );
  const top = draw.whole(0, drawn.length - 1);
  return draw.oneOf([
    drawn,
    drawn,
    drawn.map((y, i) => (i === top ? 5000 : y)),
    drawn.map((_, i) => (i === top ? -1e300 : -2e300)),
  ]);
}

const score = (draw: Draw): number =>
  draw.oneOf([
    draw.number(-8, 8),
    draw.number(-20, 20),
    draw.number(-50, 50),
    draw.number(-800, 800),
    draw.oneOf([0, 1e-9, -1e-9, 1e6, -1e6]),
  ]);

const probability = (draw: Draw): number =>
  draw.oneOf([draw.number(0.01, 0.99), draw.oneOf([0, 1, 1e-300, 1e-13, 1 - 2 ** -50])]);

const target = (draw: Draw): number => draw.oneOf([0, 1, 1e-15, 1e-7, draw.number(0.01, 0.99)]);

const oneHot = (index: number, classes: number): number[] =>
  Array.from({ length: classes }, (_, i) => (i === index ? 1 : 0));

/** A one-hot or a soft target; or one that leaves a tiny share to the first class. */
function targets(draw: Draw, classes: number): number[] {
  const hot = oneHot(draw.whole(0, classes - 1), classes);
  const share = draw.oneOf([1e-15, 1e-7]);
  const leaving = hot.map((t, i) => (i === 0 ? Math.max(t - share, share) : t && 1 - share));
  return draw.oneOf([hot, draw.distribution(classes), classes > 1 && !hot[0] ? leaving : hot]);
}

/** The numbers of samples and of classes in a batch: one of the two may be large, because a table of both takes long. */
function sizes(draw: Draw, least = 1): [samples: number, classes: number] {
  const few = (from: number) => draw.whole(from, 6);
  const many = (from: number) => draw.whole(from, 50);
  const [samples, classes] = draw.oneOf([
    [few, few],
    [many, few],
    [few, many],
  ]);
  return [samples(1), classes(least)];
}

const classesOf = (draw: Draw): number => draw.oneOf([draw.whole(1, 6), draw.whole(1, 50)]);

function labelled(draw: Draw, least = 1): [label: number, scores: number[]] {
  const y = scores(draw, least);
  return [draw.whole(0, y.length - 1), y];
}

/** Two distributions, of which one may be certain. */
function pair(draw: Draw): Input {
  const classes = classesOf(draw);
  return [targets(draw, classes), draw.oneOf([draw.distribution(classes), targets(draw, classes)])];
}

/** A batch of one-hot or soft targets, and for each sample what a function draws. */
function batch(
  draw: Draw,
  target: (classes: number) => number[],
  sample: (classes: number) => number[],
): Input {
  const [count, classes] = sizes(draw, 2);
  const samples = Array.from({ length: count });
  return [samples.map(() => target(classes)), samples.map(() => sample(classes))];
}

/**
 * Inputs from all for which an answer must be right, by the id of the exercise. A check draws from fewer; so these tell
 * whether an edit has made an answer wrong, independently of the check.
 */
export const wideInputs: Readonly<Record<string, Draws>> = {
  "00-loss-of-spam": (draw) => [probability(draw)],
  "01-write-one-hot": (draw) => {
    const classes = classesOf(draw);
    return [draw.whole(0, classes - 1), classes];
  },
  "01-find-the-threshold": (draw) => [
    draw.oneOf([-1, 1]) * draw.oneOf([1e-12, 1000, draw.number(0.01, 3)]),
  ],
  "01-find-the-lost-answers": (draw) => {
    const [count, classes] = sizes(draw);
    const rows = Array.from({ length: count }, () => {
      const shift = draw.oneOf([0, -1000, 1000]);
      const scale = draw.oneOf([1, 1, 1e12]);
      return draw.logits(classes).map((y, k) => scale * (y + shift + k / 1000));
    });
    return [
      rows,
      rows.map((y) => draw.oneOf([y.indexOf(Math.max(...y)), draw.whole(0, classes - 1)])),
    ];
  },
  "02-write-softmax": (draw) => [scores(draw)],
  "02-find-the-floor": (draw) => labelled(draw),
  "03-find-the-nan": (draw) => [score(draw)],
  "03-write-the-loss-of-no": (draw) => [score(draw)],
  "04-write-the-loss": (draw) => [target(draw), probability(draw)],
  "04-find-the-underflow": (draw) => {
    const count = draw.oneOf([draw.whole(1, 50), 3000]);
    return [
      Array.from({ length: count }, draw.label),
      draw.oneOf([draw.number(0.01, 0.99), 1e-300, 1 - 2 ** -50]),
    ];
  },
  "05-write-the-sum": pair,
  "05-find-the-mean": (draw) =>
    batch(
      draw,
      (classes) => oneHot(draw.whole(0, classes - 1), classes),
      (classes) => draw.distribution(classes),
    ),
  "06-write-the-divergence": pair,
  "06-find-the-base": (draw) => [draw.oneOf([draw.number(0, 9), draw.number(0, 50)])],
  "07-write-the-gradient": (draw) => {
    const y = scores(draw);
    return [targets(draw, y.length), y];
  },
  "07-find-the-axis": (draw) =>
    batch(
      draw,
      (classes) => targets(draw, classes),
      (classes) => scores(draw, classes, classes),
    ),
  "08-write-a-step": (draw) => [
    draw.number(-10, 10),
    draw.number(-10, 10),
    draw.oneOf([0, draw.number(-10, 10)]),
    target(draw),
    draw.oneOf([0, draw.number(0.01, 5)]),
  ],
  "08-check-a-slope": (draw) => {
    // A cubic with the slope of which somebody may be wrong, by more or by less than the check is to find.
    const [a, b, c] = [0, 0, 0].map(() => draw.number(-3, 3));
    const [off, from] = [draw.oneOf([0, 5e-5, -5e-5, 1.5e-4, -1.5e-4, 1, -1]), draw.number(-4, 4)];
    return [
      (y: number) => a * y ** 3 + b * y ** 2 + c * y,
      (y: number) => 3 * a * y ** 2 + 2 * b * y + c + (y > from ? off : 0),
      Array.from({ length: draw.whole(0, 40) }, () => draw.number(-5, 5)),
    ];
  },
  "09-write-the-softplus": (draw) => [score(draw)],
  "09-find-the-shift": (draw) => [scores(draw)],
  "10-write-a-batch-step": (draw) => {
    const [count, size] = sizes(draw);
    const weights = Array.from({ length: size }, () => draw.number(-5, 5));
    const samples = Array.from({ length: count });
    return [
      weights,
      samples.map(() => weights.map(() => draw.oneOf([0, draw.number(-10, 10)]))),
      samples.map(() => draw.label()),
      draw.oneOf([0, draw.number(0.01, 5)]),
    ];
  },
  "10-find-the-missing-zero": (draw) => {
    const [hidden, outputs] = sizes(draw).map((length) => Array.from({ length }));
    return [
      outputs.map(() => hidden.map(() => draw.number(-5, 5))),
      outputs.map(() => draw.oneOf([0, draw.number(-1, 1)])),
      hidden.map(() => draw.oneOf([0, 1e-300, 1e-8, draw.number(0.01, 5)])),
    ];
  },
  "13-write-the-calibration-error": (draw) => {
    const samples = Array.from({ length: draw.whole(1, 50) });
    return [
      samples.map(() => draw.oneOf([0, 1, (2 * draw.whole(0, 499) + 1) / 1000])),
      samples.map(() => draw.label()),
      draw.oneOf([1, 2, 4, 5, 10, 20]),
    ];
  },
  "13-find-the-odds": (draw) => [
    draw.oneOf([0, 1e-7, 0.9999999, draw.probability()]),
    draw.oneOf([draw.number(0.1, 1), draw.number(1, 100), 1e-6, 1e6]),
  ],
  "14-write-a-test": (draw) => [
    makeProgram(draw.oneOf([undefined, bugs.find(({ id }) => id === "weights-by-count")?.change])),
  ],
  "14-find-two-faults": (draw) => {
    const [count, classes] = sizes(draw);
    const samples = Array.from({ length: count });
    return [
      samples.map(() => draw.whole(0, classes - 1)),
      samples.map(() => scores(draw, classes, classes)),
    ];
  },
  "15-write-it-in-tens": (draw) => [draw.oneOf([draw.number(-50, 50), draw.number(-4000, 4000)])],
  "15-find-the-lost-rest": (draw) => {
    const [label, y] = labelled(draw, 2);
    return [y, label];
  },
  "11-write-the-top": (draw) => {
    const scale = draw.oneOf([1, 1, 1e6]);
    const y = scores(draw).map((score) => score * scale);
    return [y, draw.whole(0, y.length)];
  },
  "11-find-the-mean": (draw) => [
    Array.from({ length: draw.oneOf([draw.whole(1, 9), 500]) }, () =>
      draw.oneOf([1, 0, 1e-300, draw.probability()]),
    ),
  ],
  "12-write-the-mean": (draw) => {
    const classes = draw.whole(1, 20);
    const labels = Array.from({ length: draw.oneOf([draw.whole(0, 12), 50]) }, () =>
      draw.oneOf([-100, draw.whole(0, classes - 1)]),
    );
    labels.unshift(draw.whole(0, classes - 1));
    const size = draw.oneOf([1, 1e-9]);
    const weights = Array.from({ length: classes }, () => size * draw.number(0.01, 20));
    return [labels.map(() => draw.oneOf([0, draw.number(0, 30)])), labels, weights];
  },
  "12-find-the-divisor": (draw) => {
    const [count, classes] = sizes(draw, 2);
    const labels = Array.from({ length: count - 1 }, () =>
      draw.oneOf([-100, draw.whole(0, classes - 1)]),
    );
    labels.push(draw.whole(0, classes - 1));
    const size = draw.oneOf([1, 1e-9]);
    const weights = Array.from({ length: classes }, () => size * draw.number(0.01, 20));
    const rows = labels.map(() => draw.logits(classes).map((y) => y * draw.oneOf([1, 100])));
    return [labels, rows, weights, draw.whole(0, labels.length - 1)];
  },
  "12-find-the-maximum": (draw) => {
    const [count, classes] = sizes(draw);
    return [Array.from({ length: count }, () => scores(draw, 1, classes))];
  },
  "16-write-narrow": (draw) => {
    const cumulative = [0];
    const most = draw.oneOf([9, 5000]);
    for (let s = draw.whole(1, 8); s > 0; s--)
      cumulative.push((cumulative.at(-1) as number) + draw.whole(1, most));
    const range = draw.oneOf([draw.whole(2 ** 30, 2 ** 32), draw.whole(1, 5000)]);
    return [draw.whole(0, 2 ** 31), range, cumulative, draw.whole(0, cumulative.length - 2)];
  },
  "16-find-the-rounding": (draw) => [
    Array.from({ length: draw.whole(0, 50) }, () => draw.oneOf([0, 1e-9, 5000, draw.number(0, 9)])),
  ],
};
