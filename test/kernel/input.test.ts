import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedFrames } from "../../lib/kernel/protocol/signedMessages.js";
import { encode, type Message, newMessage } from "../../lib/run/client/jupyterMessages.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { jupyterKernel, RawKernel } from "./rawKernel.js";
import { useKernel } from "./useKernel.js";

let kernel: RawKernel;
beforeAll(async () => {
  kernel = await RawKernel.start(jupyterKernel);
}, 60_000);
afterAll(() => kernel?.stop());

const cellWith = (code: string) => newMessage("execute_request", { code, allow_stdin: true });
const answer = (value: unknown) => newMessage("input_reply", { value });

/** Starts a cell that may ask its reader. */
async function start(code: string): Promise<Message> {
  const cell = cellWith(code);
  await kernel.send(cell);
  return cell;
}

const questions = (cell: Message, heard: readonly Message[] = kernel.heardOf(cell)) =>
  heard.filter(({ type }) => type === "input_request").map(({ content }) => content);

/** Waits until a cell has asked for so many lines. */
async function asked(cell: Message, count = 1): Promise<unknown> {
  await expect.poll(() => questions(cell), { timeout: 20_000 }).toHaveLength(count);
  return questions(cell).at(-1);
}

/** Waits until a cell has ended; what it has printed, and the message of its error. */
async function ended(cell: Message): Promise<{ printed: string; evalue: unknown }> {
  const find = (type: string) => kernel.heardOf(cell).find((message) => message.type === type);
  const isIdle = () =>
    kernel.heardOf(cell).some(({ content }) => content.execution_state === "idle");
  await expect
    .poll(() => find("execute_reply") !== undefined && isIdle(), { timeout: 20_000 })
    .toBe(true);
  const texts = kernel.heardOf(cell).filter(({ type }) => type === "stream");
  return {
    printed: texts.map(({ content }) => content.text).join(""),
    evalue: find("execute_reply")?.content.evalue,
  };
}

const onInput = "{ input: process.stdin, output: process.stdout }";

const ways = {
  prompt: 'console.log(await prompt("Name?"));',
  "readline of promises": `import { createInterface } from "node:readline/promises";
    const face = createInterface(${onInput});
    console.log(await face.question("Name?"));
    face.close();`,
  "readline with a callback": `import * as readline from "node:readline";
    const other = readline.createInterface(process.stdin, process.stdout);
    await new Promise<void>((go) => other.question("Name?", (name) => { console.log(name); go(); }));`,
  "readline with promisify": `import { createInterface as create } from "readline";
    import { promisify } from "node:util";
    const third = create(${onInput});
    console.log(await promisify(third.question).call(third, "Name?"));`,
};

it.each(Object.entries(ways))("%s asks the reader through the front end", async (_, code) => {
  const cell = await start(code);
  expect(await asked(cell)).toEqual({ prompt: "Name?", password: false });
  await kernel.send(answer("Ada 😀"), "stdin");
  expect(await ended(cell)).toEqual({ printed: "Ada 😀\n", evalue: undefined });
  expect(questions(cell)).toHaveLength(1);
});

it("readline asks for each line that a loop reads, and for none after it", async () => {
  const cell = await start(`import { createInterface as lines } from "node:readline";
    for await (const line of lines(${onInput})) {
      if (line === "") break;
      console.log(line.toUpperCase());
    }`);
  for (const [i, line] of ["one", "two", ""].entries()) {
    expect(await asked(cell, i + 1)).toEqual({ prompt: "", password: false });
    await kernel.send(answer(line), "stdin");
  }
  expect(await ended(cell)).toEqual({ printed: "ONE\nTWO\n", evalue: undefined });
  expect(questions(cell)).toHaveLength(3);
});

const withdrawn: Record<string, readonly [code: string, printed: string]> = {
  "readline of promises": [
    `import { createInterface as open } from "node:readline/promises";
    const asker = open(${onInput});
    const { name: kind, code, cause } = await asker
      .question("Late?", { signal: AbortSignal.timeout(50) })
      .catch((error) => error);
    console.log(kind, code, cause.name);
    console.log(await asker.question("Next?"));`,
    "AbortError ABORT_ERR TimeoutError\nAda\n",
  ],
  "readline with a callback": [
    `import { createInterface as make } from "node:readline";
    const maker = make(${onInput});
    const stop = new AbortController();
    maker.question("Late?", { signal: stop.signal }, () => console.log("never"));
    stop.abort();
    await new Promise<void>((go) => maker.question("Next?", {}, (name) => { console.log(name); go(); }));`,
    "Ada\n",
  ],
  "readline that is closed": [
    `import { createInterface as produce } from "node:readline/promises";
    const closing = produce(${onInput});
    setTimeout(() => closing.close(), 50);
    await closing.question("Late?").catch(({ name }) => console.log(name));
    console.log(await prompt("Next?"));`,
    "AbortError\nAda\n",
  ],
};

