import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { filesBelow } from "#made";
import { nodesOf } from "../lint/syntax.js";
import type { Problem } from "../problem.js";
import { VALUE } from "./chineseTypography.js";
import type { TranslationRules } from "./translationRules.js";

/** A text in two languages in a source of lib. */
export interface SourceText {
  /** The line of the translation, counted from 1. */
  line: number;
  translated: string;
  /** Empty if there is none next to it. */
  english: string;
}

/** The texts under the key of a language in a TypeScript source. Where a value is put in, they have VALUE. */
export function sourceTexts(source: string, language: string): SourceText[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022, true);
  const found: SourceText[] = [];
  for (const node of nodesOf(file)) {
    if (!ts.isPropertyAssignment(node) || nameOf(node) !== language) continue;
    const translated = textOf(node.initializer);
    if (translated === undefined) continue;
    const english = node.parent.properties.find(
      (property): property is ts.PropertyAssignment =>
        ts.isPropertyAssignment(property) && nameOf(property) === "en",
    );
    found.push({
      line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      translated,
      english: (english && textOf(english.initializer)) ?? "",
    });
  }
  return found;
}

/** The key of a property, with or without quotation marks. */
function nameOf({ name }: ts.PropertyAssignment): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}

/** The text of a literal, a template, joined texts or a function that returns one of them. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(VALUE);
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return textOf(node.body);
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].map((part) => textOf(part) ?? "").join("\n\n");
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return [node.left, node.right].map((part) => textOf(part) ?? VALUE).join("");
  return undefined;
}

/** What the texts of a language in lib's sources break of its rules. */
export async function checkSourceTexts(
  root: string,
  language: string,
  rules: TranslationRules,
): Promise<Problem[]> {
  const paths = filesBelow(join(root, "lib"), (path) => /^(?:dist|node_modules)\b/.test(path))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"));
  const problems = paths.map(async (path) => {
    const source = await readFile(join(root, "lib", path), "utf8");
    return sourceTexts(source, language).flatMap(({ line, translated, english }) =>
      rules
        .check(asMarkdown(translated), english)
        .map((fault) => ({ notebook: "", file: `lib/${path}`, line, ...fault })),
    );
  });
  return (await Promise.all(problems)).flat();
}

/**
 * These texts are no Markdown: an asterisk in them is a sign of multiplication, a line may be short, and some have the
 * tags of HTML.
 */
function asMarkdown(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/g, "")
    .replaceAll("*", VALUE)
    .replaceAll("\n", "\n\n");
}
