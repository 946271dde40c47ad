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
    newDisplay: () => createDisplay(send, newId()),
  };
}

/** `randomUUID` would be shorter, but exists only where a page is served by HTTPS. */
const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");
