import type { MimeBundle, Output } from "../../../notebook/nbformat.js";
import { shownOutputs } from "../../lesson/outputs.js";
import { rendererOf } from "./renderOutputs.js";

/** Milliseconds for which outputs are drawn before the browser may do something else, such as hear a click. */
const slice = 12;

interface Drawn {
  /** The content of a display, which is a new object when the display changes; undefined for other outputs. */
  data: MimeBundle | undefined;
  html: string;
  nodes: readonly ChildNode[];
}

/** The outputs of a cell in the page's document. They are drawn at most once a frame, and only what is new. */
export class OutputsOnPage {
  readonly #place: HTMLElement;
  readonly #built: string;
  #drawn: Drawn[] = [];
  #wanted: readonly Output[] | undefined;
  #drawing: Promise<void> | undefined;
  /** Whether other outputs are wanted since the drawing began. */
  #isChanged = false;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#built = place.innerHTML;
  }

  /**
   * @param outputs  undefined for the outputs that the page was built with
   * @returns a promise that resolves once the page shows them, or later ones
   */
  show(outputs: readonly Output[] | undefined): Promise<void> {
    this.#wanted = outputs;
    this.#isChanged = true;
    this.#drawing ??= this.#drawAll().finally(() => {
      this.#drawing = undefined;
    });
    return this.#drawing;
  }

  async #drawAll(): Promise<void> {
    while (this.#isChanged) {
      this.#isChanged = false;
      if (this.#wanted === undefined) this.#drawBuilt();
      else await this.#draw(shownOutputs(this.#wanted));
      if (this.#isChanged) await nextFrame();
    }
  }

  #drawBuilt(): void {
    this.#drawn = [];
    this.#place.ariaBusy = null;
    this.#place.innerHTML = this.#built;
  }

  async #draw(outputs: readonly Output[]): Promise<void> {
    const loading = rendererOf(outputs);
    if (loading instanceof Promise) this.#place.ariaBusy = "true";
    const render = loading instanceof Promise ? await loading : loading;
    if (this.#isChanged && this.#wanted === undefined) return;
    if (this.#drawn.length === 0) this.#place.replaceChildren();
    let since = performance.now();
    for (const [i, output] of outputs.entries()) {
      const earlier = this.#drawn[i];
      const data = "data" in output ? output.data : undefined;
      const html = data && earlier?.data === data ? earlier.html : render(output);
      if (earlier?.html !== html) {
        this.#keep(i);
        this.#drawn.push({ data, html, nodes: this.#append(html) });
      }
      if (performance.now() - since < slice) continue;
      await nextFrame();
      if (this.#isChanged) return;
      since = performance.now();
    }
    this.#keep(outputs.length);
    this.#place.ariaBusy = null;
  }

  /** Removes all but the first outputs. */
  #keep(count: number): void {
    for (const { nodes } of this.#drawn.splice(count)) for (const node of nodes) node.remove();
  }

  #append(html: string): ChildNode[] {
    const template = this.#place.ownerDocument.createElement("template");
    template.innerHTML = html;
    const nodes = [...template.content.childNodes];
    this.#place.append(template.content);
    return nodes;
  }
}

/** Waits for the next frame, or a little longer where the page is not shown and has none. */
function nextFrame(): Promise<void> {
  return new Promise((go) => {
    const timer = setTimeout(go, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      go();
    });
  });
}
