import sanitizeHtml from "sanitize-html";
import { isPicture } from "./sanitise.js";

/**
 * Reduces untrusted HTML to what an explorable consists of: the first picture, the texts, the sliders, and the source
 * text of its view, which stays text. Its scripts and styles are removed: frame.ts has its own.
 */
export function sanitiseExplorable(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      "figure",
      "div",
      "img",
      "p",
      "form",
      "label",
      "span",
      "input",
      "output",
      "figcaption",
      "b",
    ],
    allowedAttributes: {
      "*": ["data-part", "role", "aria-label", "hidden"],
      figure: ["data-explorable", "data-view", "lang"],
      img: ["src", "alt"],
      input: ["type", "name", "min", "max", "step", "value"],
    },
    allowedSchemes: ["data"],
    allowProtocolRelative: false,
    transformTags: {
      input: (tagName, attribs) => ({ tagName, attribs: { ...attribs, type: "range" } }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !isPicture(attribs.src),
  });
}
