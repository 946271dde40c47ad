type PrepareStack = NonNullable<typeof Error.prepareStackTrace>;

const { captureStackTrace } = Error;
let areAskedFor = false;

/**
 * The scripts of the functions that are being called, the innermost first, below the given function. A cell may have
 * frozen `Error`: then V8 still calls what was there before the first cell, see {@link scriptsWhenAsked}.
 */
export function scriptsOnStack(below: (...args: never[]) => unknown): string[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: unknown } = {};
  try {
    areAskedFor = true;
    Reflect.set(Error, "stackTraceLimit", 100);
    Reflect.set(Error, "prepareStackTrace", scriptsOf);
    captureStackTrace(holder, below);
    return Array.isArray(holder.stack) ? holder.stack : [];
  } finally {
    areAskedFor = false;
    Reflect.set(Error, "stackTraceLimit", stackTraceLimit);
    Reflect.set(Error, "prepareStackTrace", prepareStackTrace);
  }
}

/** What V8 calls for each stack: for that of {@link scriptsOnStack} it gives the scripts. */
export function scriptsWhenAsked(show: PrepareStack): PrepareStack {
  return (...stack) => (areAskedFor ? scriptsOf : show)(...stack);
}

const scriptsOf: PrepareStack = (_, sites) =>
  sites
    .filter((site) => !site.isAsync()) // those only wait
    .map((site) => site.getScriptNameOrSourceURL() ?? "");
