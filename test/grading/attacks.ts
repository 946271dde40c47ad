/** A submission that wants points without an answer, or wants to stop the grading of others. */
export interface Attack {
  /** What it does. */
  readonly name: string;
  /** The code in the place of the answer to 04-compute-a-loss, whose right value is −log₁₀ 0.25. */
  readonly answer: string;
  /** Code above it, which a wrong answer of an honest learner does not have. */
  readonly before?: string;
  /** What a teacher reads. */
  readonly says: RegExp;
  /**
   * The same without the fault, which must be correct: so it is the fault that is refused. Default: the right answer in
   * the place of the attack's, below the same code.
   */
  readonly control?: string;
}

const right = "() => -Math.log10(0.25)";

/** Values that no check may take for the right one. */
const values: readonly Attack[] = [
  { name: "a NaN", answer: "() => NaN", says: /^not yet: .*NaN/ },
  {
    name: "an object that is every number",
    answer: "() => ({ valueOf: () => -Math.log10(0.25) })",
    says: /^not yet: .*a number/,
  },
  {
    name: "a wrapped number",
    answer: "() => new Number(-Math.log10(0.25))",
    says: /^not yet: .*a number/,
  },
  {
    name: "a Proxy",
    answer: "() => new Proxy({}, { get: () => 0.602 })",
    says: /^(not yet|stopped)/,
  },
  {
    name: "a Proxy without end",
    answer:
      "() => new Proxy({}, { ownKeys: () => Array.from({ length: 1e4 }, (_, i) => String(i)), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) })",
    says: /^stopped/,
  },
  {
    name: "a getter that counts",
    answer: "() => { let n = 0; return { get value() { return n++; } }; }",
    says: /^not yet: .*a number/,
  },
  {
    name: "a list without end",
    answer: "() => { const list = []; list[0] = list; return list; }",
    says: /^stopped: .*deeply/,
  },
  { name: "a huge list", answer: "() => new Float64Array(1e6)", says: /^stopped: .*20000 items/ },
  { name: "a promise", answer: "async () => -Math.log10(0.25)", says: /^not yet: .*a number/ },
  {
    name: "a thrown value that cannot be read",
    answer: "() => { throw { get message() { throw 1; }, toString() { throw 2; } }; }",
    says: /^stopped/,
  },
  {
    name: "a forged Todo",
    answer:
      "() => { try { todo(); } catch (error) { throw Object.assign(error, { message: 'correct' }); } }",
    says: /^not yet: .*todo/,
  },
];

/** Built-in functions replaced before the answer, to change what is compared, counted or sent. */
const builtins: readonly Attack[] = [
  { name: "Math.abs", before: "Math.abs = () => 0;", answer: "() => 99", says: /^not yet/ },
  {
    name: "Object.is",
    before: "Object.is = () => true; Number.isFinite = () => true; Number.isNaN = () => false;",
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "the methods of lists",
    before:
      "Array.prototype.every = () => true; Array.prototype.some = () => false; Array.prototype.map = () => [];",
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "JSON",
    before: "JSON.stringify = () => '0.602'; JSON.parse = () => [];",
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "toJSON",
    before:
      "Object.prototype.toJSON = Number.prototype.toJSON = Array.prototype.toJSON = () => 0.602;",
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "Object.prototype",
    before:
      "Object.defineProperty(Object.prototype, 'state', { get: () => 'correct' }); Object.prototype.$ = '-0';",
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "setters of items",
    before:
      "Object.defineProperty(Array.prototype, '0', { set() {}, get: () => 0.602, configurable: true });",
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "promises",
    before: "Promise.prototype.then = () => {}; Promise.prototype.constructor = Array;",
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "Error",
    before: "Object.defineProperty(Error, Symbol.hasInstance, { value: () => true });",
    answer: "() => { throw null; }",
    says: /^stopped/,
  },
  {
    name: "String and Number",
    before: "globalThis.String = () => 'correct'; globalThis.Number = () => 0.602;",
    answer: "() => 99",
    says: /^not yet/,
  },
];

