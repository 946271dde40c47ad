import { expect, it } from "vitest";
import { sourcePlaceholders } from "../../lib/authoring/sourcePlaceholders.js";
import { clone } from "../../lib/files/courseFolders.js";

it("no placeholder of npm run new is left in the sources; npm run lint lists those of notebooks, too", async () => {
  expect(await sourcePlaceholders(clone)).toEqual([]);
});
