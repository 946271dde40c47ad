/** An inline formula in display style, at full height. The braces keep it from being broken over lines. */
export function displayed(tex: string): string {
  return `$\\displaystyle {${tex}}$`;
}

/** Escapes the special characters of Markdown, because p*(1 - p)*q would show as emphasis. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_|<>$`]/g, "\\$&");
}
