import { currentLanguage } from "../../text/currentLanguage.js";

const key = "book-language";

/**
 * Lets the links to other languages keep the place at which a reader is, and keeps the choice. The cover greets a first
 * visit in the reader's language; no other page leads elsewhere by itself.
 */
export function languageSwitch(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>("a.language")];
  for (const link of links)
    link.addEventListener("click", () => {
      remember(link.dataset.language ?? "");
      const place = placeInView(page);
      if (place) link.hash = place;
    });
  if (!page.querySelector(".cover") || page.location.hash !== "" || hasChosen()) return;
  const wanted = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  const greeting = links.find(({ dataset }) => dataset.language === wanted[0]);
  remember(greeting?.dataset.language ?? currentLanguage());
  if (greeting) page.location.replace(greeting.href);
}

/** The id of the section, cell or heading that a reader has at the top of the window, below the bar. */
function placeInView(page: Document): string | undefined {
  const places = [...page.querySelectorAll<HTMLElement>("main [id]:is(h2, h3, h4, section)")];
  return places.filter((place) => place.getBoundingClientRect().top < top).at(-1)?.id;
}

/** How far below the edge of the window a place may begin, in pixels; the bar is about half as high. */
const top = 120;

function hasChosen(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true; // without storage, nobody could stay with another language
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage is refused or full.
  }
}
