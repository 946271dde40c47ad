import { HelperManager } from "sucrase/dist/esm/HelperManager.js";
import NameManager from "sucrase/dist/esm/NameManager.js";
import { parse } from "sucrase/dist/esm/parser/index.js";
import TokenProcessor from "sucrase/dist/esm/TokenProcessor.js";
import RootTransformer from "sucrase/dist/esm/transformers/RootTransformer.js";
import type { KeptToken } from "./codeMap.js";

/**
 * Compiles TypeScript to JavaScript with Sucrase, and records where each token is in the result.
 *
 * It does the work of Sucrase's `transform` with Sucrase's internal modules, because the source maps of
 * `transform` have no place for any token after the first `${` of a template. Internal modules may change
 * in any release, so lib/package.json pins Sucrase to one version [test/house/house].
 *
 * @returns the JavaScript, with as many lines as the source, and its tokens in order
 */
export function transformTypeScript(source: string): { code: string; tokens: KeptToken[] } {
  const { tokens, scopes } = parse(source, false, true, false);
  const nameManager = new NameManager(source, tokens);
  const helperManager = new HelperManager(nameManager);
  const tokenProcessor = new TokenProcessor(source, tokens, false, true, helperManager);
  const context = { tokenProcessor, scopes, nameManager, importProcessor: null, helperManager };
  const { code, mappings } = new RootTransformer(context, ["typescript"], false, {
    transforms: ["typescript"],
    disableESTransforms: true,
    keepUnusedImports: true, // a later cell uses them
  }).transform();
  const kept = tokens.map(({ start, end }, i) => ({
    source: start,
    output: mappings[i] ?? -1,
    length: end - start,
  }));
  return { code, tokens: kept.filter((token) => isVerbatim(token, source, code)) };
}

/** Whether a token is in the JavaScript. Removed tokens have a place there, too: the one they would have. */
function isVerbatim({ source: start, output, length }: KeptToken, source: string, code: string) {
  return output >= 0 && code.startsWith(source.slice(start, start + length), output);
}
