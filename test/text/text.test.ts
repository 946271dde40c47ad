import { describe, expect, it } from "vitest";
import { count } from "../../lib/text/count.js";
import { UserError } from "../../lib/text/userError.js";

describe("count", () => {
  it.each([
    [0, "0 notebooks"],
    [1, "1 notebook"],
    [2, "2 notebooks"],
  ])("writes %d with the noun in its number", (number, text) => {
    expect(count(number, "notebook")).toBe(text);
  });
});

describe("UserError", () => {
  it("is an error with a name of its own, so that commands can show it without a stack", () => {
    const error = new UserError("The port is taken.");
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("UserError: The port is taken.");
  });
});
