import type { Plugin } from "esbuild";

/**
 * Leaves out the parts of Sucrase that compile other languages than TypeScript, and those that compile it to CommonJS or
 * to older JavaScript. The compiler of cells never calls them, but Sucrase imports them statically, and they would be an
 * eighth of what a reader loads for the first run.
 */
export const lighterSucrase: Plugin = {
  name: "lighter-sucrase",
  setup(bundler) {
    bundler.onLoad({ filter: unused }, () => ({ contents: "module.exports = {};" }));
  },
};

const unused =
  /[\\/]sucrase[\\/]dist[\\/]esm[\\/](?:parser[\\/]plugins[\\/](?:flow|jsx[\\/]\w+)|util[\\/]getNonTypeIdentifiers|transformers[\\/](?:CJSImport|Flow|JestHoist|JSX|NumericSeparator|OptionalCatchBinding|OptionalChainingNullish|ReactDisplayName|ReactHotLoader)Transformer)\.js$/;
