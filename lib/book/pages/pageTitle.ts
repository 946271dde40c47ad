import { local } from "../../text/local.js";
import type { Text } from "../../text/text.js";
import { course } from "./citation.js";

/** The title of a page and of the course, as a browser shows it in a tab. */
export function pageTitle(title: Text | string): string {
  return `${typeof title === "string" ? title : local(title)} – ${local(course.title)}`;
}
