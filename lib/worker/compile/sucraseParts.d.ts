// The types of Sucrase's modules, which its package keeps in another folder than the code.

declare module "sucrase/dist/esm/parser/index.js" {
  export const parse: typeof import("sucrase/dist/types/parser/index.js").parse;
}
declare module "sucrase/dist/esm/HelperManager.js" {
  export const HelperManager: typeof import("sucrase/dist/types/HelperManager.js").HelperManager;
}
declare module "sucrase/dist/esm/NameManager.js" {
  const NameManager: typeof import("sucrase/dist/types/NameManager.js").default;
  export default NameManager;
}
declare module "sucrase/dist/esm/TokenProcessor.js" {
  const TokenProcessor: typeof import("sucrase/dist/types/TokenProcessor.js").default;
  export default TokenProcessor;
}
declare module "sucrase/dist/esm/transformers/RootTransformer.js" {
  const RootTransformer: typeof import("sucrase/dist/types/transformers/RootTransformer.js").default;
  export default RootTransformer;
}
