/**
 * Ends a kernel that Jupyter or VS Code starts with a Node in which it cannot work: a cell's `import` becomes
 * `require`, and the library is made of ES modules, which only these versions load that way.
 */
if (!process.features.require_module) {
  const { node } = process.versions;
  console.error(
    `The course's kernel needs Node 20.19 or a later 20, or Node 22.12 or later. This is Node ${node}.\n` +
      "Install a current Node from https://nodejs.org, and start Jupyter where `node -v` shows it.",
  );
  process.exit(1);
}
