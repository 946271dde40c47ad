import { beforeEach, describe, expect, it, vi } from "vitest";
import { RunOutputs } from "../../lib/book/live/session/runOutputs.js";
import { most, OutputLimit } from "../../lib/worker/outputLimit.js";
import type { OutputMessage } from "../../lib/worker/workerMessages.js";

// A run sends a page at most so much, a frame at a time. The rest is held in blobs, from which nothing is missing.

let messages: OutputMessage[][];
let page: RunOutputs;
let limit: OutputLimit;

beforeEach(() => {
  messages = [];
  page = new RunOutputs();
  limit = new OutputLimit((outputs) => {
    messages.push(outputs);
    for (const output of outputs) page.add(output);
  });
});

const print = (text: string, name = "stdout"): void =>
  limit.add({ type: "stream", content: { name, text } });
const display = (data: object, id?: string, type: OutputMessage["type"] = "display_data"): void =>
  limit.add({ type, content: { data, metadata: {}, transient: id ? { display_id: id } : {} } });
const shownText = (): string =>
  page.list.map((output) => ("text" in output ? output.text : "")).join("");
const numbered = (count: number): string =>
  Array.from({ length: count }, (_, i) => `line ${i}\n`).join("");
const allText = async (): Promise<string> => (await page.all()).text();

describe("a cell that prints", () => {
  it("is shown at once and whole, if it prints little", () => {
    print("a");
    print("b\n");
    limit.finish();
    expect(shownText()).toBe("ab\n");
    expect(page.held).toBeUndefined();
  });

  it.each([
    ["in one text", (text: string) => [text]],
    ["line by line", (text: string) => text.split(/(?<=\n)/)],
    ["in pieces that do not end with lines", (text: string) => text.match(/[\s\S]{1,777}/g) ?? []],
  ])("shows its first lines and tells how many more there are, %s", async (_, pieces) => {
    const text = numbered(5000);
    for (const piece of pieces(text)) print(piece);
    limit.finish();
    expect(shownText()).toBe(numbered(most.lines));
    expect(page.held).toMatchObject({ lines: 4000, displays: 0, lost: 0 });
    expect(page.held?.tail).toMatch(/line 4980\n[\s\S]*line 4999\n$/);
    expect(await allText()).toBe(text);
  });

  it("shows the next lines on request, until all are shown, in order", async () => {
    const text = numbered(3500);
    print(text);
    limit.finish();
    const counts: number[] = [];
    while (page.held) {
      await page.showMore();
      counts.push(shownText().split("\n").length - 1);
    }
    expect(counts).toEqual([2000, 3000, 3500]);
    expect(shownText()).toBe(text);
    expect(await allText()).toBe(text);
  });

  it("cuts a line without end, but no character", () => {
    print("😀".repeat(200_001));
    limit.finish();
    expect(shownText().length).toBeLessThanOrEqual(most.characters);
    expect(shownText()).toMatch(/^(?:😀)+$/u);
  });

  it("keeps its order between its two streams", async () => {
    for (let i = 0; i < 3000; i += 1) print(`${i}\n`, i % 2 ? "stdout" : "stderr");
    limit.finish();
    while (page.held) await page.showMore();
    expect(shownText().trimEnd().split("\n").map(Number)).toEqual(
      Array.from({ length: 3000 }, (_, i) => i),
    );
  });

  it("ends with its error or its value, even if output before it is held", async () => {
    print(numbered(2500));
    limit.add({ type: "error", content: { ename: "Error", evalue: "b", traceback: ["Error: b"] } });
    limit.finish();
    expect(page.list.at(-1)).toMatchObject({ output_type: "error" });
    await page.showMore();
    expect(page.list.at(-1)).toMatchObject({ output_type: "error" });
    expect(await allText()).toContain("Error: b");
  });

  it("shows a long value as if it were printed, and cuts a long message", () => {
    const data = { "text/plain": "v".repeat(1_000_000) };
    limit.add({ type: "execute_result", content: { data, metadata: {}, execution_count: 1 } });
    limit.add({ type: "error", content: { ename: "E", evalue: "m".repeat(1e6), traceback: [] } });
    limit.finish();
    expect(shownText()).toBe("v".repeat(most.characters));
    expect(page.list.at(-1)).toMatchObject({
      evalue: expect.stringMatching(/^m{20000}… \(980000 more/),
    });
  });

  it("keeps the first 64 million characters, and counts the others", async () => {
    const megabyte = `${"x".repeat(999)}\n`.repeat(1000);
    for (let i = 0; i < 70; i += 1) print(megabyte);
    limit.finish();
    expect(page.held?.lost).toBe(5_800_000);
    expect((await page.all()).size).toBe(64_000_000 + most.characters);
  });

  it("starts anew when it clears its output", async () => {
    print(numbered(5000));
    limit.add({ type: "clear_output", content: { wait: false } });
    print("after\n");
    limit.finish();
    expect(page.held).toBeUndefined();
    expect(await allText()).toBe("after\n");
  });
});

describe("a cell that displays", () => {
  it("shows its first displays, and the others on request", async () => {
    for (let i = 0; i < 1000; i += 1) display({ "text/html": `<b>${i}</b>` });
    limit.finish();
    expect(page.list.length).toBe(most.displays);
    expect(page.held).toMatchObject({ displays: 800, lines: 0 });
    await page.showMore();
    expect(page.list.length).toBe(most.displays + 50);
    expect(page.list.at(-1)).toMatchObject({ data: { "text/html": "<b>249</b>" } });
    expect(await allText()).toContain("<b>999</b>");
  });

  it("shows fewer of them if they are large", () => {
    for (let i = 0; i < 30; i += 1) display({ "image/png": "A".repeat(1_000_000) });
    limit.finish();
    expect(page.list.length).toBe(8);
    expect(page.held?.displays).toBe(22);
  });

  it("sends only the last of the values that a display takes within a frame", () => {
    display({ "text/html": "0" }, "id");
    for (let i = 1; i <= 100_000; i += 1)
      display({ "text/html": String(i) }, "id", "update_display_data");
    limit.finish();
    expect(page.list).toMatchObject([{ data: { "text/html": "100000" } }]);
    expect(messages.flat().length).toBeLessThan(10_000);
  });
});

describe("messages", () => {
  it("are sent a frame at a time, in a loop and after it", async () => {
    for (let i = 0; i < 100; i += 1) display({ "text/plain": String(i) });
    await vi.waitFor(() => expect(messages.flat().length).toBe(100));
    expect(messages[0].length).toBe(1);
    expect(messages.length).toBeLessThan(20);
  });

  it("hold no half of a character, which a notebook file cannot hold", () => {
    print("😀"[0]);
    limit.finish();
    expect(shownText()).toBe("\ufffd");
  });
});
