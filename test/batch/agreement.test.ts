import { describe, it } from "vitest";
import { sample } from "../sample.js";
import { backends } from "./backends.js";
import { agreesAtItsEdges, agreesWithItsTwin } from "./duties/agreement.js";
import { batchLosses } from "./table.js";

// The readable losses are the definition. The batch losses are compared with them, loss for loss and slope for slope.

describe.each(backends)(
  "with the backend $backend, losses and slopes are those of the twin,",
  (batch) => {
    it.each(batchLosses)("of $title: all kinds of logits, all options, both precisions", (row) =>
      agreesWithItsTwin(batch, row, Math.max(...sample([200, 1000]))),
    );

    it.each(batchLosses)("of $title: every size around vectors and windows", (row) =>
      agreesAtItsEdges(batch, row),
    );
  },
);
