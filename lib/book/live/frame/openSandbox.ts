import { currentLanguage } from "../../../text/currentLanguage.js";
import { local } from "../../../text/local.js";
import { bookRoot } from "../../markup/bookRoot.js";

/** A sandboxed frame with a worker for cells. */
export interface Sandbox {
  /** Where the worker asks for scripts, by name. */
  scripts: MessagePort;
  /** Where it is sent cells to run. */
  runs: MessagePort;
  /** Removes the frame, and so ends its worker at once, even in an endless loop. */
  close(): void;
}

/** How long the worker may take to ask for its first script, in milliseconds. */
const patience = 20_000;

/**
 * Opens a frame in which cells run without access to the page or to any server; worker/frame/cellsFrame.ts says why.
 *
 * @param fail  called with the reason, if known, when no worker starts or when it breaks down
 */
export function openSandbox(page: Document, fail: (reason: string) => void): Sandbox {
  const frame = page.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.title = local({ en: "The cells of this page run here", zh: "本页的单元格在这里运行" });
  frame.src = `${bookRoot()}assets/cells.html`;
  const [scripts, runs] = [new MessageChannel(), new MessageChannel()];
  let timer: ReturnType<typeof setTimeout> | undefined;
  frame.addEventListener("load", () => {
    // The target origin is "*" because a sandboxed frame has an opaque origin.
    frame.contentWindow?.postMessage(currentLanguage(), "*", [scripts.port2, runs.port2]);
    timer = setTimeout(() => fail("its frame does not answer"), patience);
  });
  scripts.port1.addEventListener("message", () => clearTimeout(timer));
  const hear = ({ data, source }: MessageEvent): void => {
    const reason = (data as { cellsFailed?: unknown } | null)?.cellsFailed;
    if (source === frame.contentWindow && reason !== undefined) fail(String(reason));
  };
  addEventListener("message", hear);
  page.body.append(frame);
  return {
    scripts: scripts.port1,
    runs: runs.port1,
    close: () => {
      clearTimeout(timer);
      removeEventListener("message", hear);
      frame.remove();
    },
  };
}
