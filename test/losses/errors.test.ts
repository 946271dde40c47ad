import { describe, expect, it } from "vitest";
import { hasMessages } from "./duties/messages.js";
import { refusesWhatIsWrong } from "./duties/refusals.js";
import { messages } from "./messages.js";
import { parts } from "./parts.js";
import { losses } from "./table.js";

describe("an error says what came, what is needed and what to try", () => {
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

  it.each(losses)("is held in full for $name and its gradient", ({ name, gradient }) => {
    hasMessages(gradient ? [name, `${name}Gradient`] : [name]);
  });

  it.each(parts)("is held in full for $name", ({ name }) => {
    hasMessages([name]);
  });
});

describe("wrong arguments and options are refused", () => {
  it.each(losses)("by $name and its gradient", refusesWhatIsWrong);

  it.each(parts)("by $name", ({ name, call, wrong }) => {
    for (const [args, kind] of wrong) {
      const what = `${name} of ${JSON.stringify(args, (_, x) => (typeof x === "bigint" ? `${x}n` : x))}`;
      expect(() => call(...args), what).toThrow(kind);
      expect(() => call(...args), what).toThrow(new RegExp(`^${name}: `));
    }
  });
});
