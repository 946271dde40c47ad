import { local } from "../../../text/local.js";

/** Adds a link to itself to each heading, cell, figure, term, claim and known loss that has an anchor. */
export function addPermalinks(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>("main [id]")) {
    if (place.matches("h2, h3, h4")) place.append(permalink(page, place.id, "section"));
    if (place.matches("section.cell"))
      place.querySelector(".cell-state")?.before(permalink(page, place.id, "cell"));
    const [, within, what] = places.find(([whole]) => place.matches(whole)) ?? [];
    if (within) place.querySelector(within)?.append(permalink(page, place.id, what ?? ""));
  }
  for (const outputs of page.querySelectorAll<HTMLElement>(".outputs[id]")) {
    const add = () => {
      const figure = outputs.querySelector("figure.output");
      if (!figure || figure.querySelector(".here")) return;
      figure.append(permalink(page, outputs.id, "figure"));
    };
    add();
    new MutationObserver(add).observe(outputs, { childList: true }); // a run draws the figure anew
  }
}

/** Places other than headings and figures: which elements, where in them the link is, and what it leads to. */
const places: readonly [whole: string, within: string, what: string][] = [
  [".claim", "h4", "claim"],
  [".glossary > div", "dt", "term"],
  ["table tr", "th", "row"],
];

const names: Readonly<Record<string, string>> = {
  section: "小节",
  cell: "单元格",
  claim: "论断",
  term: "术语",
  row: "行",
  figure: "图",
};

const linkTo = (what: string) => ({
  en: `Link to this ${what}`,
  zh: `指向本${names[what]}的链接`,
});

function permalink(page: Document, id: string, what: string): HTMLElement {
  const link = page.createElement("a");
  link.className = "here";
  link.href = `#${encodeURIComponent(id)}`;
  link.textContent = "#";
  link.setAttribute("aria-label", local(linkTo(what)));
  return link;
}