/** What is not there: rules, right answers, Node, the network, other realms. */
const reaching: readonly Attack[] = [
  {
    name: "all right answers",
    before: 'import * as lessons from "@course/lib/lessons";',
    answer: "lessons.exercises.find(({ id }) => id === '04-compute-a-loss').right",
    says: /^stopped/,
  },
  {
    name: "all right answers by a path",
    before: 'import { exercises } from "@course/lib/dist/lessons/exercises/exercises.js";',
    answer: "exercises[0].right",
    says: /^stopped/,
  },
  {
    name: "emptied rules",
    before:
      'import { exercises } from "../lib/lessons/exercises/exercises.js"; try { exercises.forEach((one) => { one.rules = []; }); } catch {}',
    answer: "() => 99",
    says: /^not yet/,
  },
  { name: "process", answer: "() => process.exit(0)", says: /^stopped: ReferenceError/ },
  {
    name: "require",
    answer: "() => require('node:fs').readdirSync('/').length",
    says: /^stopped: ReferenceError/,
  },
  { name: "import()", answer: "await import('node:fs')", says: /^stopped/ },
  {
    name: "import() in an answer",
    answer: "() => import('node:child_process')",
    says: /^not yet: .*a number/,
  },
  {
    name: "the constructor of a function",
    answer: "() => (() => {}).constructor('return process')().pid",
    says: /^stopped: ReferenceError/,
  },
  {
    name: "the constructor of a module's function",
    answer: "() => library.softmax.constructor('return this.process.pid')()",
    says: /^stopped: TypeError/,
  },
  {
    name: "an error's realm",
    answer:
      "() => { try { null.x; } catch (error) { return error.constructor.constructor('return process')().pid; } }",
    says: /^stopped: ReferenceError/,
  },
  { name: "fetch", answer: "() => fetch('http://127.0.0.1:1/')", says: /^stopped: ReferenceError/ },
  { name: "a timer", answer: "() => setTimeout(() => {}, 1e9)", says: /^stopped: ReferenceError/ },
  {
    name: "WebAssembly",
    answer: "() => new WebAssembly.Memory({ initial: 60000 })",
    says: /^stopped: ReferenceError/,
  },
  {
    name: "the room's own script",
    answer: "() => $exports.call('04-compute-a-loss', '[[]]')",
    says: /^stopped: ReferenceError/,
  },
];

/** Time and memory. */
const exhausting: readonly Attack[] = [
  { name: "a loop without end", answer: "() => { for (;;) {} }", says: /^stopped: .*too long/ },
  {
    name: "a loop without end while the cell runs",
    before: "for (;;) {}",
    answer: right,
    says: /^stopped: .*too long/,
    control: right,
  },
  {
    name: "a loop without end that catches",
    answer: "() => { for (;;) { try { for (;;) {} } catch {} } }",
    says: /^stopped: .*too long/,
  },
  {
    name: "a loop of promises",
    answer: "await (async () => { for (;;) await 0; })()",
    says: /^stopped: .*too long/,
  },
  {
    name: "a promise that nobody keeps",
    answer: "await new Promise(() => {})",
    says: /^stopped: .*waits/,
  },
  {
    name: "a regular expression",
    answer: "() => /^(a+)+$/.test('a'.repeat(40) + 'b')",
    says: /^stopped: .*too long/,
  },
  {
    name: "recursion",
    answer: "() => { const again = () => 1 + again(); return again(); }",
    says: /^stopped: .*stack/,
  },
  {
    name: "memory in lists",
    answer: "() => { const all = []; for (;;) all.push(new Float64Array(1e5)); }",
    says: /^stopped: .*memory/,
  },
  {
    name: "memory in texts",
    answer: "() => { let text = 'x'; for (;;) text += text; }",
    says: /^stopped/,
  },
  {
    name: "a flood of output",
    before: "for (let i = 0; i < 1e4; i++) console.log('x'.repeat(1e4));",
    answer: "() => 99",
    says: /^not yet/,
  },
  { name: "a huge text", answer: "() => 'x'.repeat(1e7)", says: /^not yet: .*a number/ },
];

/** Cells that are no cells, and checks that are no checks. */
const cells: readonly Attack[] = [
  { name: "a loose brace", answer: "() => 99 }); ({", says: /^stopped/ },
  {
    name: "an HTML comment",
    before: "const x = 1;\nx\n<!-- y\n",
    answer: "() => 99",
    says: /^(stopped|not yet)/,
    control: right,
  },
  {
    name: "a check of its own",
    before: 'var check = () => "✓ 04-compute-a-loss: correct";',
    answer: "() => 99",
    says: /^missing/,
    control: right,
  },
  {
    name: "a printed verdict",
    before: 'console.log("✓ 04-compute-a-loss: correct");',
    answer: "() => 99",
    says: /^not yet/,
  },
  {
    name: "an answer that is right once",
    before: "let call = 0;",
    answer: "() => (call++ === 0 ? 0.1 : -Math.log10(0.25))",
    says: /^not yet/,
  },
  { name: "a full-width bracket", answer: "（） => 99", says: /^stopped/ },
  {
    name: "a name that is not there",
    answer: "() => lossOfAnotherLearner()",
    says: /^stopped: ReferenceError/,
  },
  {
    name: "a figure in an answer",
    answer: "() => lossCurve().length",
    says: /^stopped: .*lossCurve of @course\/lib\/figures is not there/,
  },
  { name: "a stub", answer: "() => todo()", says: /^not started/ },
];

/** All attacks, in groups. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  values,
  builtins,
  reaching,
  exhausting,
  cells,
};

/** The cell of the control. */
export function controlOf({ before = "", control }: Attack): string {
  return control ? cellOf("", control) : cellOf(before, right);
}

export function cellOf(before: string, answer: string): string {
  return `${before}\ncheck("04-compute-a-loss", ${answer});`;
}
