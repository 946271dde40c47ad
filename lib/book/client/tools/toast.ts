/** A sentence that is shown for a moment at the bottom of the page, and read aloud by screen readers. */
export class Toast {
  readonly #element: HTMLElement;
  #ends: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Document) {
    this.#element = page.createElement("p");
    this.#element.className = "toast";
    this.#element.setAttribute("role", "status");
    page.body.append(this.#element);
  }

  say(sentence: string): void {
    clearTimeout(this.#ends);
    this.#element.textContent = sentence;
    this.#ends = setTimeout(() => this.#element.replaceChildren(), 4000);
  }
}
