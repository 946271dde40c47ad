// A cell may replace built-in methods, even `includes`. These are the originals.
const { apply, construct } = Reflect;
const { includes } = String.prototype;

/**
 * Prevents imports in code that a cell creates from text. The compiler redirects a cell's own imports to the
 * module table, but it never sees such code, which could `import(…)` from anywhere. So text that contains
 * the word is refused; the keyword cannot be spelled with escapes. The guard replaces everything that
 * compiles text: `eval`, the constructors of all kinds of functions, and timers.
 */
export function guardText(): void {
  const guarded = guardConstructor(Function);
  for (const other of [async () => {}, function* () {}, async function* () {}]) {
    const native: FunctionConstructor = Object.getPrototypeOf(other).constructor;
    Object.setPrototypeOf(native, guarded); // its prototype was the unguarded Function
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

/** @returns the value as text, converted once, because an object may convert to another text the next time */
function harmless(value: unknown): string {
  const text = `${value}`;
  if (!apply(includes, text, ["import"])) return text;
  throw new Error(
    "Code made of text cannot import in a cell of the book. Write the import in the cell itself.",
  );
}
