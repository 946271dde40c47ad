import { readdirSync } from "node:fs";
import { allDerivations, verify } from "@course/lib/derivations";
import { describe, expect, it } from "vitest";
import { derivationsIn, exported, refuted } from "./exported.js";
import { stillTrue } from "./stillTrue.js";

const course = new URL("../../lib/derivations/course/", import.meta.url);

describe("a derivation of the course", () => {
  it.each(exported.filter(({ derivation }) => !refuted.includes(derivation)))(
    "$name is in allDerivations, which the tests of proofs, edits and pages walk",
    ({ name, derivation }) => {
      const advice =
        `Add ${name} to lib/derivations/course/allDerivations.ts, at its place in the order of the lessons. ` +
        "If it is meant to fail, add it to refuted in test/derivations/exported.ts.";
      expect(allDerivations.includes(derivation), advice).toBe(true);
    },
  );

  it.each(exported)("$name has the id under which it is exported", ({ name, derivation }) => {
    expect(derivation.id).toBe(name);
  });

  it.each(readdirSync(course).filter((file) => file.endsWith(".ts")))(
    "is exported by the index if it lies in course/%s",
    async (file) => {
      const there = derivationsIn(await import(new URL(file, course).href));
      const missing = there.filter(({ name }) => !exported.some((one) => one.name === name));
      const advice = `Add to lib/derivations/index.ts: export * from "./course/${file.replace(/\.ts$/, ".js")}";`;
      expect(
        missing.map(({ name }) => name),
        advice,
      ).toEqual([]);
    },
  );

  it.each(refuted)("$id, which lessons show as wrong, is refuted", (derivation) => {
    expect(verify(derivation).holds).toBe(false);
    expect(allDerivations).not.toContain(derivation);
  });
});

describe("allDerivations", () => {
  it("lists each derivation once, and only those that a lesson can import", () => {
    expect(new Set(allDerivations).size).toBe(allDerivations.length);
    const known = exported.map(({ derivation }) => derivation);
    expect(allDerivations.filter((derivation) => !known.includes(derivation))).toEqual([]);
  });
});

describe("stillTrue", () => {
  it("names only derivations that exist", () => {
    const ids = allDerivations.map(({ id }) => id);
    expect(Object.keys(stillTrue).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
