import type { Metadata, MimeBundle } from "../notebook/nbformat.js";

/** The content of Jupyter's messages `display_data` and `update_display_data`. */
export interface DisplayContent {
  data: MimeBundle;
  metadata: Metadata;
  transient: { display_id?: string };
}

export type SendDisplay = (content: DisplayContent, update: boolean) => void;

type Show = (data: string) => void;
type ShowBytes = (data: Uint8Array | string) => void;

/** The `display` of tslab: one method for each media type. */
export interface Display {
  javascript: Show;
  html: Show;
  markdown: Show;
  latex: Show;
  svg: Show;
  text: Show;
  png: ShowBytes;
  jpeg: ShowBytes;
  gif: ShowBytes;
  pdf: ShowBytes;
  raw(type: string, data: string | Uint8Array): void;
}

/** @param id  the id of a display that replaces its last value by the next; undefined for a usual display */
export function createDisplay(send: SendDisplay, id?: string): Display {
  let update = false;
  const raw: Display["raw"] = (type, data) => {
    const text = typeof data === "string" ? data : toBase64(data);
    const transient = id === undefined ? {} : { display_id: id };
    send({ data: { [type]: text }, metadata: {}, transient }, update);
    update = id !== undefined;
  };
  const show = (type: string) => (data: string | Uint8Array) => raw(type, data);
  return {
    javascript: show("text/javascript"),
    html: show("text/html"),
    markdown: show("text/markdown"),
    latex: show("text/latex"),
    svg: show("image/svg+xml"),
    text: show("text/plain"),
    png: show("image/png"),
    jpeg: show("image/jpeg"),
    gif: show("image/gif"),
    pdf: show("application/pdf"),
    raw,
  };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
