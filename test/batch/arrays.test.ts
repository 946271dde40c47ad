import { describe, it } from "vitest";
import { backends } from "./backends.js";
import { makesNoGradientUnasked, writesWhereItIsTold } from "./duties/arrays.js";
import { batchLosses } from "./table.js";

describe.each(backends)("with the backend $backend, a gradient", (batch) => {
  it.each(batchLosses)("of $title goes into the caller's array, which may be the logits", (row) =>
    writesWhereItIsTold(batch, row),
  );

  it.each(batchLosses)("of $title is not made unless it is asked for", (row) =>
    makesNoGradientUnasked(batch, row),
  );
});
