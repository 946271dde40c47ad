import { describe, expect, it } from "vitest";
import { hasMessages } from "../losses/duties/messages.js";
import { backends } from "./backends.js";
import { refusesWhatIsWrong } from "./duties/refusals.js";
import { messages } from "./messages.js";
import { batchLosses } from "./table.js";

describe("an error says what came, what is needed and what to try", () => {
  it.each(messages)("%s", (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(new kind(message));
  });

  it.each(batchLosses)("is held in full for $name", ({ name }) => {
    hasMessages([name], { messages, file: "test/batch/messages.ts" });
  });
});

describe.each(backends)(
  "with the backend $backend, wrong arguments and options are refused",
  (batch) => {
    it.each(batchLosses)("by $title", (row) => refusesWhatIsWrong(batch, row));
  },
);
