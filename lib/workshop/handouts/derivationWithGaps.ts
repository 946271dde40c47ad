import { markdown } from "../../book/markdown/markdown.js";
import { blankOrAnswer, type Version } from "./blanks.js";

/** A line of a derivation, in Markdown: what stands on the left, the relation and what follows, and the reason. */
interface Line {
  readonly left: string;
  readonly relation: string;
  readonly right: string;
  readonly reason: string;
}

/**
 * The first derivation in an output, as HTML in which every second line and the last one are blanks. The reasons stay: they
 * tell what to write.
 *
 * @param output  what `show` has written
 */
export function derivationWithGaps(version: Version, output: string): string {
  const [title = ""] = /^\*\*.+\*\*$/m.exec(output) ?? [];
  const [domain = ""] = /^(?:For|设|对) ?\$.+$/m.exec(output) ?? [];
  const lines = linesOf(output);
  const rows = lines.map(({ left, relation, right, reason }, i) => {
    const isBlank = i % 2 === 1 || i === lines.length - 1;
    const after = markdown.line(formula(right));
    const shown = isBlank ? blankOrAnswer(version, right, after) : after;
    return `<tr><td>${markdown.line(left)}</td><td>${markdown.line(formula(relation))} ${shown}</td><td>${markdown.line(reason)}</td></tr>`;
  });
  return `<div class="scrolls"><p>${markdown.line(title)}${domain ? `<br>${markdown.line(domain)}` : ""}</p>
<table class="derivation"><tbody>
${rows.join("\n")}
</tbody></table></div>`;
}

/** The lines of the first table in an output. */
function linesOf(output: string): Line[] {
  const [table = ""] = /(?:^\|.*\n?)+/m.exec(output) ?? [];
  return table.split("\n").flatMap((row): Line[] => {
    const [left = "", expression = "", reason = ""] = row
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    const [, relation, right] =
      /^\$\\displaystyle \{\{\} (=|\\\w+) (.+)\}\$$/.exec(expression) ?? [];
    return relation === undefined ? [] : [{ left, relation, right, reason }];
  });
}

function formula(tex: string): string {
  return `$\\displaystyle {${tex}}$`;
}
