import { describe, it } from "vitest";
import { backends } from "./backends.js";
import { givesTheExtremesOfItsTwin } from "./duties/extremes.js";
import { batchLosses } from "./table.js";

describe.each(backends)("with the backend $backend, no loss and no gradient", (batch) => {
  it.each(batchLosses)("of $name is off for the extremes of its twin", (row) =>
    givesTheExtremesOfItsTwin(batch, row),
  );
});
