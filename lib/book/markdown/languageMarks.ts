import type { MarkdownIt } from "markdown-it";
import { currentLanguage } from "../../text/currentLanguage.js";

/** Marks Chinese text with `lang="zh"`, so that screen readers pronounce it and browsers choose a Chinese font. */
export function languageMarks(markdown: MarkdownIt): void {
  markdown.renderer.rules.text = (tokens, i) => {
    const escaped = markdown.utils.escapeHtml(tokens[i].content);
    if (currentLanguage() === "zh") return escaped; // the language of the whole page
    return escaped.replace(chinese, '<span lang="zh">$&</span>');
  };
}

/** Matches Chinese characters with the brackets around them and the punctuation between them. */
const chinese =
  /[《〈「『“（«]*\p{Script=Han}(?:[\p{Script=Han}\d，。、：；？！·（）《》〈〉]*[\p{Script=Han}。？！）》〉])?[»”」』]*/gu;
