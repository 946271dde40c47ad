import { softmax } from "@course/lib";
import { crossEntropyWithLogits } from "@course/lib/batch";
import { check, progress, todo } from "@course/lib/lessons";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { assess } from "../../../lib/lessons/exercises/assess.js";
import { type Exercise, exercise } from "../../../lib/lessons/exercises/exercise.js";
import { exercises } from "../../../lib/lessons/exercises/exercises.js";
import { aNumber } from "../../../lib/lessons/exercises/forms.js";
import { stateIn } from "../../../lib/lessons/exercises/say.js";
import { type CheckOptions, Session } from "../../../lib/lessons/exercises/session.js";
import { lostMinus } from "../../../lib/lessons/exercises/slips.js";

const double = (x: number): number => 2 * x;

const doubling: Exercise = exercise<[x: number], number>({
  id: "00-double",
  minutes: 1,
  kind: "write",
  prompt: { en: "Double a number.", zh: "把一个数加倍。" },
  inputs: (draw) => [draw.whole(2, 9)],
  gives: aNumber,
  right: double,
  rules: [
    {
      says: { en: "Half of it must be the number.", zh: "它的一半必须是原来的数。" },
      holds: (output, [x]) => output / 2 === x,
    },
  ],
  slips: [
    lostMinus(double),
    { says: { en: "It was squared.", zh: "这是平方。" }, like: (x) => x * x },
  ],
  hints: [
    { en: "Add it to itself.", zh: "把它与自己相加。" },
    { en: "Multiply it.", zh: "做乘法。" },
  ],
  insight: { en: "Doubling is adding.", zh: "加倍就是相加。" },
});

const asked = (answer: unknown, session = new Session([doubling])) =>
  session.check("00-double", answer, { seed: 1 });
const triple = (x: number) => 3 * x;
const caught = (run: () => unknown) => {
  try {
    return run();
  } catch {
    return [];
  }
};

