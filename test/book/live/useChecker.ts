import { afterAll } from "vitest";
import type { Failure } from "../../../lib/cells/failure.js";
import type { CheckReply } from "../../../lib/worker/workerMessages.js";
import { markdown, notebook } from "../../cli/fixtures.js";
import { bookOf } from "../builtBook.js";
import { openReader, type Reader, type Visit } from "../reader.js";

/** The type checker of a page, without its buttons. */
export interface CheckerUnderTest {
  /** @returns the last cell's failure, where the others stand above it */
  check(...cells: string[]): Promise<Failure | undefined>;
}

/** What the page of a lesson keeps for the tests. */
interface WithChecker {
  checker: Worker;
}

export function useChecker(): CheckerUnderTest {
  let opened: Promise<[Reader, Visit]> | undefined;
  afterAll(async () => (await opened)?.[0].close());
  return {
    check: async (...cells) => {
      opened ??= openChecker();
      const [, { page, complaints }] = await opened;
      const failure = await page.evaluate(ask, cells);
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
      return failure;
    },
  };
}

/** On a host that lets a page load its own files and nothing else. */
async function openChecker(): Promise<[Reader, Visit]> {
  const folder = await bookOf({
    "01-fixture": notebook([markdown("title", "# One\n\n**What?**")]),
  });
  const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'";
  const reader = await openReader(folder, { "content-security-policy": policy });
  const visit = await reader.visit("01-fixture.html");
  await visit.page.evaluate(() => {
    const checker = new Worker("assets/checker.js", { type: "module" });
    Object.assign(globalThis, { checker } satisfies WithChecker);
  });
  return [reader, visit];
}

/** Runs in the page, and asks one thing at a time. */
function ask(cells: string[]): Promise<Failure | undefined> {
  const { checker } = globalThis as unknown as WithChecker;
  return new Promise((settle, refuse) => {
    checker.onmessage = ({ data }: MessageEvent<CheckReply>) => settle(data.failure);
    checker.onerror = ({ message }) => refuse(new Error(`the checker failed: ${message}`));
    checker.postMessage({ check: 1, earlier: cells.slice(0, -1), source: cells.at(-1) });
  });
}
