import { it } from "vitest";
import { chromiumPath, programPath } from "./programPath.js";

/** A program or an install that not every machine has, and whether this one has it. */
export interface Need {
  name: string;
  met: boolean;
}

export function program(name: string): Need {
  return { name, met: programPath(name) !== undefined };
}

export const chromium: Need = { name: "Chromium", met: chromiumPath !== undefined };

/**
 * A test that needs programs. If one is missing, the test is skipped with a warning; on CI, where everything is
 * installed, it fails. Without a timeout, the limit of vitest.config.ts applies.
 */
export function itWith(
  needs: readonly Need[],
  name: string,
  test: () => Promise<void>,
  timeout?: number,
): void {
  const missing = needs.filter(({ met }) => !met).map((need) => need.name);
  if (missing.length === 0) {
    it(name, test, timeout);
    return;
  }
  const reason = `this machine has no ${missing.join(", no ")}`;
  if (process.env.CI) {
    it(name, () => {
      throw new Error(`${reason}; .ci/run installs what the tests need`);
    });
    return;
  }
  console.warn(`Skipped "${name}": ${reason}.`);
  it.skip(`${name} (${reason})`, test);
}
