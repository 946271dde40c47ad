/** A stub for `prompt`, with which the kernel asks the reader in Jupyter; any use throws an error with the reason. */
export function noPrompt(): never {
  throw new Error(
    "prompt: a page of the book cannot ask its reader. Write the answer into the code, or run the notebook in Jupyter or VS Code.",
  );
}