it.each(Object.entries(withdrawn))(
  "%s withdraws a question that is aborted",
  async (_, [code, printed]) => {
    const cell = await start(code);
    await asked(cell, 2);
    expect(questions(cell)).toMatchObject([{ prompt: "Late?" }, { prompt: "Next?" }]);
    await kernel.send(answer("Ada"), "stdin");
    expect(await ended(cell)).toEqual({ printed, evalue: undefined });
  },
);

it("prompt without an answer gives its second argument", async () => {
  const cell = await start('console.log(await prompt("Learning rate?", "0.1"));');
  await asked(cell);
  await kernel.send(answer(""), "stdin");
  expect((await ended(cell)).printed).toBe("0.1\n");
});

it("two questions at once are asked one after the other", async () => {
  const cell = await start(
    'console.log(await Promise.all(["a", "b"].map((name) => prompt(name))));',
  );
  expect(await asked(cell)).toMatchObject({ prompt: "a" });
  await kernel.send(answer("1"), "stdin");
  expect(await asked(cell, 2)).toMatchObject({ prompt: "b" });
  await kernel.send(answer("2"), "stdin");
  expect((await ended(cell)).printed).toBe("[ '1', '2' ]\n");
});

it("only the front end that is asked can answer, in a signed message with a text for this question", async () => {
  const other = kernel.join("other", ["shell", "stdin"]);
  const cell = await start('console.log(await prompt("Name?"));');
  await asked(cell);
  await other.send(answer("from elsewhere"), "stdin");
  await kernel.send(answer(5), "stdin");
  const header = { msg_id: "1", msg_type: "input_reply" };
  const frames = [
    encode(answer("unsigned"), "guessed"),
    signedFrames([header, { msg_id: "another" }, {}, { value: "late" }], kernel.key),
  ];
  for (const message of frames) await kernel.sendFrames(message, "stdin");
  await kernel.send(answer("Ada"), "stdin");
  expect((await ended(cell)).printed).toBe("Ada\n");

  // The other front end runs a cell meanwhile, and is asked itself.
  const first = await start('console.log(await prompt("First?"));');
  await asked(first);
  const second = cellWith('console.log(await prompt("Second?"));');
  await other.send(second, "shell");
  await kernel.send(answer("1"), "stdin");
  expect((await ended(first)).printed).toBe("1\n");
  await expect
    .poll(() => questions(second, other.heard))
    .toEqual([{ prompt: "Second?", password: false }]);
  expect(questions(second)).toEqual([]);
  await other.send(answer("2"), "stdin");
  await expect
    .poll(() => kernel.heardOf(second).filter(({ type }) => type === "stream"))
    .toMatchObject([{ content: { text: "2\n" } }]);
});

it("an interrupt stops a cell that waits for an answer, and a late answer is for no other question", async () => {
  const stopped = await start('await prompt("Name?");');
  await asked(stopped);
  await kernel.hear("interrupt_request", {}, "control");
  expect((await ended(stopped)).evalue).toBe("the cell was stopped");
  await kernel.send(answer("late"), "stdin");
  await kernel.print("await new Promise((go) => setTimeout(go, 100));"); // it has arrived
  const cell = await start('console.log(await prompt("Name?"));');
  await asked(cell);
  await kernel.send(answer("Ada"), "stdin");
  expect((await ended(cell)).printed).toBe("Ada\n");
});

it("a cell that does not await its question is told to", async () => {
  const cell = await start('prompt("Name?"); 1;');
  const { printed } = await ended(cell);
  expect(printed).toContain("Write await before what asks");
});

it("a front end that does not listen is named", async () => {
  const deaf = kernel.join("deaf", ["shell"]);
  const cell = cellWith('await prompt("Name?");');
  await deaf.send(cell, "shell");
  await expect
    .poll(() => kernel.heardOf(cell).find(({ type }) => type === "error")?.content.evalue)
    .toBe("the front end that runs this cell does not listen for questions");
});

describe("where the front end allows no input", () => {
  const course = useKernel(courseKernel);

  it.each([
    ["prompt", ways.prompt],
    ["readline", ways["readline of promises"]],
  ])("%s throws an error that says so", async (what, code) => {
    expect((await course.fail(code)).evalue).toBe(
      `${what}: nobody can answer, because what runs this cell allows no input (allow_stdin is false). ` +
        "Run the cell in Jupyter or VS Code, or write the answer into the code.",
    );
  });
});
