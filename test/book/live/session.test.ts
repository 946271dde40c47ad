import { beforeEach, describe, expect, it } from "vitest";
import type { CellEngine, Ending } from "../../../lib/book/live/session/cellEngine.js";
import type { LessonCell } from "../../../lib/book/live/session/lessonCell.js";
import { Session } from "../../../lib/book/live/session/pageSession.js";
import { SavedEdits } from "../../../lib/book/live/session/savedEdits.js";
import type { OutputMessage } from "../../../lib/worker/workerMessages.js";

/** An engine that prints the source of a cell, fails at "throw", and runs "loop" until it is stopped. */
class FakeEngine implements CellEngine {
  #stop = (): void => {};

  async run(
    { number, source }: { number: number; source: string },
    receive: (output: OutputMessage) => void,
  ): Promise<Ending> {
    log.push(number);
    receive({ type: "stream", content: { name: "stdout", text: source } });
    if (source === "loop") {
      return new Promise((end) => {
        this.#stop = () => end("stopped");
      });
    }
    return source.startsWith("throw") ? "error" : "ok";
  }

  stop(): void {
    this.#stop();
  }
}

let log: number[];
let engines: number;
let said: string[];
/** Resolves once the page shows the outputs of a cell. */
let rendering: Promise<void>;

/** Keeps the page from showing outputs until the returned function is called. */
function holdRendering(): () => void {
  let show = (): void => {};
  rendering = new Promise((shown) => {
    show = shown;
  });
  return show;
}

function lesson(...sources: string[]): { session: Session; cells: readonly LessonCell[] } {
  const built = sources.map((source, i) => ({
    id: `cell-${i}`,
    number: i + 1,
    source,
    mayFail: source.endsWith("on purpose"),
  }));
  const start = (): CellEngine => {
    engines += 1;
    return new FakeEngine();
  };
  const view = {
    showCell: () => {},
    showOutputs: () => rendering,
    announce: (sentence: string) => said.push(sentence),
  };
  const session = new Session(built, start, view);
  return { session, cells: session.cells };
}

const states = (cells: readonly LessonCell[]): string[] => cells.map(({ state }) => state);

beforeEach(() => {
  log = [];
  said = [];
  engines = 0;
  rendering = Promise.resolve();
});

describe("running a cell", () => {
  it("runs the cells above it first, each once", async () => {
    const { session, cells } = lesson("a", "b", "c");
    await session.run(cells[1]);
    await session.run(cells[2]);
    expect(log).toEqual([1, 2, 3]);
    expect(engines).toBe(1);
    expect(cells[2].outputs).toEqual([{ output_type: "stream", name: "stdout", text: "c" }]);
  });

  it("marks the cells below it that have run as stale", async () => {
    const { session, cells } = lesson("a", "b", "c");
    await session.run(cells[1]);
    await session.run(cells[0]);
    expect(states(cells)).toEqual(["done", "stale", "fresh"]);
    await session.run(cells[1]);
    expect(states(cells)).toEqual(["done", "done", "fresh"]);
  });

  it("waits until the cells before it have run", async () => {
    const { session, cells } = lesson("a", "b");
    const first = session.run(cells[0]);
    expect(states(cells)).toEqual(["running", "fresh"]);
    session.run(cells[1]);
    expect(states(cells)).toEqual(["running", "waiting"]);
    await first;
    expect(states(cells)).toEqual(["done", "done"]);
  });

  it("by runTo runs the cells above it again, too", async () => {
    const { session, cells } = lesson("a", "b", "c");
    await session.run(cells[1]);
    await session.runTo(cells[1]);
    expect(log).toEqual([1, 2, 1, 2]);
  });

  it("is done once all its outputs are shown", async () => {
    const { session, cells } = lesson("a", "b");
    const show = holdRendering();
    const all = session.runAll();
    await new Promise((later) => setTimeout(later));
    expect(states(cells)).toEqual(["running", "waiting"]);
    expect(said).toEqual([]);
    show();
    await all;
    expect(states(cells)).toEqual(["done", "done"]);
  });

  it("announces the result of each cell", async () => {
    const { session, cells } = lesson("a", "throw");
    await session.run(cells[1]);
    expect(said).toEqual(["Cell 1 has run.", "Cell 2 failed."]);
  });
});

describe("running all cells", () => {
  it("ends at the first cell that fails without the tag raises-exception", async () => {
    const { session, cells } = lesson("throw on purpose", "throw", "c");
    await session.runAll();
    expect(log).toEqual([1, 2]);
    expect(states(cells)).toEqual(["failed", "failed", "fresh"]);
  });

  it("leaves the cells below a failed one to be run by hand", async () => {
    const { session, cells } = lesson("throw", "b");
    await session.runAll();
    await session.run(cells[1]);
    expect(log).toEqual([1, 2]);
  });
});