describe("a check", () => {
  it("says of an untouched stub that it is not started, and how to start", () => {
    expect(asked((_x: number) => todo())).toBe(
      "· 00-double: not started (1 minute)\n" +
        "  Double a number.\n" +
        "  Put your answer in the place of todo(), and run the cell.",
    );
  });

  it.each([
    () => todo(),
    (_x: number): number => {
      return todo();
    },
    (..._all: number[]): number => todo(),
    function answer(_x: number): number {
      return todo();
    },
    todo,
  ])("says that the stub %s is not started", (stub) => {
    expect(asked(stub)).toContain("not started");
  });

  it.each([
    (x: number) => x + todo(),
    (x: number) => (x > 100 ? 2 * x : todo()),
    (x: number) => [x].map(() => todo())[0],
  ])("does not say of %s, which was begun, that it is not started", (begun) => {
    expect(asked(begun)).toBe("✗ 00-double: not yet\n  A part of the answer is still todo().");
  });

  it("names the broken rule, the input and the learner's output", () => {
    expect(asked(triple)).toBe(
      "✗ 00-double: not yet\n" +
        "  Half of it must be the number.\n" +
        "  For (8) your answer is 24.\n" +
        "  The input is random; { seed: 1 } as the third argument of check repeats it.",
    );
  });

  it("begins with its state, which stateIn reads", () => {
    const fails = () => {
      throw new RangeError("too much");
    };
    expect(stateIn(asked(() => todo()))).toBe("not started");
    expect(stateIn(`before\n${asked(triple)}`)).toBe("not yet");
    expect(stateIn(asked(fails))).toBe("stopped");
    expect(stateIn(asked(double))).toBe("correct");
    expect(stateIn("✓ done")).toBeUndefined();
  });

  it("names a usual slip", () => {
    expect(asked((x: number) => x ** 2)).toContain("  A usual slip: It was squared.");
    expect(asked((x: number) => -2 * x)).toContain("  A usual slip: A minus sign was lost.");
  });

  it("names a usual slip in a number that was typed with three digits", () => {
    const typed = new Session(exercises).check("04-compute-a-loss", 1.386);
    expect(typed).toContain("  A usual slip: This is in nats");
  });

  it("names a slip only if the answer has the same outputs as that slip", () => {
    const write = (answer: unknown) =>
      new Session(exercises).check("04-write-the-loss", answer, { seed: 1 });
    const loss = (t: number, p: number) => -(t * Math.log10(p) + (1 - t) * Math.log10(1 - p));
    const otherwise = (t: number, p: number) => (t === p ? 1 : loss(t, p));
    expect(write(loss)).toContain("A usual slip: 0 · log 0 is computed as written");
    expect(write(otherwise)).toContain(
      "A prediction that is certain and right must have the loss 0.",
    );
    expect(write(otherwise)).not.toContain("A usual slip");
  });

  it("says the lesson of the exercise if the answer is correct", () => {
    expect(asked(double)).toBe("✓ 00-double: correct\n  Doubling is adding.");
  });

  it.each([
    ["the library's function", softmax],
    ["a function that only calls it", (y: number[]) => softmax(y)],
    ["bind", softmax.bind(null)],
    ["apply", (...input: [number[]]) => softmax.apply(null, input)],
    ["another name", (y: number[]) => [softmax].map((same) => same(y))[0]],
    ["a call whose errors are caught", (y: number[]) => caught(() => softmax(y))],
  ])("refuses %s where writing it is the point, and names it", (_how, answer) => {
    const report = new Session(exercises).check("02-write-softmax", answer);
    expect(report).toBe(
      "✗ 02-write-softmax: not yet\n" +
        "  It is right, but softmax of the library does the work. Write it without this function.",
    );
  });

  it("hears functions of batches as well", () => {
    const byGradient = (y: number[]) => {
      const logits = Float64Array.from(y);
      const top = y.indexOf(Math.max(...y)); // the sum with 1 keeps the digits of a large probability
      const { gradient } = crossEntropyWithLogits([top], logits, [1, y.length], { gradient: true });
      return Array.from(gradient, (slope, k) => (k === top ? slope + 1 : slope));
    };
    const report = new Session(exercises).check("02-write-softmax", byGradient);
    expect(report).toContain("crossEntropyWithLogits of the library does the work");
  });

  it("gives the message of an error, and its line if the stack names a cell", () => {
    const error = new RangeError("too much");
    const failing = () => {
      throw error;
    };
    error.stack = "RangeError: too much\n    at f (lib/losses/log.ts:3:1)\n    at cell:2:7";
    expect(asked(failing)).toBe(
      "! 00-double: your code stopped with an error\n" +
        "  RangeError: too much (line 2)\n" +
        "  It was called with (8).",
    );
    error.stack = "RangeError: too much\n    at cell [4]:12:7";
    expect(asked(failing)).toContain("  RangeError: too much (line 12 of cell [4])");
    error.stack = "RangeError: too much\n    at evalmachine.<anonymous>:12:7";
    expect(asked(failing).split("\n")[1]).toBe("  RangeError: too much");
  });

  it.each([
    ["a text", '"six"'],
    [undefined, "undefined"],
    [Promise.resolve(6), "a promise"],
    [() => 6, "a function"],
    [{ loss: () => 6, slope: () => 7 }, "an object of functions"],
    [[6, [6]], "[6, [6]]"],
    [new Float64Array([6, 7]), "[6, 7]"],
    [{ six: 6 }, "{ six: 6 }"],
  ])("refuses a value of another kind, and shows %s as %s", (value, shown) => {
    const report = asked(() => (value === "a text" ? "six" : value));
    expect(report).toContain(`  The answer must be a number.\n`);
    expect(report).toContain(`your answer is ${shown}.`);
  });

  it.each([
    ["12", "This is a text: remove the quotes."],
    [Promise.resolve(6), "This is a promise: remove async from the function"],
    [undefined, "A function without return gives undefined."],
    [() => 6, "This is a function that is not called."],
    [6n, "This is a BigInt: remove the n."],
    [Number.NaN, "NaN comes from"],
  ])("says of an answer %s what it is and what to do", (value, told) => {
    expect(asked(() => value)).toContain(`  ${told}`);
  });

  it("draws other inputs at each check, and the same ones for the same seed", () => {
    const seen = (seed?: number) => {
      const inputs: number[] = [];
      const remember = (x: number) => {
        inputs.push(x);
        return 2 * x;
      };
      new Session([doubling]).check("00-double", remember, { seed });
      return inputs.join(" ");
    };
    expect(new Set(Array.from({ length: 8 }, () => seen())).size).toBeGreaterThan(1);
    expect(seen(7)).toBe(seen(7));
    expect(seen(7)).not.toBe(seen(8));
  });

  it("lets an answer print once, although it is called many times", () => {
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    asked((x: number) => {
      console.log(x);
      return 2 * x;
    });
    expect(print).toHaveBeenCalledTimes(1);
    print.mockRestore();
  });

  it("does not throw for a wrong id, unusual options or another language", () => {
    const session = new Session([doubling]);
    const report = (id: unknown, options?: unknown) =>
      session.check(id as string, triple, options as CheckOptions);
    expect(report(Symbol("s"))).toContain('There is no exercise "Symbol(s)"');
    expect(report("00-double", null)).toContain("not yet");
    expect(report("00-double", { language: "fr", seed: 1 })).toContain(
      "For (8) your answer is 24.",
    );
    expect(session.progress("00", "fr" as "en")).toContain("Lesson 00");
    expect(session.progress(Symbol("s") as unknown as string)).toContain("Symbol(s)");
  });

  it("accepts a value in place of a function that returns it", () => {
    expect(asked(6)).toContain("your answer is 6.");
  });

  it("gives the first hint at the second failed attempt, then the next, and repeats the last", () => {
    const session = new Session([doubling]);
    const hint = (answer: unknown) => /Hint.*$/.exec(asked(answer, session))?.[0];
    expect([1, 2, 3, 4].map(() => hint(triple))).toEqual([
      undefined,
      "Hint 1 of 2: Add it to itself.",
      "Hint 2 of 2: Multiply it.",
      "Hint 2 of 2: Multiply it.",
    ]);
  });

  it("counts errors as attempts but not unwritten answers, and starts again at 0 after a right answer", () => {
    const session = new Session([doubling]);
    const hinted = (answer: unknown) => asked(answer, session).includes("Hint");
    const failing = () => {
      throw new Error("no");
    };
    const unwritten = () => todo();
    const answers = [unwritten, failing, unwritten, triple, double, triple];
    expect(answers.map(hinted)).toEqual([false, false, false, true, false, false]);
  });

  it("refuses an answer that changes a list that it is given, although each call gets a new one", () => {
    const spoiling = exercise<[list: number[]], number>({
      ...(doubling as unknown as Parameters<typeof exercise<[number[]], number>>[0]),
      inputs: () => [[3, 1, 2]],
      rules: [
        {
          says: { en: "The first must be given back.", zh: "必须返回第一个数。" },
          holds: (output, [list]) => output === 3 && list[0] === 3,
        },
      ],
    });
    const sorting = (list: number[]) => [list[0], list.sort()][0];
    const report = new Session([spoiling]).check("00-double", sorting);
    expect(report).toContain("  The answer must not change the lists that it is given.");
    expect(report).toContain("For ([3, 1, 2]) your answer is 3.");
  });

  it("is in Chinese for language zh", () => {
    const session = new Session([doubling]);
    const reports = [() => todo(), triple, triple, double].map((answer) =>
      session.check("00-double", answer, { language: "zh", seed: 1 }),
    );
    expect(reports).toEqual([
      "· 00-double: 尚未作答（1 分钟）\n  把一个数加倍。\n  用你的答案替换 todo()，然后运行这个单元格。",
      "✗ 00-double: 还不对\n  它的一半必须是原来的数。\n  输入 (8) 时，你的结果是 24。\n  输入是随机的；把 { seed: 1 } 作为 check 的第三个参数，可以重复这组输入。",
      "✗ 00-double: 还不对\n  它的一半必须是原来的数。\n  输入 (8) 时，你的结果是 24。\n  输入是随机的；把 { seed: 1 } 作为 check 的第三个参数，可以重复这组输入。\n  提示 1/2：把它与自己相加。",
      "✓ 00-double: 正确\n  加倍就是相加。",
    ]);
  });

  it("names the exercises of the lesson if the id is unknown", () => {
    expect(check("04-nothing", 1)).toMatch(
      /^\? There is no exercise "04-nothing"\. Try one of 04-/,
    );
    expect(check("nothing", 1)).toContain("00-first-answer, ");
  });

  it("compares a line with the line above it in the derivation", () => {
    expect(check("04-next-line", () => "-(k*log(p) + m*log(1 - p))")).toContain("correct");
    expect(check("04-next-line", () => "-(k*log(p) - m*log(1 - p))")).toMatch(
      /: not yet\n {2}The line must follow from the line above.*\n.*\n.*k = /,
    );
  });
});

