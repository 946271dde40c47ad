/**
 * A sum that is as good as its terms, however many there are: what rounding takes from each addition is
 * found again and kept apart (Knuth's TwoSum). Adding up alone would lose some √N units in the last place.
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
