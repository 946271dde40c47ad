import { local } from "../../../text/local.js";
import type { Search } from "../../search/search.js";
import { showResults } from "./showResults.js";

/**
 * Connects the search field: loads the search when the field gets the focus, and shows results during typing. Enter
 * opens the first place; the arrow keys go through them.
 */
export function searchBox(page: Document): void {
  const input = page.querySelector<HTMLInputElement>("input[type=search]");
  const results = page.querySelector<HTMLElement>("#book-results");
  if (!input || !results) return;
  let loading: Promise<Search> | undefined;
  const load = () => {
    loading ??= import("../../search/search.js").then(({ loadSearch }) => loadSearch(page.baseURI));
    loading.catch(() => {
      loading = undefined; // the next use tries again
    });
    return loading;
  };
  const show = async (): Promise<void> => {
    const question = input.value;
    try {
      const search = await load();
      if (question === input.value) showResults(results, question, search);
    } catch {
      results.hidden = false;
      results.textContent = local({
        en: "The search could not be loaded. Type on to try again.",
        zh: "搜索无法载入。继续输入会再试一次。",
      });
    }
  };
  const warm = () => void load().catch(() => {});
  input.addEventListener("focus", warm);
  input.addEventListener("input", show);
  if (page.activeElement === input) warm();
  if (input.value) void show(); // typed before this code had loaded

  page.addEventListener("keydown", async (event) => {
    if (event.key === "Escape" && !results.hidden) {
      close(input, results);
      input.focus();
    } else if (event.key === "Enter" && event.target === input) {
      await show();
      results.querySelector("a")?.click();
    } else if (moves(event.key) && isInSearch(event.target, input, results)) {
      event.preventDefault();
      moveTo(step(event.key), input, results);
    }
  });
  results.addEventListener("click", (event) => {
    if ((event.target as Element).closest("a")) close(input, results);
  });
}

function close(input: HTMLInputElement, results: HTMLElement): void {
  input.value = "";
  results.hidden = true;
}

const moves = (key: string): boolean => key === "ArrowDown" || key === "ArrowUp";
const step = (key: string): 1 | -1 => (key === "ArrowDown" ? 1 : -1);

function isInSearch(target: EventTarget | null, input: Element, results: Element): boolean {
  return target === input || (target instanceof Node && results.contains(target));
}

/** Moves the focus to the next or previous place; the field is above the first one. */
function moveTo(by: 1 | -1, input: HTMLElement, results: HTMLElement): void {
  if (results.hidden) return;
  const stops = [input, ...results.querySelectorAll<HTMLElement>("a")];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(now + by, stops.length - 1))].focus();
}
