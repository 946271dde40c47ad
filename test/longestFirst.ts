import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";
import { longestTests } from "./projects.js";

/** Vitest's order of files, but the longest files of each project come first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const place = ({ project, moduleId }: TestSpecification): number =>
      projects.indexOf(project.name) * (longestTests.length + 1) + rank(moduleId);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

function rank(path: string): number {
  const found = longestTests.findIndex((file) => path.endsWith(`/test/${file}`));
  return found < 0 ? longestTests.length : found;
}
