import { random } from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { type Opponent, play, unplayed } from "./arena.js";
import type { Case } from "./task.js";

const batch = { name: "4x2", loss: "softmax", samples: 4, classes: 2 } as const;
const someCase: Case = { batch, pass: "gradient", precision: "float32" };

interface MadeUp {
  loss?: number;
  slopes?: number[];
  /** What a call takes, round by round. */
  cpu?: number[];
  silent?: boolean;
}

/** A contestant without a process: it answers what it is told, and writes down when it was asked. */
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
  it("takes the median of the rounds", async () => {
    const players = [opponent("a", { cpu: [5, 1, 2] })];
    const { measurements } = await play(players, unplayed(someCase), { ...options, rounds: 3 });
    expect(measurements).toEqual([{ name: "a", kind: "browser", cpu: 2, rounds: [5, 1, 2] }]);
  });

  it("asks all of them in every round, and not in the same order", async () => {
    const asked: string[] = [];
    const names = ["a", "b", "c", "d"];
    const players = names.map((name) => opponent(name, {}, asked));
    await play(players, unplayed(someCase), { ...options, rounds: 20 });
    const rounds = Array.from({ length: 20 }, (_, n) => asked.slice(4 * n, 4 * n + 4));
    for (const round of rounds) expect([...round].sort()).toEqual(names);
    expect(new Set(rounds.map((round) => round.join(""))).size).toBeGreaterThan(5);
  });

  it("leaves out and names who disagrees, about the loss or about a slope", async () => {
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

  it("asks double precision for more digits", async () => {
    const players = [opponent("a", {}), opponent("b", {}), opponent("off", { loss: 0.5 + 1e-7 })];
    const precise = { ...someCase, precision: "float64" } as const;
    const { out } = await play(players, unplayed(precise), { ...options, rounds: 1 });
    expect(out.map(({ name }) => name)).toEqual(["off"]);
  });

  it.each(["answer", "time"] as const)("names who fails to %s, and goes on", async (what) => {
    const fails = () => Promise.reject(new Error("out of memory"));
    const players = [opponent("a", {}), { ...opponent("failing", {}), [what]: fails }];
    const { measurements, out } = await play(players, unplayed(someCase), {
      ...options,
      rounds: 2,
    });
    expect(measurements.map(({ name, rounds }) => [name, rounds])).toEqual([["a", [1, 1]]]);
    expect(out).toEqual([{ name: "failing", why: "out of memory" }]);
  });

  it("times who only moves bytes without asking for an answer", async () => {
    const players = [opponent("a", {}), opponent("memory", { loss: 0, slopes: [], silent: true })];
    const { measurements, out } = await play(players, unplayed(someCase), {
      ...options,
      rounds: 1,
    });
    expect(measurements.map(({ name }) => name)).toEqual(["a", "memory"]);
    expect(out).toEqual([]);
  });

  it("is content with three rounds of who takes long", async () => {
    const players = [opponent("slow", { cpu: [900, 901, 902, 903] })];
    const { measurements } = await play(players, unplayed(someCase), { ...options, rounds: 9 });
    expect(measurements[0].rounds).toEqual([900, 901, 902]);
  });

  it("goes on where it stopped when all have been started anew, without those who are slow or out", async () => {
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

  it("does not ask again who has no means for it", async () => {
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

  it("drops the times of who fails after a new start", async () => {
    const fails = () => Promise.reject(new Error("out of memory"));
    const players = [opponent("a", {}), opponent("b", {})];
    const before = await play(players, unplayed(someCase), { ...options, rounds: 1 });
    const worse = [opponent("a", {}), { ...opponent("b", {}), time: fails }];
    const { measurements, out } = await play(worse, before, { ...options, rounds: 1 });
    expect(measurements.map(({ name, rounds }) => [name, rounds])).toEqual([["a", [1, 1]]]);
    expect(out).toEqual([{ name: "b", why: "out of memory" }]);
  });
});
