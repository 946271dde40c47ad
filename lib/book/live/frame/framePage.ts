import { frameDocument } from "../../markup/frame.js";

/**
 * The file that a frame of a live output loads: it asks the page for its content, and shows it. Only in a
 * sandbox, where it can reach nothing: opened by itself, or by another site, it stays empty.
 */
export function framePage(): string {
  return frameDocument(`<script>${receive}</script>`).replace("<title>", `${policy}<title>`);
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">`;

/** A sandboxed page has the origin "null". Scripts in a fragment made of a range run when it is put in. */
const receive = `if (self.origin === "null") {
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || typeof data?.frameContent !== "string") return;
    const fragment = document.createRange().createContextualFragment(data.frameContent);
    document.querySelector("main").replaceChildren(fragment);
  });
  parent.postMessage({ frameReady: true }, "*");
}`;
