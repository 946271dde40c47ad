import type { Search } from "../search/search.js";
import { showResults } from "./showResults.js";

/** Connects the search field: loads the search when the field gets the focus, and shows results during typing. */
export function searchBox(page: Document): void {
  const input = page.querySelector<HTMLInputElement>("input[type=search]");
  const results = page.querySelector<HTMLElement>("#book-results");
  if (!input || !results) return;
  let loading: Promise<Search> | undefined;
  const load = () => {
    loading ??= import("../search/search.js").then(({ loadSearch }) => loadSearch(page.baseURI));
    return loading;
  };
  input.addEventListener("focus", () => void load());
  input.addEventListener("input", async () => {
    const question = input.value;
    const search = await load();
    if (question === input.value) showResults(results, question, search);
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !results.hidden) close(input, results);
    if (event.key !== "/" || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
  });
  results.addEventListener("click", (event) => {
    if ((event.target as Element).closest("a")) close(input, results);
  });
}

function close(input: HTMLInputElement, results: HTMLElement): void {
  input.value = "";
  results.hidden = true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;
}
