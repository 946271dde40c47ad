/** A formula in a sentence or a table, as tall as if it stood alone; the braces keep it on one line. */
export function displayed(tex: string): string {
  return `$\\displaystyle {${tex}}$`;
}

/** Text that Markdown is to show as it is: p*(1 - p)*q is no emphasis. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_|<>$`]/g, "\\$&");
}
