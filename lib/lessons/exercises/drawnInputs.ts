import { drawFrom } from "./draw.js";
import type { Exercise, Rule } from "./exercise.js";

type Input = readonly unknown[];
type OwnInputs = Pick<Rule<Input, unknown>, "inputs">;

/** The number of drawn inputs on which each rule is tried. */
const trials = 20;

/** The inputs on which an answer is judged. They stay the same objects if it is judged again. */
export class DrawnInputs {
  readonly #exercise: Exercise;
  readonly #forRules = new Map<OwnInputs, readonly Input[]>();
  /**
   * The inputs on which an answer is compared with another one: the edges, and those drawn for the exercise; none if its
   * answer has no inputs.
   */
  readonly compared: readonly Input[];

  constructor(
    exercise: Exercise,
    readonly seed: number,
  ) {
    this.#exercise = exercise;
    const { inputs, edges = [] } = exercise;
    this.compared = [...edges, ...(inputs ? this.#draw(inputs) : [])];
  }

  /** The inputs on which a rule is tried: its own or the exercise's; one call without inputs if there are none. */
  forRule(rule: OwnInputs): readonly Input[] {
    const inputs = rule.inputs ?? this.#exercise.inputs;
    const drawn = this.#forRules.get(rule) ?? (inputs ? this.#draw(inputs) : [[]]);
    this.#forRules.set(rule, drawn);
    return drawn;
  }

  #draw(inputs: NonNullable<OwnInputs["inputs"]>): Input[] {
    const draw = drawFrom(this.seed);
    return Array.from({ length: trials }, () => inputs(draw));
  }
}
