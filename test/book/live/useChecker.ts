import { afterAll } from "vitest";
import type { Failure } from "../../../lib/cells/failure.js";
import type { CheckReply, CheckRequest } from "../../../lib/worker/workerMessages.js";
import { markdown, notebook } from "../../cli/fixtures.js";
import { bookOf } from "../builtBook.js";
import { openReader, type Reader, type Visit } from "../reader.js";

/** The type checker of a page, without its buttons. */
export interface CheckerUnderTest {
  /** @returns the failure of the last cell, given the others above it */
  check(...cells: string[]): Promise<Failure | undefined>;
}

/** The global variable of the page that holds the worker between two requests. */
interface WithChecker {
  checker: Worker;
}

export function useChecker(): CheckerUnderTest {
  let opened: Promise<[Reader, Visit]> | undefined;
  let requests = 0;
  afterAll(async () => (await opened)?.[0].close());
  return {
    check: async (...cells) => {
      opened ??= openChecker();
      const [, { page, complaints }] = await opened;
      requests += 1;
      const request = { check: requests, earlier: cells.slice(0, -1), source: cells.at(-1) ?? "" };
      const failure = await page.evaluate(ask, request);
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
      return failure;
    },
  };
}

/** Opens a page that starts the checker, from a host whose policy allows only the book's own files. */
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

/** Sends a request and waits for its reply. It ignores other replies, such as to a test that timed out. */
function ask(request: CheckRequest): Promise<Failure | undefined> {
  const { checker } = globalThis as unknown as WithChecker;
  return new Promise((settle, refuse) => {
    checker.addEventListener("message", ({ data }: MessageEvent<CheckReply>) => {
      if (data.check === request.check) settle(data.failure);
    });
    checker.addEventListener("error", ({ message }) => {
      refuse(new Error(`the checker failed: ${message}`));
    });
    checker.postMessage(request);
  });
}
