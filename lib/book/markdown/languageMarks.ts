import type { MarkdownIt } from "markdown-it";

/** Says where the text is Chinese, so that it is read aloud as such and drawn in its own shapes. */
export function languageMarks(markdown: MarkdownIt): void {
  markdown.renderer.rules.text = (tokens, i) => {
    const escaped = markdown.utils.escapeHtml(tokens[i].content);
    return escaped.replace(chinese, '<span lang="zh">$&</span>');
  };
}

/** Chinese characters with the brackets around them and the marks between them. */
const chinese =
  /[《〈「『“（«]*\p{Script=Han}(?:[\p{Script=Han}\d，。、：；？！·（）《》〈〉]*[\p{Script=Han}。？！）》〉])?[»”」』]*/gu;
