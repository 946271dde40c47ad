import { describe, expect, it } from "vitest";
import { RoomClient as Client, type RoomClient } from "../../lib/grading/judging/roomClient.js";

/**
 * A room whose process does not do what ours does: the code of a function of `require` and `readLine`, which answers a
 * request by `say`.
 */
const roomOf = (code: string): Promise<RoomClient> =>
  Client.start({
    script: `return { serveRoom(_, readLine) {
      const fs = require("node:fs");
      const say = (line) => fs.writeSync(1, line + "\\n");
      say('{"number":0}');
      const { number } = JSON.parse(readLine());
      ${code}
    } };`,
    inside: "",
    wasm: "",
  });

const ask = (room: RoomClient) =>
  room.ask({ do: "load", id: "04-id", code: "" }, (result) => result);

describe("a room that somebody has broken out of", () => {
  it("is asked and answers, if it does as ours", async () => {
    const room = await roomOf("say(JSON.stringify({ number, result: [1] })); readLine();");
    expect(await ask(room)).toEqual([1]);
    expect(room.isAlive).toBe(true);
    await room.close();
    expect(room.isAlive).toBe(false);
  });

  it.each([
    ["ends its process", "process.exit(0);", "ended"],
    ["kills its process", "process.kill(process.pid, 'SIGKILL'); readLine();", "ended"],
    ["says what is no JSON", "say('correct'); readLine();", "nonsense"],
    ["says another kind of JSON", "say('[]'); readLine();", "nonsense"],
    [
      "does not know the number",
      "say(JSON.stringify({ number: number + 1, result: 1 })); readLine();",
      "nonsense",
    ],
    [
      "says two things",
      "say(JSON.stringify({ number, result: 1 }) + '\\n{}'); readLine();",
      "nonsense",
    ],
    ["floods", "for (;;) say('x'.repeat(1e6));", "nonsense"],
    ["floods without a line feed", "for (;;) fs.writeSync(1, 'x'.repeat(1e6));", "nonsense"],
    ["nests without end", "say('['.repeat(1e6)); readLine();", "nonsense"],
    [
      "asks for functions that are not there",
      "say(JSON.stringify({ number, asks: 7, args: [] })); readLine();",
      "nonsense",
    ],
    [
      "asks without end",
      "for (;;) { say(JSON.stringify({ number, asks: '__proto__', args: [] })); readLine(); }",
      "nonsense",
    ],
  ])("is ended if it %s", async (_, code, kind) => {
    const room = await roomOf(code);
    await expect(ask(room)).rejects.toMatchObject({ kind });
    expect(room.isAlive).toBe(false);
    await expect(ask(room)).rejects.toMatchObject({ kind });
  });

  it("may read and write no file, and start neither process nor thread", async () => {
    const tried = {
      read: "fs.readdirSync('.')",
      write: "fs.writeFileSync('written', '')",
      process: "require('node:child_process').spawnSync(process.execPath)",
      thread: "new (require('node:worker_threads').Worker)('0', { eval: true })",
    };
    const attempts = Object.entries(tried).map(
      ([name, code]) =>
        `try { ${code}; done.push("${name}"); } catch (error) { done.push(error.code); }`,
    );
    const room = await roomOf(
      `const done = []; ${attempts.join("\n")} say(JSON.stringify({ number, result: done })); readLine();`,
    );
    expect(await ask(room)).toEqual(Object.keys(tried).map(() => "ERR_ACCESS_DENIED"));
    await room.close();
  });

  it("does not see the environment of the command", async () => {
    const room = await roomOf(
      "say(JSON.stringify({ number, result: Object.keys(process.env) })); readLine();",
    );
    expect(await ask(room)).toEqual([]);
    await room.close();
  });
});
