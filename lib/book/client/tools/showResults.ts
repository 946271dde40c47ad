import { local } from "../../../text/local.js";
import type { Hit, Search } from "../../search/search.js";

/** Fills the list of results. All texts are inserted as text, never as HTML. */
export function showResults(box: HTMLElement, question: string, search: Search): void {
  const asked = question.trim() !== "";
  box.hidden = !asked;
  const hits = asked ? search(question) : [];
  const status = element("p", statusText(hits.length));
  status.setAttribute("role", "status");
  const list = element("ul");
  list.append(...hits.map(item));
  box.replaceChildren(status, list);
}

function statusText(count: number): string {
  if (count === 0) return local({ en: "Nothing found.", zh: "没有找到。" });
  return local({ en: count === 1 ? "1 place" : `${count} places`, zh: `${count} 处` });
}

function item({ address, page, title, excerpt }: Hit): HTMLElement {
  const link = element("a") as HTMLAnchorElement;
  link.href = address;
  link.append(element("strong", title), element("span", page === title ? "" : page));
  const entry = element("li");
  entry.append(link, element("p", excerpt));
  return entry;
}

function element(name: string, text = ""): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
