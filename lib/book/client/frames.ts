/** Frames tell how tall they are; a frame that says too much is held to a screen or two. */
export function fitFrames(page: Document): void {
  addEventListener("message", ({ data, source }) => {
    const height = (data as { frameHeight?: unknown } | null)?.frameHeight;
    if (typeof height !== "number" || !(height > 0)) return;
    for (const frame of page.querySelectorAll<HTMLIFrameElement>("iframe.frame")) {
      if (frame.contentWindow === source)
        frame.style.height = `${Math.min(Math.ceil(height), 2000)}px`;
    }
  });
}
