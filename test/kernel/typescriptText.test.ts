import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Node } from "@tslab/typescript-for-tslab";
import { expect, it } from "vitest";
import { ts } from "../../lib/kernel/compile/binder.js";
import { loadTypescript, typescript } from "../../lib/kernel/tslab/loadTypescript.js";

const path = createRequire(import.meta.url).resolve(typescript);

it("has only ASCII outside of its comments, so the kernel may read its bytes as characters", () => {
  const text = readFileSync(path, "utf8");
  const beyond = [...text.matchAll(/[^\0-\x7f]/g)].map(({ index }) => index);
  const file = ts.createSourceFile("typescript.js", text, ts.ScriptTarget.Latest, true);
  const inComments = beyond.filter((place) => place < tokenAt(file, place).getStart(file));
  expect(beyond.length).toBeGreaterThan(0);
  expect(inComments).toEqual(beyond);
});

it("is loaded once, under its own path", () => {
  expect(loadTypescript()).toBe(ts);
  expect(ts.versionMajorMinor).toBe("5.0");
});

/** The innermost node around a place, comments before it included. */
function tokenAt(node: Node, place: number): Node {
  const child = node
    .getChildren()
    .find((one) => one.getFullStart() <= place && place < one.getEnd());
  return child ? tokenAt(child, place) : node;
}
