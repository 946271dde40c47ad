import { createDisplay, type Display, type SendDisplay } from "./display.js";

/** What `import … from "tslab"` gives a cell of the book. */
export interface Tslab {
  display: Display;
  /** A display that shows each value in the place of the one before. */
  newDisplay(): Display;
}

export function createTslab(send: SendDisplay): Tslab {
  return {
    display: createDisplay(send),
    newDisplay: () => createDisplay(send, crypto.randomUUID()),
  };
}
