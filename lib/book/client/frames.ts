/** Exchanges messages with the page's frames: they send their height, the page sends the choice of light or dark. */
export function talkToFrames(page: Document): void {
  const frames = () => [...page.querySelectorAll<HTMLIFrameElement>("iframe.frame")];
  addEventListener("message", ({ data, source }) => {
    const height = (data as { frameHeight?: unknown } | null)?.frameHeight;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || typeof height !== "number" || !(height > 0)) return;
    frame.style.height = `${Math.min(Math.ceil(height), tallest)}px`;
    tellTheme(frame);
  });
  const themeChanges = new MutationObserver(() => frames().forEach(tellTheme));
  themeChanges.observe(page.documentElement, { attributeFilter: ["data-theme"] });
  // A frame that loads before this script has sent its height to nobody.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ askHeight: true }, "*");
}

/** The greatest height of a frame, in pixels: about two screens. */
const tallest = 2000;

/** Sends the reader's choice to a frame; the target origin is "*" because a sandboxed frame has an opaque origin. */
function tellTheme(frame: HTMLIFrameElement): void {
  const { theme } = document.documentElement.dataset;
  if (theme) frame.contentWindow?.postMessage({ frameTheme: theme }, "*");
}
