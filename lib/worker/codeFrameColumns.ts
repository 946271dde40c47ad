// A module of its own, so that it can be loaded when the first cell fails: a bundler gives a package of CommonJS no
// names when the package itself is imported with `import()`.
export { codeFrameColumns } from "@babel/code-frame";
