// A separate module, to be loaded with `import()` when the first cell fails: if a bundle imports a CommonJS package
// itself with `import()`, the module has no named exports.
export { codeFrameColumns } from "@babel/code-frame";
