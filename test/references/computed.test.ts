import { expect, it } from "vitest";
import { casesAsJson, computeCases } from "./computeCases.js";
import { definitions } from "./definitions.js";

// Vitest writes the file with -u, and otherwise only compares.
it("computed.json holds what the definitions give", async () => {
  await expect(casesAsJson(computeCases(definitions))).toMatchFileSnapshot("computed.json");
});
