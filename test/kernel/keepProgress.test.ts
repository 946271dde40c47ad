import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { jupyterKernel, RawKernel } from "./rawKernel.js";
import { startKernel } from "./useKernel.js";

const setUp = 'import { check, progress, todo } from "@course/lib/lessons";';
const answered = `${setUp} check("00-first-answer", () => 0.7)`;

function progressFile(): string {
  const file = join(temporaryFolder(), "progress.jsonl");
  vi.stubEnv("COURSE_PROGRESS", file);
  return file;
}
afterEach(() => {
  vi.unstubAllEnvs();
});

async function jupyter(): Promise<RawKernel> {
  const kernel = await RawKernel.start(jupyterKernel);
  onTestFinished(() => kernel.stop());
  return kernel;
}

it("A kernel that Jupyter starts keeps progress for the next one, and a stub there does not undo it.", async () => {
  const file = progressFile();
  const first = await jupyter();
  expect(await first.print(answered)).toContain(
    `1 of 3 correct, 0 of 1 answered. This is kept in ${file}.`,
  );
  const next = await jupyter();
  await next.print(setUp);
  expect(await next.print('check("00-first-answer", () => todo())')).toContain(
    "· 00-first-answer: not started",
  );
  expect(await next.print('progress("00")')).toContain("1 of 3 correct");
});

it("A kernel that a runner starts begins with no progress and keeps none.", async () => {
  const file = progressFile();
  const { print } = await startKernel(courseKernel);
  expect(await print(answered)).not.toContain("kept");
  expect(existsSync(file)).toBe(false);
});
