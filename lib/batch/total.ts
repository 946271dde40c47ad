/**
 * A compensated sum, as exact as its terms, however many there are: the rounding error of each addition is
 * computed exactly and summed separately (Knuth's TwoSum). A plain sum of N terms loses some √N units in the last
 * place.
 */
export class Total {
  private sum = 0;
  private lost = 0;

  add(x: number): void {
    const sum = this.sum + x;
    const added = sum - this.sum;
    this.lost += this.sum - (sum - added) + (x - added);
    this.sum = sum;
  }

  /** Infinity and NaN stay what they are. */
  get value(): number {
    return Math.abs(this.sum) < Infinity ? this.sum + this.lost : this.sum;
  }
}
