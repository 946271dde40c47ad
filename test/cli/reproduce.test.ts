import { execFileSync } from "node:child_process";
import { type Claim, claims } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { reproductionText } from "../../lib/cli/reproduce.js";
import { clone } from "../../lib/files/courseFolders.js";
import { type Reproduction, reproduction } from "../../lib/lessons/article/reproduction.js";

const reproduce = (...args: string[]): string =>
  execFileSync(process.execPath, ["lib/dist/cli/cli.js", "reproduce", ...args], {
    cwd: clone,
    encoding: "utf8",
  });

/** The claims, with one of them changed. */
const withClaim = (id: string, change: (claim: Claim) => Claim): Claim[] =>
  claims.map((claim) => (claim.id === id ? change(claim) : claim));

describe("npm run reproduce", () => {
  it("prints every number of the article next to ours, and every claim with its verdict", () => {
    const text = reproduce();
    expect(text).toMatch(/^W1 .+ 0\.522 +0\.5228787453 +10 +0\.523 +0\.522 +reproduced/m);
    expect(text).toMatch(/^base 10 \(hartleys\), truncated +8/m);
    for (const { id } of claims) expect(text).toMatch(new RegExp(`^${id} `, "m"));
    // A quotation that is cut off ends in the table's ellipsis.
    expect(text).not.toMatch(/…\s+(?:correct|qualified|erratum)/);
    expect(text).toContain("Everything reproduces.");
  });

  it("prints the same results as JSON with --json", () => {
    const result: Reproduction = JSON.parse(reproduce("--json"));
    expect(result).toEqual(JSON.parse(JSON.stringify(reproduction())));
    expect(result.numbers).toHaveLength(8);
    expect(result.claims).toHaveLength(claims.length - 8);
  });
});

describe("a result that is not reproduced", () => {
  it("is a number that we compute differently", () => {
    const broken = reproduction(
      withClaim("W3", (claim) =>
        claim.verdict === "reproduced"
          ? { ...claim, printed: { ...claim.printed, value: "0.155" } }
          : claim,
      ),
    );
    expect(broken.holds).toBe(false);
    expect(reproductionText(broken)).toContain("Not everything reproduces: see W3.");
  });

  it("is a verdict that its computation does not confirm", () => {
    const broken = reproduction(
      withClaim("F1", (claim) =>
        claim.verdict === "erratum" ? { ...claim, counterexamples: () => [agreeing] } : claim,
      ),
    );
    expect(broken.holds).toBe(false);
    expect(reproductionText(broken)).toContain("Not everything reproduces: see F1.");
  });

  const agreeing = { shows: { en: "nothing", zh: "无" }, claimed: 1, found: 1 };
});
