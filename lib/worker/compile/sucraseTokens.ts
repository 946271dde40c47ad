import { HelperManager } from "sucrase/dist/esm/HelperManager.js";
import NameManager from "sucrase/dist/esm/NameManager.js";
import { parse } from "sucrase/dist/esm/parser/index.js";
import TokenProcessor from "sucrase/dist/esm/TokenProcessor.js";
import RootTransformer from "sucrase/dist/esm/transformers/RootTransformer.js";

/** A token of the source that was kept. */
export interface KeptToken {
  /** Where it begins in the source. */
  source: number;
  /** Where it begins in the JavaScript. */
  output: number;
  length: number;
}

/**
 * Turns TypeScript into JavaScript with Sucrase, and tells where each token has gone.
 *
 * This does what Sucrase's own `transform` does, from Sucrase's parts. The source maps of
 * `transform` end at the first template: they take every token behind `${` for one without a place.
 * The parts are not public, so Sucrase is pinned to a version.
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

/** A token that was removed has a place too: where it would be. */
function isVerbatim({ source: start, output, length }: KeptToken, source: string, code: string) {
  return output >= 0 && code.startsWith(source.slice(start, start + length), output);
}
