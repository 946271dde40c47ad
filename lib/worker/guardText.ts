// A cell may change what all code shares, even how a text is searched; these are kept from before.
const { apply, construct } = Reflect;
const { includes } = String.prototype;

/**
 * Code that a cell makes of text could `import(…)` from anywhere: the compiler, which sends the cell's own
 * imports to the module table, never sees it. So text that holds the word is refused; no spelling of the
 * keyword does without it. Everything that makes code of text is replaced: `eval`, the constructors of all
 * kinds of functions, and timers.
 */
export function guardText(): void {
  const guarded = guardConstructor(Function);
  for (const other of [async () => {}, function* () {}, async function* () {}]) {
    const native: FunctionConstructor = Object.getPrototypeOf(other).constructor;
    Object.setPrototypeOf(native, guarded); // it was Function itself
    guardConstructor(native);
  }
  const { eval: evaluate, setTimeout, setInterval } = globalThis;
  const guardedEval = (text: unknown): unknown =>
    typeof text === "string" ? evaluate(harmless(text)) : text;
  const asFunction = (handler: unknown) =>
    typeof handler === "function" ? handler : () => guardedEval(`${handler}`);
  Object.assign(globalThis, {
    Function: guarded,
    eval: guardedEval,
    setTimeout: (handler: unknown, ...rest: []) => setTimeout(asFunction(handler), ...rest),
    setInterval: (handler: unknown, ...rest: []) => setInterval(asFunction(handler), ...rest),
  });
}

function guardConstructor(native: FunctionConstructor): FunctionConstructor {
  const guarded: FunctionConstructor = new Proxy(native, {
    apply: (_, __, texts) => apply(native, undefined, allHarmless(texts)),
    construct: (_, texts, asked) =>
      construct(native, allHarmless(texts), asked === guarded ? native : asked),
  });
  Object.defineProperty(native.prototype, "constructor", { value: guarded });
  return guarded;
}

function allHarmless(texts: unknown[]): unknown[] {
  for (let i = 0; i < texts.length; i += 1) texts[i] = harmless(texts[i]);
  return texts;
}

/** @returns the text itself, read once: an object might read differently the second time */
function harmless(value: unknown): string {
  const text = `${value}`;
  if (!apply(includes, text, ["import"])) return text;
  throw new Error(
    "Code made of text cannot import in a cell of the book. Write the import in the cell itself.",
  );
}
