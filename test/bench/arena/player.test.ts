import { describe, expect, it } from "vitest";
import { Player } from "./player.js";
import type { Case } from "./task.js";

const batch = { name: "1x3", loss: "softmax", samples: 1, classes: 3 } as const;
const someCase: Case = { batch, pass: "gradient", precision: "float32" };

/** The command of a program that prints some lines, and then answers each line of input with the next answer. */
function program(first: readonly string[], answers: readonly string[] = []): readonly string[] {
  const code = `
    const answers = ${JSON.stringify(answers)};
    for (const line of ${JSON.stringify(first)}) console.log(line);
    require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
      const answer = answers.shift();
      if (answer === undefined) process.exit(1);
      console.log(answer.replace("{}", line));
    });`;
  return [process.execPath, "-e", code];
}

async function start(...commands: (readonly string[])[]): Promise<Player> {
  const player = await Player.start({ name: "made up", kind: "native", commands });
  if (typeof player === "string") throw new Error(player);
  return player;
}

describe("a contestant's process", () => {
  it("is ready with its version, even if its libraries print something before", async () => {
    const player = await start(program(["Hello from a library!", "ready 1.2.3 beta"]));
    expect(player.version).toBe("1.2.3 beta");
    player.stop();
  });

  it("is started by the next command if the first does not get ready", async () => {
    const player = await start(
      ["/no/such/python"],
      program(["absent no torch"]),
      program(["ready 2"]),
    );
    expect(player.version).toBe("2");
    player.stop();
  });

  it.each([
    [["/no/such/python"], /does not start/],
    [program(["absent it is not installed"]), /^it is not installed$/],
    [[process.execPath, "-e", "process.exit(1)"], /does not start/],
  ])("is absent for a reason: %#", async (command, why) => {
    const player = await Player.start({ name: "made up", kind: "native", commands: [command] });
    expect(player).toMatch(why);
  });

  it("gets each request in one line, and may answer in the number formats of C, Python and JavaScript", async () => {
    const answers = ["ok 0.5 -0.25 nan -inf Infinity", "ok 1.5e-05 640", "skip", "error {}"];
    const player = await start(program(["ready"], answers));
    expect(await player.answer(someCase, "/data")).toEqual({
      loss: 0.5,
      slopes: [-0.25, Number.NaN, -Infinity, Infinity],
    });
    expect(await player.time(someCase, "/data", 60)).toEqual({ cpu: 1.5e-5, calls: 640 });
    expect(await player.answer(someCase, "/data")).toBeUndefined();
    await expect(player.answer(someCase, "/with a blank")).rejects.toThrow(
      "softmax gradient float32 1 3 0 /with a blank",
    );
    player.stop();
  });

  it("fails the current request and all later ones after it has ended", async () => {
    const player = await start(program(["ready"]));
    for (const again of [1, 2])
      await expect(player.answer(someCase, "/data"), `${again}`).rejects.toThrow(
        "it ended without an answer",
      );
    player.stop();
  });
});
