import { describe, expect, it } from "vitest";
import { WorkerCheck } from "../../../lib/book/live/session/workerCheck.js";

/** A worker that replies when the test calls `answer`. */
class FakeWorker extends EventTarget {
  ended = false;
  postMessage(): void {}

  answer(data: object): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  breakDown(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }

  terminate(): void {
    this.ended = true;
  }
}

const cell = { earlier: [], source: "1" };

function checker(): { worker: FakeWorker; checks: WorkerCheck } {
  const worker = new FakeWorker();
  return { worker, checks: new WorkerCheck(worker as unknown as Worker) };
}

describe("a type checker in a worker", () => {
  it("gives each cell its own reply, in whatever order they come", async () => {
    const { worker, checks } = checker();
    const [first, second] = [checks.check(cell), checks.check(cell)];
    const failure = { ename: "TypeScriptError", evalue: "no", traceback: ["no"] };
    worker.answer({ check: 2, failure });
    worker.answer({ check: 1, failure: undefined });
    expect(await Promise.all([first, second])).toEqual([undefined, failure]);
  });

  it("fails the check of each waiting cell when the worker breaks down", async () => {
    const { worker, checks } = checker();
    const first = checks.check(cell);
    worker.answer({ check: 1, failure: undefined });
    await first;
    const second = checks.check(cell);
    worker.breakDown("Debug Failure");
    const evalue =
      "the type checker broke down (Debug Failure); run again, or without “Check types”";
    expect(await second).toEqual({ ename: "Error", evalue, traceback: [`Error: ${evalue}`] });
    expect(await checks.check(cell)).toMatchObject({ evalue });
    expect([checks.state, worker.ended]).toEqual(["broken", true]);
  });
});
