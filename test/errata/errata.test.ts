import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  binaryCrossEntropyWithLogits,
  crossEntropyWithLogits,
  klDivergence,
  smoothLabels,
  softmax,
} from "@course/lib";
import {
  bugs,
  genericTests,
  killMatrix,
  kills,
  makeProgram,
  storedTests,
  survivors,
} from "@course/lib/errata";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../lib/errata/", import.meta.url));
const source = (name: string): string => bare(readFileSync(folder + name, "utf8"));
const bare = (code: string): string => code.replace(/\s/g, "");
/** The relative error; NaN and ∞ agree only with themselves. */
const error = (a: number, b: number): number => (Object.is(a, b) ? 0 : Math.abs((a - b) / b));

describe("the right program", () => {
  it.each(genericTests)("passes: $says.en", ({ passes }) => {
    expect(passes(makeProgram())).toBe(true);
  });

  it("agrees with the library", () => {
    const [program, y] = [makeProgram(), [1.5, -0.5, 3]];
    expect(program.loss(1, y, { smoothing: 0.1, base: 2 })).toBeCloseTo(
      crossEntropyWithLogits(program.smooth([0, 1, 0], 0.1), y, { base: 2 }),
      12,
    );
    expect(program.softmax(y)).toEqual(softmax(y));
    expect(program.binaryLoss(0.3, 2)).toBeCloseTo(binaryCrossEntropyWithLogits(0.3, 2), 12);
    expect(program.klDivergence([0.2, 0.8], [0.5, 0.5])).toBeCloseTo(
      klDivergence([0.2, 0.8], [0.5, 0.5]),
      12,
    );
  });
});

describe("a bug", () => {
  it("is one of at least 26, each with an id of its own", () => {
    expect(new Set(bugs.map(({ id }) => id)).size).toBe(bugs.length);
    expect(bugs.length).toBeGreaterThanOrEqual(26);
  });

  it.each(bugs)(
    "$id says where it was seen: in the article, or elsewhere with a date",
    ({ seen }) => {
      for (const text of [seen.en, seen.zh])
        expect(text).toMatch(/\b(19|20)\d\d\b|(19|20)\d\d 年|[Tt]he article|原文|1\.2/);
    },
  );

  it.each(bugs)(
    "$id gives the stated numbers at its smallest input",
    ({ id, change, smallest }) => {
      const [wrong, right] = [makeProgram(change), makeProgram()].map(smallest.run);
      expect(error(wrong, smallest.wrong)).toBeLessThan(1e-12);
      expect(error(right, smallest.right)).toBeLessThan(1e-12);
      expect(Object.is(wrong, right)).toBe(id === "log-scores");
    },
  );

  it.each(bugs)("$id shows lines of code that run", ({ faulty, right, smallest }) => {
    const files = readdirSync(folder).filter((name) => name.endsWith("Bugs.ts"));
    const all = files.map(source).join("");
    expect(all.split(bare(faulty)).length, faulty).toBeGreaterThan(2);
    expect(source("makeProgram.ts"), right).toContain(bare(right));
    const called = new Function("program", `return ${smallest.call}`) as typeof smallest.run;
    expect(called(makeProgram())).toBe(smallest.run(makeProgram()));
  });
});

describe("the kill matrix", () => {
  it("leaves alive only the bugs that are listed with a reason", () => {
    const alive = killMatrix().filter(({ killedBy }) => killedBy.length === 0);
    expect(alive.map(({ bug }) => bug)).toEqual(Object.keys(survivors));
  });

  it("has no test that finds nothing", () => {
    const useful = new Set(killMatrix().flatMap(({ killedBy }) => killedBy));
    expect(genericTests.map(({ id }) => id).filter((id) => !useful.has(id))).toEqual([]);
  });

  it("takes a test that throws for one that fails", () => {
    const broken = () => {
      throw new Error("broken");
    };
    expect(kills(genericTests[0], () => ({ softmax: broken }))).toBe(true);
  });
});

describe("a call that is no test of a bug is refused", () => {
  const untyped = { kills, makeProgram } as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const harmless = () => ({});
  it.each<[() => unknown, string]>([
    [
      () => untyped.kills({}, harmless),
      "kills: test is an Object; it must be an object with the function passes. Try { passes: (program) => program.loss(0, [0, 0]) > 0 }.",
    ],
    [
      () => untyped.kills({ passes() {} }, harmless),
      "kills: passes returned undefined; it must return true or false. Is a return missing?",
    ],
    [
      () => untyped.kills({ passes: async () => true }, harmless),
      "kills: passes returned a Promise; it must return true or false. Is a return missing?",
    ],
    [
      () => untyped.kills(genericTests[0], { softmax: () => [1] }),
      "makeProgram: change is an Object; it must be a function that returns functions. Try (program) => ({ softmax: (y) => y }).",
    ],
    [
      () => untyped.makeProgram(() => undefined),
      "makeProgram: change returned undefined; it must return an object with functions. Try (program) => ({ softmax: (y) => y }).",
    ],
    [
      () => untyped.makeProgram(() => ({ sotfmax: () => [1] })),
      `makeProgram: change returned sotfmax: a function; each must be a function that replaces one of ${Object.keys(makeProgram()).join(", ")}.`,
    ],
    [
      () => untyped.makeProgram(() => ({ softmax: [1] })),
      `makeProgram: change returned softmax: [1]; each must be a function that replaces one of ${Object.keys(makeProgram()).join(", ")}.`,
    ],
  ])("%s", (call, message) => {
    expect(call).toThrow(new TypeError(message));
  });
});

describe("the tests with stored values", () => {
  it("pass with the right program, whose value is that of the library", () => {
    expect(storedTests.every(({ passes }) => passes(makeProgram()))).toBe(true);
    const smoothed = smoothLabels([1, 0, 0], 0.1);
    expect(makeProgram().loss(0, [2, 1, 0], { smoothing: 0.1 })).toBeCloseTo(
      crossEntropyWithLogits(smoothed, [2, 1, 0]),
      14,
    );
  });

  it("find the convention ε/(C − 1), which no generic test finds, and leave only a harmless bug", () => {
    const alive = killMatrix().filter(({ killedBy }) => killedBy.length === 0);
    const missed = alive.filter(({ bug }) => {
      const { change } = bugs.find(({ id }) => id === bug) ?? {};
      return change && !storedTests.some((test) => kills(test, change));
    });
    expect(missed.map(({ bug }) => bug)).toEqual(["log-scores"]);
  });
});
