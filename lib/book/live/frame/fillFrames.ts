/** Sends each frame of a live output its content when the frame asks for it. */
export function fillFrames(page: Document): void {
  addEventListener("message", ({ data, source }) => {
    if ((data as { frameReady?: unknown } | null)?.frameReady !== true) return;
    for (const frame of page.querySelectorAll<HTMLIFrameElement>("iframe[data-content]")) {
      if (frame.contentWindow !== source) continue;
      // The target origin is "*" because a sandboxed frame has an opaque origin.
      frame.contentWindow?.postMessage({ frameContent: frame.dataset.content }, "*");
    }
  });
}
