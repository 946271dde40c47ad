import { random } from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { type Opponent, play, unplayed } from "./arena.js";
import type { Case } from "./task.js";

const batch = { name: "4x2", loss: "softmax", samples: 4, classes: 2 } as const;
const someCase: Case = { batch, pass: "gradient", precision: "float32" };

interface MadeUp {
  loss?: number;
  slopes?: number[];
  /** The time of a call, round by round. */
  cpu?: number[];
  silent?: boolean;
}

/** A contestant without a process: it gives prescribed answers and records its name when it is timed. */
function opponent(name: string, made: MadeUp, asked: string[] = []): Opponent {
  const { loss = 0.5, slopes = [0.1, -0.1], cpu = [1], silent = false } = made;
  const times = [...cpu];
  return {
    entrant: { name, kind: "browser", commands: [], silent },
    answer: async () => ({ loss, slopes }),
    time: async () => {
      asked.push(name);
      return { cpu: times.shift() ?? cpu[0], calls: 1 };
    },
  };
}

const options = { data: "", block: 1, draw: random(1), roundBegins() {}, roundDone() {} };

describe("a case in the arena", () => {
  it("reports the median of the rounds", async () => {
    const players = [opponent("a", { cpu: [5, 1, 2] })];
    const { measurements } = await play(players, unplayed(someCase), { ...options, rounds: 3 });
    expect(measurements).toEqual([{ name: "a", kind: "browser", cpu: 2, rounds: [5, 1, 2] }]);
  });

  it("times every contestant in every round, in varying order", async () => {
    const asked: string[] = [];
    const names = ["a", "b", "c", "d"];
    const players = names.map((name) => opponent(name, {}, asked));
    await play(players, unplayed(someCase), { ...options, rounds: 20 });
    const rounds = Array.from({ length: 20 }, (_, n) => asked.slice(4 * n, 4 * n + 4));
    for (const round of rounds) expect([...round].sort()).toEqual(names);
    expect(new Set(rounds.map((round) => round.join(""))).size).toBeGreaterThan(5);
  });

  it("excludes a contestant that disagrees on the loss or on a slope, and gives the reason", async () => {
    const players = [
      opponent("right", {}),
      opponent("right too", { loss: 0.5002 }),
      opponent("wrong loss", { loss: 0.6 }),
      opponent("wrong slope", { slopes: [0.1, -0.2] }),
      opponent("not a number", { loss: Number.NaN }),
    ];
    const { measurements, out } = await play(players, unplayed(someCase), {
      ...options,
      rounds: 1,
    });
    expect(measurements.map(({ name }) => name)).toEqual(["right", "right too"]);
    expect(out.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      "wrong loss: loss 0.6, not 0.5002",
      "wrong slope: a slope of -0.2, not -0.1",
      "not a number: loss NaN, not 0.5002",
    ]);
  });

  it("requires agreement to more digits in double precision", async () => {
    const players = [opponent("a", {}), opponent("b", {}), opponent("off", { loss: 0.5 + 1e-7 })];
    const precise = { ...someCase, precision: "float64" } as const;
    const { out } = await play(players, unplayed(precise), { ...options, rounds: 1 });
    expect(out.map(({ name }) => name)).toEqual(["off"]);
  });

  it.each(["answer", "time"] as const)(
    "excludes a contestant whose %s fails, and continues",
    async (what) => {
      const fails = () => Promise.reject(new Error("out of memory"));
      const players = [opponent("a", {}), { ...opponent("failing", {}), [what]: fails }];
      const { measurements, out } = await play(players, unplayed(someCase), {
        ...options,
        rounds: 2,
      });
      expect(measurements.map(({ name, rounds }) => [name, rounds])).toEqual([["a", [1, 1]]]);
      expect(out).toEqual([{ name: "failing", why: "out of memory" }]);
    },
  );

  it("times a contestant that only moves bytes without comparing its answer", async () => {
    const players = [opponent("a", {}), opponent("memory", { loss: 0, slopes: [], silent: true })];
    const { measurements, out } = await play(players, unplayed(someCase), {
      ...options,
      rounds: 1,
    });
    expect(measurements.map(({ name }) => name)).toEqual(["a", "memory"]);
    expect(out).toEqual([]);
  });

  it("times a contestant in three rounds only if a call takes longer than a block", async () => {
    const players = [opponent("slow", { cpu: [900, 901, 902, 903] })];
    const { measurements } = await play(players, unplayed(someCase), { ...options, rounds: 9 });
    expect(measurements[0].rounds).toEqual([900, 901, 902]);
  });

  it("adds rounds after a restart, but not for contestants that are slow or excluded", async () => {
    const asked: string[] = [];
    const names = ["fast", "also fast", "slow", "wrong"];
    const started = (cpu: number) => [
      opponent("fast", { cpu: [cpu] }, asked),
      opponent("also fast", {}, asked),
      opponent("slow", { cpu: [900] }, asked),
      opponent("wrong", { loss: 0.6 }, asked),
    ];
    let result = unplayed(someCase);
    for (const cpu of [3, 1, 2])
      result = await play(started(cpu), result, { ...options, block: 10, rounds: 3 });
    const { measurements, out } = result;
    expect(measurements.map(({ name }) => name)).toEqual(names.slice(0, 3));
    expect(measurements[0]).toMatchObject({ cpu: 2, rounds: [3, 3, 3, 1, 1, 1, 2, 2, 2] });
    expect(measurements[2].rounds).toHaveLength(3);
    expect(out.map(({ name }) => name)).toEqual(["wrong"]);
    expect(asked.filter((name) => name === "slow")).toHaveLength(3);
  });

  it("does not ask a contestant again that does not support the case", async () => {
    let times = 0;
    const answer = async () => void times++;
    const players = [opponent("able", {}), { ...opponent("unable", {}), answer }];
    let result = unplayed(someCase);
    for (let start = 0; start < 3; start++)
      result = await play(players, result, { ...options, rounds: 1 });
    expect(times).toBe(1);
    expect(result.measurements.map(({ name }) => name)).toEqual(["able"]);
    expect(result.out).toEqual([]);
  });

  it("drops the times of a contestant that fails after a restart", async () => {
    const fails = () => Promise.reject(new Error("out of memory"));
    const players = [opponent("a", {}), opponent("b", {})];
    const before = await play(players, unplayed(someCase), { ...options, rounds: 1 });
    const worse = [opponent("a", {}), { ...opponent("b", {}), time: fails }];
    const { measurements, out } = await play(worse, before, { ...options, rounds: 1 });
    expect(measurements.map(({ name, rounds }) => [name, rounds])).toEqual([["a", [1, 1]]]);
    expect(out).toEqual([{ name: "b", why: "out of memory" }]);
  });
});
