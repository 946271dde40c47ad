import * as metrics from "@course/lib/metrics";
import { describe, expect, it } from "vitest";
import { hasMessages } from "../losses/duties/messages.js";
import { messages } from "./messages.js";

describe("an error of a metric says what came, what is needed and what to try", () => {
  it.each(messages)("%s", (call, kind, message) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(kind);
    expect((thrown as Error).message).toBe(message);
  });

  it.each(Object.keys(metrics))("is held in full for %s", (name) => {
    hasMessages([name], { messages, file: "test/metrics/messages.ts" });
  });
});