describe("no answer", () => {
  const settings = { numRuns: 60 };
  const hostile = () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no keys for you");
        },
      },
    );

  it.each(exercises)("makes the check of $id throw", ({ id, kind }) => {
    const session = new Session(exercises);
    const report = (answer: unknown) => session.check(id, answer);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(report(value)).not.toContain("stopped with an error");
        expect(report(() => value)).not.toContain("stopped with an error");
        expect(report(throwing(value))).toContain("stopped with an error");
        if (kind === "write") expect(report(value)).not.toContain("correct");
      }),
      settings,
    );
  });

  const outputs = fc.oneof(fc.double(), fc.array(fc.double(), { maxLength: 5 }), fc.string());

  it.each(exercises)("of the right kind makes the check of $id stop with an error", (exercise) => {
    fc.assert(
      fc.property(fc.func(outputs), (answer) => {
        expect(assess(exercise, answer)).not.toHaveProperty("error");
      }),
      settings,
    );
  });

  it("makes the check throw, even if the answer cannot be shown", () => {
    expect(asked(hostile)).toContain("no keys for you");
  });

  const throwing = (value: unknown) => () => {
    throw value;
  };
});

describe("progress", () => {
  it("counts correct exercises, and marks each exercise with its state", () => {
    const session = new Session(exercises);
    session.check("00-other-mail", () => 0.6);
    session.check("00-first-answer", () => 0.3);
    const [title, ...marks] = session.progress().split("\n");
    expect(title).toMatch(/^Lesson 00: 1 of \d+ correct$/);
    expect(marks.slice(0, 3).map((line) => line.slice(0, 3))).toEqual(["  ✗", "  ✓", "  ·"]);
  });

  it("shows the requested lesson, or those with a checked exercise, or all if there is none", () => {
    const titles = (text: string) => text.match(/^\S.*$/gm);
    const session = new Session(exercises);
    const lessons = new Set(exercises.map(({ id }) => id.slice(0, 2)));
    expect(titles(session.progress())).toHaveLength(lessons.size);
    session.check("04-next-line", () => todo());
    const number = (lesson: string) => exercises.filter(({ id }) => id.startsWith(lesson)).length;
    expect(titles(session.progress())).toEqual([`Lesson 04: 0 of ${number("04")} correct`]);
    expect(titles(session.progress("00"))).toEqual([`Lesson 00: 0 of ${number("00")} correct`]);
    expect(titles(session.progress("00", "zh"))).toEqual([`第 0 课：答对 0/${number("00")}`]);
  });

  it("names the lessons with exercises if the number is not one of them", () => {
    expect(progress("4")).toMatch(/^\? Lesson "4" has no exercises\. Try one of 00, /);
  });

  it("counts the checks that ran in this kernel", () => {
    check("00-other-mail", () => 0.6);
    expect(progress("00")).toMatch(/: 1 of \d+ correct/);
  });
});