describe("stopping", () => {
  it("ends the cell, announces it, and makes the next run begin with the cells above", async () => {
    const { session, cells } = lesson("a", "loop", "c");
    const all = session.runAll();
    await expect.poll(() => cells[1].state).toBe("running");
    session.stop();
    await all;
    expect(states(cells)).toEqual(["fresh", "stopped", "fresh"]);
    expect(cells[1].outputs?.at(-1)).toMatchObject({ ename: "Interrupted" });
    expect(said.at(-1)).toBe(
      "Cell 2 was stopped, and what cell 1 defined is gone. Running a cell runs those above it again, but cell 2 only if you run or edit it.",
    );
    expect(cells.map(({ lost }) => lost)).toEqual([true, false, false]);

    session.edit(cells[1], "b");
    await session.run(cells[2]);
    expect(log).toEqual([1, 2, 1, 2, 3]);
    expect(engines).toBe(2);
  });

  it("keeps the cell from running again unasked, and says so where a cell below fails", async () => {
    const { session, cells } = lesson("a", "loop", "throw", "d");
    const stop = async (cell: LessonCell): Promise<void> => {
      const run = session.run(cell);
      await expect.poll(() => cell.state).toBe("running");
      session.stop();
      await run;
    };
    await stop(cells[1]);
    await session.run(cells[2]);
    expect(log).toEqual([1, 2, 1, 3]);
    expect(states(cells)).toEqual(["done", "stopped", "failed", "fresh"]);
    expect(said.at(-1)).toBe("Cell 3 failed. Stopped above, and not run again: cell 2.");

    // Neither does another stop make it run.
    session.edit(cells[3], "loop");
    await stop(cells[3]);
    await session.run(cells[2]);
    expect(log.slice(4)).toEqual([4, 1, 3]);

    await stop(cells[1]);
    expect(log.slice(7)).toEqual([2]);
    expect(states(cells)).toEqual(["fresh", "stopped", "fresh", "stopped"]);
    session.resetAll();
    expect(states(cells)).toEqual(["fresh", "fresh", "fresh", "fresh"]);
  });

  it("while the outputs of a cell that has ended are being shown leaves it stopped", async () => {
    const { session, cells } = lesson("a", "b");
    const show = holdRendering();
    const all = session.runAll();
    await new Promise((later) => setTimeout(later));
    session.stop();
    show();
    await all;
    expect(states(cells)).toEqual(["stopped", "fresh"]);
  });
});

describe("editing", () => {
  it("marks a cell that has run as stale, and its new text runs next", async () => {
    const { session, cells } = lesson("a", "b");
    await session.run(cells[0]);
    session.edit(cells[0], "A");
    expect(states(cells)).toEqual(["stale", "fresh"]);
    await session.run(cells[0]);
    expect(cells[0].outputs).toMatchObject([{ text: "A" }]);
  });

  it("is undone by a reset of the cell, which shows its built outputs again", async () => {
    const { session, cells } = lesson("a", "b");
    session.edit(cells[0], "A");
    await session.run(cells[0]);
    session.reset(cells[0]);
    expect(cells[0]).toMatchObject({ text: "a", outputs: undefined, state: "stale" });
  });

  it("is undone by a reset of the lesson, even while a cell runs", async () => {
    const { session, cells } = lesson("loop", "b");
    session.edit(cells[1], "B");
    session.runAll();
    session.resetAll();
    expect(states(cells)).toEqual(["fresh", "fresh"]);
    expect(cells.map(({ text, outputs }) => [text, outputs])).toEqual([
      ["loop", undefined],
      ["b", undefined],
    ]);
  });
});

describe("a reader's edits", () => {
  function memory(): Storage {
    const map = new Map<string, string>();
    return {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, text: string) => map.set(key, text),
      removeItem: (key: string) => map.delete(key),
    } as unknown as Storage;
  }

  it("are stored for each lesson separately, until they are removed", () => {
    const store = memory();
    const edits = new SavedEdits(() => store, "04");
    edits.save("one", "1");
    edits.save("__proto__", "2");
    expect(new SavedEdits(() => store, "04").all).toEqual({ one: "1", ["__proto__"]: "2" });
    expect(new SavedEdits(() => store, "05").all).toEqual({});
    edits.save("one", undefined);
    edits.save("__proto__", undefined);
    expect(store.getItem("course-edits-04")).toBeNull();
  });

  it("are offered if the page does not show them", () => {
    const edits = new SavedEdits(() => memory(), "04");
    expect(edits.offered(["one"])).toEqual({});
    const store = memory();
    const kept = new SavedEdits(() => store, "04");
    kept.save("one", "1");
    kept.save("two", "2");
    expect(kept.offered(["one", "two", "three"])).toEqual({ one: "1", two: "2" });
    expect(kept.offered(["two", "three"])).toEqual({ two: "2" });
    expect(kept.offered(["three"])).toEqual({});
  });

  it("can be brought back after a reset, and edits that they replace can, too", () => {
    const store = memory();
    const edits = new SavedEdits(() => store, "04");
    for (const text of ["first", "second", "third"]) {
      edits.save("one", text);
      edits.reset(["one", "two"]);
      expect(edits.all).toEqual({});
    }
    edits.save("one", "fourth");
    const seen = ["third", "second", "first", "fourth", "third"].map((text) => {
      expect(edits.offered([])).toEqual({ one: text });
      expect(edits.bringBack([])).toEqual({ one: text });
      return edits.all;
    });
    expect(seen.map(({ one }) => one)).toEqual(["third", "second", "first", "fourth", "third"]);
  });

  it("are not lost by a reset when the storage is full", () => {
    const store = memory();
    const edits = new SavedEdits(() => store, "04");
    edits.save("one", "1");
    const full = {
      ...store,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    new SavedEdits(() => full, "04").reset(["one"]);
    expect(edits.all).toEqual({ one: "1" });

    edits.reset(["one"]);
    edits.save("one", "2");
    expect(new SavedEdits(() => full, "04").bringBack([])).toEqual({});
    expect(edits.all).toEqual({ one: "2" });
    expect(edits.bringBack([])).toEqual({ one: "1" });
    expect(edits.bringBack([])).toEqual({ one: "2" });
  });

  it("are none if the storage holds other data or is blocked", () => {
    const store = memory();
    for (const text of ["{", "7", "null", '{"a":1}']) {
      store.setItem("course-edits-04", text);
      expect(new SavedEdits(() => store, "04").all).toEqual({});
    }
    const edits = new SavedEdits(() => {
      throw new DOMException("no", "SecurityError");
    }, "04");
    edits.save("one", "1");
    expect(edits.all).toEqual({});
  });
});
