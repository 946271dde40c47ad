import { expect, it } from "vitest";
import { casesAsJson, computeCases } from "./computeCases.js";
import { definitions } from "./definitions.js";
import { metricDefinitions } from "./metricDefinitions.js";

// Vitest writes the files with -u, and otherwise only compares.
it.each([
  ["computed.json", "definitions", definitions],
  ["metrics.json", "definitions of metrics", metricDefinitions],
])("%s holds what the %s give", async (file, _, of) => {
  await expect(casesAsJson(computeCases(of))).toMatchFileSnapshot(file);
});
