import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Reporter, TestModule } from "vitest/node";

const folder = fileURLToPath(new URL("../.course", import.meta.url));

/** A reporter that writes the ten slowest test files into .course/slowest-tests.txt, which .ci/run prints. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/slowest-tests.txt`, slowestText(modules.map(timed)));
  }
}

/** A test file and how long it took, from its import to its last hook. */
export interface TimedFile {
  readonly file: string;
  readonly milliseconds: number;
}

function timed(module: TestModule): TimedFile {
  const { collectDuration, setupDuration, duration } = module.diagnostic();
  return {
    file: module.relativeModuleId,
    milliseconds: collectDuration + setupDuration + duration,
  };
}

/** One line for each of the ten slowest files, the slowest first. */
export function slowestText(files: readonly TimedFile[]): string {
  const slowest = [...files].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
  const lines = slowest.map(
    ({ file, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${file}`,
  );
  return `The slowest test files:\n${lines.join("\n")}\n`;
}
