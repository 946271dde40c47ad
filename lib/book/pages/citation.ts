import { local } from "../../text/local.js";
/** What a citation names; package.json and LICENSE say the same. */
export const course = {
  title: { en: "Cross-entropy, taken apart", zh: "拆解交叉熵" },
  authors: "The authors of the cross-entropy course",
  year: 2026,
  version: "0.1.0",
} as const;

/**
 * The course, or one of its lessons, as BibTeX.
 *
 * @param lesson  the title of the lesson; empty for the whole course
 * @param address  the address of the page; empty if it is not known
 */
export function citation(lesson = "", address = ""): string {
  const title = local(course.title);
  const colon = local({ en: ": ", zh: "：" });
  const fields = [
    ["title", lesson ? `${title}${colon}${lesson}` : title],
    ["author", `{${course.authors}}`],
    ["year", String(course.year)],
    ["version", course.version],
    ["url", address],
  ].filter(([, value]) => value !== "");
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{cross-entropy-course,\n${lines.join(",\n")}\n}`;
}
