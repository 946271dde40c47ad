/** Gives each frame of a live output its content, when it asks for it. */
export function fillFrames(page: Document): void {
  addEventListener("message", ({ data, source }) => {
    if ((data as { frameReady?: unknown } | null)?.frameReady !== true) return;
    for (const frame of page.querySelectorAll<HTMLIFrameElement>("iframe[data-content]")) {
      if (frame.contentWindow !== source) continue;
      // To whatever origin: a sandboxed frame has none that could be named.
      frame.contentWindow?.postMessage({ frameContent: frame.dataset.content }, "*");
    }
  });
}
