import { frameDocument } from "../../markup/frame.js";

/**
 * The file that the frame of a live output loads. It asks the page for its content and shows it, but only in a
 * sandbox, without access to anything else: opened directly or by another site, it stays empty.
 */
export function framePage(): string {
  return frameDocument(`<script>${receive}</script>`).replace("<title>", `${policy}<title>`);
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">`;

/**
 * A sandboxed document has the origin "null". A contextual fragment is used because its scripts run when it is
 * inserted, unlike those set by innerHTML.
 */
const receive = `if (self.origin === "null") {
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || typeof data?.frameContent !== "string") return;
    const fragment = document.createRange().createContextualFragment(data.frameContent);
    document.querySelector("main").replaceChildren(fragment);
  });
  parent.postMessage({ frameReady: true }, "*");
}`;
