import { createDisplay, type Display, type SendDisplay } from "./display.js";

/** The module `tslab` as a cell of the book imports it. */
export interface Tslab {
  display: Display;
  /** Creates a display that replaces its last value by the next. */
  newDisplay(): Display;
}

export function createTslab(send: SendDisplay): Tslab {
  return {
    display: createDisplay(send),
    newDisplay: () => createDisplay(send, crypto.randomUUID()),
  };
}
