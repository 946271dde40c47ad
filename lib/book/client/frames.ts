/**
 * What a page and its frames have to tell each other: a frame, how tall it is; the page, whether its reader
 * has chosen light or dark.
 */
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
}

/** In pixels: a frame that asks for more is held to a screen or two. */
const tallest = 2000;

/** To whatever origin: a sandboxed frame has none that could be named. */
function tellTheme(frame: HTMLIFrameElement): void {
  const { theme } = document.documentElement.dataset;
  if (theme) frame.contentWindow?.postMessage({ frameTheme: theme }, "*");
}
