/**
 * Ends a kernel whose folder was deleted before it started, for example because the notebook was moved while Jupyter's
 * server ran: neither Node nor TypeScript could find a file from there, and tslab ends with the place of that.
 */
try {
  process.cwd();
} catch {
  console.error(
    "launch: the folder in which the kernel was to start is gone. Open the notebook where it is now.",
  );
  process.exit(1);
}
