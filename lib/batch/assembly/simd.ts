// The two losses on vectors of four floats or two doubles: WebAssembly SIMD, written in AssemblyScript. The language
// looks like TypeScript but has rules of its own; `npm run wasm` compiles it.
//
// It computes what softmaxRows and sigmoidRun compute. Where it cannot, it returns Infinity or NaN, and its caller
// lets those two do it. One source serves both precisions: T is f32 or f64, and a condition on T is decided by the
// compiler.

// Constants of loops are in memory: an engine builds a constant vector each time it is used, with three instructions,
// but keeps a vector that was loaded in a register. All `memory.data` lies below FREE of simdModule.ts.
const singles = memory.data<f32>([
  1.4426950408889634, 0.693359375, -2.1219444005469059e-4, 0, 0, 1, -0.0, 1.931946318943083e-12, 0,
  120.51611328125, -0.356525719165802, 11.814605712890625, 5.4080071449279785, 10.200599670410156,
]);
const doubles = memory.data<f64>([
  1.4426950408889634, 0.6931471803691238, 1.9082149292705877e-10, 0, 0, 1, -0.0, 5.421010862427522e-20, 0,
  0.5, 0.166666666666666675, 0.0416666666666241619, 0.00833333333333006445, 0.00138888889171967191,
  0.000198412698630405453, 0.0000248015213223686933, 2.75572684803100255e-6, 2.76200758799833666e-7,
  2.51003758325612337e-8,
]);

// The index of each constant in both lists.
const PER_LN2 = 0;
const HIGH = 1; // ln 2 in two parts, of which the first times any k is exact
const LOW = 2;
const ROUND = 3; // adding it rounds to a whole number
const LEAST = 4; // the number whose exponential is 0
const ONE = 5;
const SIGN = 6;
const UNIT = 7; // what the exponentials of a sigmoid are multiples of
const FACTOR = 8; // what the slopes of a sigmoid are multiplied by
const POLYNOMIAL = 9;

@inline function at<T>(i: usize): usize {
  return (sizeof<T>() == 4 ? singles : doubles) + i * sizeof<T>();
}

@inline function number<T>(i: usize): v128 {
  return v128.load_splat<T>(at<T>(i));
}

@inline function coefficient<T>(i: usize): v128 {
  return number<T>(POLYNOMIAL + i);
}

/**
 * Makes the exponentials multiples: 2^k e^x, because the smallest that count would otherwise be subnormal. Those of
 * floats are also multiplied by 120.5161, so that the leading coefficient of their polynomial is 1.
 */
@inline function exponentialsTimes<T>(k: f64): void {
  const bias: f64 = sizeof<T>() == 4 ? 127 : 1023;
  // 1.5 · 2²³ (of doubles, 2⁵²): a number this large has no fraction.
  const large: f64 = sizeof<T>() == 4 ? 12582912 : 6755399441055744;
  store<T>(at<T>(ROUND), <T>(large + bias + k));
  store<T>(at<T>(LEAST), <T>((-bias - k) * 0.6931471805599453));
}

/** How many bytes of exponentials are computed at a time. */
const PIECE: usize = 2048;
// What the first half of an exponential leaves to the second, besides r: 2^k, and for doubles the rounding errors.
const powers = memory.data(PIECE as i32, 16);
const errors = memory.data(PIECE as i32, 16);

/**
 * Writes the multiples of the exponentials of many numbers x, or of −|x|, to `out`, which may be the place of the
 * numbers. It writes whole vectors, for floats two at a time, so up to 31 bytes beyond the end change.
 *
 * e^x = 2^k · e^r  with  k = round(x / ln 2), so that |r| ≤ ln 2 / 2. The low bits of the rounded number hold k.
 * Shifted up, they are the exponent of 2^k; for LEAST they are 0, which gives 0. A NaN stays a NaN.
 *
 * The loop is split: first r and 2^k of a whole piece, then e^r of it. An exponential is a chain of operations that
 * wait for each other, and a processor looks only a limited way ahead for independent ones. In chains half as long it
 * finds more to compute in parallel, and the constants of one half fit into registers.
 */
@inline function exponentials<T>(x: usize, out: usize, bytes: usize, ofSizes: bool): void {
  for (let from: usize = 0; from < bytes; from += PIECE) {
    const piece = min<usize>(bytes - from, PIECE);
    if (sizeof<T>() == 4) {
      reduce32(x + from, out + from, piece, ofSizes);
      finish32(out + from, piece);
    } else {
      reduce64(x + from, out + from, piece, ofSizes);
      finish64(out + from, piece);
    }
  }
}

/** The argument of the exponential: x, or −|x|, and never less than `least`. */
@inline function exponent<T>(x: v128, ofSizes: bool, sign: v128, least: v128): v128 {
  return v128.pmax<T>(ofSizes ? v128.or(x, sign) : x, least);
}

/** Writes r to `out`, and 2^k. Two vectors, x and y, in each iteration, because an iteration has a cost of its own. */
@inline function reduce32(from: usize, out: usize, bytes: usize, ofSizes: bool): void {
  const sign = number<f32>(SIGN), least = number<f32>(LEAST);
  const perLn2 = number<f32>(PER_LN2), round = number<f32>(ROUND);
  const high = number<f32>(HIGH), low = number<f32>(LOW);
  for (let j: usize = 0; j < bytes; j += 32) {
    const x = exponent<f32>(v128.load(from + j), ofSizes, sign, least);
    const y = exponent<f32>(v128.load(from + j, 16), ofSizes, sign, least);
    const xRounded = f32x4.add(f32x4.mul(x, perLn2), round);
    const yRounded = f32x4.add(f32x4.mul(y, perLn2), round);
    v128.store(powers + j, i32x4.shl(xRounded, 23));
    v128.store(powers + j, i32x4.shl(yRounded, 23), 16);
    const xk = f32x4.sub(xRounded, round);
    const yk = f32x4.sub(yRounded, round);
    v128.store(out + j, f32x4.sub(f32x4.sub(x, f32x4.mul(xk, high)), f32x4.mul(xk, low)));
    v128.store(out + j, f32x4.sub(f32x4.sub(y, f32x4.mul(yk, high)), f32x4.mul(yk, low)), 16);
  }
}

/**
 * 120.5161 · e^r ≈ c₀ + r (r² + c₁ r + c₂)(r² + c₃ r + c₄), fitted to the interval. A product of two factors has
 * shorter chains than Horner's rule, and one operation less than sums of even and odd powers. Nothing cancels.
 */
@inline function finish32(out: usize, bytes: usize): void {
  const c0 = coefficient<f32>(0);
  const c1 = coefficient<f32>(1), c2 = coefficient<f32>(2);
  const c3 = coefficient<f32>(3), c4 = coefficient<f32>(4);
  for (let j: usize = 0; j < bytes; j += 32) {
    const x = v128.load(out + j);
    const y = v128.load(out + j, 16);
    const xp = f32x4.add(f32x4.mul(f32x4.add(x, c1), x), c2);
    const yp = f32x4.add(f32x4.mul(f32x4.add(y, c1), y), c2);
    const xq = f32x4.mul(f32x4.add(f32x4.mul(f32x4.add(x, c3), x), c4), x);
    const yq = f32x4.mul(f32x4.add(f32x4.mul(f32x4.add(y, c3), y), c4), y);
    v128.store(out + j, f32x4.mul(f32x4.add(f32x4.mul(xp, xq), c0), v128.load(powers + j)));
    v128.store(out + j, f32x4.mul(f32x4.add(f32x4.mul(yp, yq), c0), v128.load(powers + j, 16)), 16);
  }
}

/** Writes r to `out`, and stores 2^k and the rounding error of r. */
@inline function reduce64(from: usize, out: usize, bytes: usize, ofSizes: bool): void {
  const sign = number<f64>(SIGN), least = number<f64>(LEAST);
  const perLn2 = number<f64>(PER_LN2), round = number<f64>(ROUND);
  const high = number<f64>(HIGH), low = number<f64>(LOW);
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = exponent<f64>(v128.load(from + j), ofSizes, sign, least);
    const rounded = f64x2.add(f64x2.mul(x, perLn2), round);
    v128.store(powers + j, i64x2.shl(rounded, 52));
    const k = f64x2.sub(rounded, round);
    const near = f64x2.sub(x, f64x2.mul(k, high));
    const far = f64x2.mul(k, low);
    const r = f64x2.sub(near, far);
    v128.store(out + j, r);
    v128.store(errors + j, f64x2.sub(f64x2.sub(near, r), far));
  }
}

/**
 * e^r ≈ 1 + r + r² (½ + …), corrected for the rounding errors of r and of 1 + r. Even and odd powers are summed
 * separately, so that neither sum waits for the other.
 */
@inline function finish64(out: usize, bytes: usize): void {
  const one = number<f64>(ONE);
  const c0 = coefficient<f64>(0), c2 = coefficient<f64>(2), c4 = coefficient<f64>(4);
  const c6 = coefficient<f64>(6), c8 = coefficient<f64>(8);
  const c1 = coefficient<f64>(1), c3 = coefficient<f64>(3), c5 = coefficient<f64>(5);
  const c7 = coefficient<f64>(7), c9 = coefficient<f64>(9);
  for (let j: usize = 0; j < bytes; j += 16) {
    const r = v128.load(out + j);
    const sum = f64x2.add(r, one);
    const lostFromSum = f64x2.sub(r, f64x2.sub(sum, one));
    const s = f64x2.mul(r, r);
    let even = f64x2.add(f64x2.mul(c8, s), c6);
    let odd = f64x2.add(f64x2.mul(c9, s), c7);
    even = f64x2.add(f64x2.mul(even, s), c4);
    odd = f64x2.add(f64x2.mul(odd, s), c5);
    even = f64x2.add(f64x2.mul(even, s), c2);
    odd = f64x2.add(f64x2.mul(odd, s), c3);
    even = f64x2.add(f64x2.mul(even, s), c0);
    odd = f64x2.add(f64x2.mul(odd, s), c1);
    const p = f64x2.add(even, f64x2.mul(r, odd));
    const rest = f64x2.add(f64x2.add(v128.load(errors + j), lostFromSum), f64x2.mul(p, s));
    v128.store(out + j, f64x2.mul(f64x2.add(sum, rest), v128.load(powers + j)));
  }
}

@inline function zero<T>(): v128 {
  return v128.splat<T>(<T>0);
}

/** The sum of the lanes, in double precision. */
@inline function sumOfLanes<T>(v: v128): f64 {
  if (sizeof<T>() == 8) return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
  const upper = v128.shuffle<i64>(v, v, 1, 1);
  const pairs = f64x2.add(f64x2.promote_low_f32x4(v), f64x2.promote_low_f32x4(upper));
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}

@inline function largestLane<T>(v: v128): T {
  v = v128.pmax<T>(v, v128.shuffle<i64>(v, v, 1, 0));
  if (sizeof<T>() == 4) v = v128.pmax<T>(v, v128.shuffle<i32>(v, v, 1, 0, 3, 2));
  return v128.extract_lane<T>(v, 0);
}

/** The largest; NaNs are skipped. Four maxima in parallel, because each step of one waits for its last. */
@inline function topOf<T>(z: usize, bytes: usize): T {
  let a = v128.splat<T>(<T>-Infinity);
  let b = a, c = a, d = a;
  let j: usize = 0;
  for (const end = bytes & ~63; j < end; j += 64) {
    a = v128.pmax<T>(a, v128.load(z + j));
    b = v128.pmax<T>(b, v128.load(z + j, 16));
    c = v128.pmax<T>(c, v128.load(z + j, 32));
    d = v128.pmax<T>(d, v128.load(z + j, 48));
  }
  let top = largestLane<T>(v128.pmax<T>(v128.pmax<T>(a, b), v128.pmax<T>(c, d)));
  for (; j < bytes; j += sizeof<T>()) top = load<T>(z + j) > top ? load<T>(z + j) : top;
  return top;
}

/**
 * Writes multiples of the exponentials of some logits to `out`. The multiple of the largest is near 2⁸⁰ (for
 * doubles, 2⁵⁰⁰).
 */
function exponentialsBelowTop<T>(z: usize, out: usize, bytes: usize): void {
  let top = topOf<T>(z, bytes);
  if (!(abs<T>(top) < 4096)) {
    // Too large for k · HIGH to be exact. But then subtracting it is exact, for every logit that counts.
    for (let j: usize = 0; j < bytes; j += sizeof<T>()) store<T>(out + j, load<T>(z + j) - top);
    z = out;
    top -= top; // 0, or NaN if the rows are undefined
  }
  exponentialsTimes<T>((sizeof<T>() == 4 ? 80 : 500) - nearest(<f64>top * 1.4426950408889634));
  exponentials<T>(z, out, bytes, false);
}

/** Σ of a row. Floats are summed 256 at a time in single precision, and these sums in double precision. */
@inline function sumOfRow<T>(e: usize, bytes: usize): f64 {
  let sum: f64 = 0, lost: f64 = 0;
  let j: usize = 0;
  for (const whole = bytes & ~15; j < whole; ) {
    let a = zero<T>(), b = a, c = a, d = a;
    const stop = min(whole, j + (sizeof<T>() == 4 ? 1024 : 128));
    for (; j + 48 < stop; j += 64) {
      a = v128.add<T>(a, v128.load(e + j));
      b = v128.add<T>(b, v128.load(e + j, 16));
      c = v128.add<T>(c, v128.load(e + j, 32));
      d = v128.add<T>(d, v128.load(e + j, 48));
    }
    for (; j < stop; j += 16) a = v128.add<T>(a, v128.load(e + j));
    const next = sumOfLanes<T>(v128.add<T>(v128.add<T>(a, b), v128.add<T>(c, d)));
    const more = sum + next;
    // The rounding error of the sum, exact as long as the sum is larger than its next term.
    if (sizeof<T>() == 8) lost += next - (more - sum);
    sum = more;
  }
  for (; j < bytes; j += sizeof<T>()) sum += <f64>load<T>(e + j);
  return sum + lost;
}

@inline function multiply<T>(row: usize, bytes: usize, by: T): void {
  const all = v128.splat<T>(by);
  let j: usize = 0;
  for (const whole = bytes & ~31; j < whole; j += 32) {
    v128.store(row + j, v128.mul<T>(v128.load(row + j), all));
    v128.store(row + j, v128.mul<T>(v128.load(row + j, 16), all), 16);
  }
  if (j + 16 <= bytes) {
    v128.store(row + j, v128.mul<T>(v128.load(row + j), all));
    j += 16;
  }
  for (; j < bytes; j += sizeof<T>()) store<T>(row + j, load<T>(row + j) * by);
}

@inline function subtract<T>(row: usize, bytes: usize, less: T): void {
  const all = v128.splat<T>(less);
  let j: usize = 0;
  for (const whole = bytes & ~15; j < whole; j += 16) v128.store(row + j, v128.sub<T>(v128.load(row + j), all));
  for (; j < bytes; j += sizeof<T>()) store<T>(row + j, load<T>(row + j) - less);
}

/** Σ (z_label − zⱼ), for floats also in double precision. */
@inline function sumOfGaps<T>(z: usize, bytes: usize, label: T): f64 {
  const from = v128.splat<T>(label);
  let a = zero<f64>(), b = zero<f64>();
  let j: usize = 0;
  for (const whole = bytes & ~15; j < whole; j += 16) {
    const gaps = v128.sub<T>(from, v128.load(z + j));
    if (sizeof<T>() == 4) {
      a = f64x2.add(a, f64x2.promote_low_f32x4(gaps));
      b = f64x2.add(b, f64x2.promote_low_f32x4(v128.shuffle<i64>(gaps, gaps, 1, 1)));
    } else {
      a = f64x2.add(a, gaps);
    }
  }
  let sum = sumOfLanes<f64>(f64x2.add(a, b));
  for (; j < bytes; j += sizeof<T>()) sum += <f64>(label - load<T>(z + j));
  return sum;
}

/** Returns the number at an address, and leaves a 0 there. */
@inline function taken<T>(from: usize): f64 {
  const x = <f64>load<T>(from);
  store<T>(from, 0);
  return x;
}

/** Computes the exponentials of a row below its own top, as plainRow does. What follows them in memory is kept. */
function alone<T>(z: usize, out: usize, bytes: usize): void {
  const next = v128.load(out + bytes);
  const afterNext = v128.load(out + bytes, 16);
  exponentialsBelowTop<T>(z, out, bytes);
  v128.store(out + bytes, next);
  v128.store(out + bytes, afterNext, 16);
}

/**
 * Returns Σ e^(zⱼ − z_label) over the other classes, and writes the slopes times `factor`; `right` is the exponential
 * of the label, in whose place there is a 0. One minus the probability of the label is computed as the sum of the other
 * probabilities, so nothing cancels, however confident the answer. Smoothing gives the share `spread` to every class,
 * and takes from the label what it gives to the others.
 */
@inline function softmaxRow<T>(
  z: usize, out: usize, bytes: usize, label: usize, right: f64, factor: f64, spread: f64, keep: bool,
): f64 {
  let others = sumOfRow<T>(out, bytes);
  // The sum is so small that it may lack exponentials down to e^−109 of its own top (for doubles, e^−752).
  const few = <f64>bytes * (sizeof<T>() == 4 ? 137438953472 : 2305843009213693952);
  if (!(others + right > few)) {
    alone<T>(z, out, bytes);
    right = taken<T>(out + label);
    others = sumOfRow<T>(out, bytes);
  }
  if (keep) {
    const scale = factor / (others + right);
    const normal: f64 = sizeof<T>() == 4 ? 1.1754943508222875e-38 : 2.2250738585072014e-308;
    const largest: f64 = sizeof<T>() == 4 ? 3.4028234663852886e38 : 1.7976931348623157e308;
    if ((scale < normal && factor > 0) || scale > largest) return NaN;
    multiply<T>(out, bytes, <T>scale);
    const less = spread * factor;
    if (less > 0) subtract<T>(out, bytes, <T>less);
    // Adding 0 turns −0, to which the smallest slopes are rounded, into 0.
    store<T>(out + label, <T>(<f64>(bytes / sizeof<T>() - 1) * less - others * scale) + <T>0);
  }
  return others / right;
}

/** As softmaxRows, for rows with a common multiple: one loop computes all exponentials, however short a row is. */
@inline function softmaxBlock<T>(
  z: usize, out: usize, labels: usize, factors: usize, odds: usize, gaps: usize, rows: usize, classes: usize,
  spread: f64, keep: bool,
): void {
  const size = sizeof<T>();
  const bytes = classes * size;
  if (spread > 0)
    for (let n: usize = 0; n < rows; n++) {
      const label = load<i32>(labels + n * 4);
      const row = z + n * bytes;
      store<f64>(gaps + n * 8, label < 0 ? 0 : sumOfGaps<T>(row, bytes, load<T>(row + label * size)));
    }
  exponentialsBelowTop<T>(z, out, rows * bytes);
  // First the exponentials of the labels of all rows are replaced by 0: a sum that read such a place directly after the
  // store would wait for it.
  for (let n: usize = 0; n < rows; n++) {
    const label = load<i32>(labels + n * 4);
    if (label >= 0) store<f64>(odds + n * 8, taken<T>(out + n * bytes + label * size));
  }
  for (let n: usize = 0; n < rows; n++) {
    const label = load<i32>(labels + n * 4);
    let odd: f64 = 0;
    if (label >= 0) {
      const right = load<f64>(odds + n * 8);
      odd = softmaxRow<T>(z, out, bytes, label * size, right, load<f64>(factors + n * 8), spread, keep);
    } else if (keep) {
      memory.fill(out, 0, bytes);
    }
    store<f64>(odds + n * 8, odd);
    z += bytes;
    out += bytes;
  }
}

/** How many bytes of logits are handled together: they and their exponentials stay in the first-level cache. */
const BLOCK: usize = 16384;

/**
 * Writes e^loss − 1 of every row to `odds`; with smoothing, Σ (z_label − zⱼ) to `gaps`; with `keep`, the slopes times
 * the row's factor to `out`. A label below 0 is ignored. 32 bytes after the logits and after the slopes must be free.
 */
@inline function softmaxRows<T>(
  z: usize, out: usize, labels: usize, factors: usize, odds: usize, gaps: usize, rows: usize, classes: usize,
  spread: f64, keep: bool,
): void {
  const bytes = classes * sizeof<T>();
  const step = max<usize>(1, BLOCK / bytes);
  for (let n: usize = 0; n < rows; n += step) {
    const count = min<usize>(step, rows - n);
    softmaxBlock<T>(z, out, labels, factors, odds, gaps, count, classes, spread, keep);
    z += count * bytes;
    out += count * bytes;
    labels += count * 4;
    factors += count * 8;
    odds += count * 8;
    gaps += count * 8;
  }
}

export function softmax32(
  z: usize, out: usize, labels: usize, factors: usize, odds: usize, gaps: usize, rows: usize, classes: usize,
  spread: f64, keep: bool,
): void {
  softmaxRows<f32>(z, out, labels, factors, odds, gaps, rows, classes, spread, keep);
}

export function softmax64(
  z: usize, out: usize, labels: usize, factors: usize, odds: usize, gaps: usize, rows: usize, classes: usize,
  spread: f64, keep: bool,
): void {
  softmaxRows<f64>(z, out, labels, factors, odds, gaps, rows, classes, spread, keep);
}

/** What the factor 1 + b adds to a product 1 + a: b (1 + a). So one logarithm, log1p(a), serves many factors. */
@inline function growth<T>(a: v128, b: v128): v128 {
  return v128.add<T>(b, v128.mul<T>(a, b));
}

/** Four floats as two doubles: (1 + a)(1 + b) − 1 for the lanes 0 and 2, and for the lanes 1 and 3. */
@inline function pairs(v: v128): v128 {
  const a = f64x2.promote_low_f32x4(v);
  return f64x2.add(a, growth<f64>(a, f64x2.promote_low_f32x4(v128.shuffle<i64>(v, v, 1, 1))));
}

/** 1 for a score that says yes (at least 0), otherwise 0. */
@inline function answerOf<T>(x: v128): v128 {
  return v128.andnot(number<T>(ONE), v128.lt<T>(x, zero<T>()));
}

/**
 * The loss of a score x with the answer s is x (s − t) + ln(1 + e^−|x|), and its slope
 * (s − t) ∓ e^−|x| / (1 + e^−|x|): nothing cancels.
 *
 * Writes Σ x (s − t) and two products Π (1 + e^−|x|) − 1 to `stats`; the sum is NaN if a target lies outside
 * [0, 1]. `count` is a multiple of 4, and small enough for no product to overflow. With `keep` the slopes go
 * over the logits. `e` is where exponentials have room.
 */
@inline function sigmoidRun<T>(
  x: usize, targets: usize, e: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  const end = <usize>count * sizeof<T>();
  exponentialsTimes<T>(sizeof<T>() == 4 ? 32 : 64);
  exponentials<T>(x, e, end, true);
  store<T>(at<T>(FACTOR), <T>factor);
  let linear: f64 = 0, products = zero<f64>(), lost = zero<f64>(), least = zero<T>(), most = number<T>(ONE);
  for (let j: usize = 0; j < end; ) {
    let sum = zero<T>(), short = zero<T>();
    for (const stop = min(end, j + 256); j < stop; j += 16) {
      const v = v128.load(x + j);
      const t = v128.load(targets + j);
      const wrong = v128.sub<T>(answerOf<T>(v), t);
      const tail = v128.mul<T>(v128.load(e + j), number<T>(UNIT));
      sum = v128.add<T>(sum, v128.mul<T>(v, wrong));
      if (sizeof<T>() == 4) {
        most = i32x4.max_u(most, t); // read as whole numbers, those from 0 to 1 are the smallest
      } else {
        least = f64x2.pmin(least, t);
        most = f64x2.pmax(most, t);
      }
      if (keep) v128.store(x + j, slopeOf<T>(v, wrong, tail));
      if (sizeof<T>() == 4) {
        short = f32x4.add(short, growth<f32>(short, tail));
      } else {
        const more = growth<f64>(products, tail);
        const grown = f64x2.add(products, more);
        lost = f64x2.add(lost, f64x2.sub(more, f64x2.sub(grown, products)));
        products = grown;
      }
    }
    linear += sumOfLanes<T>(sum);
    if (sizeof<T>() == 4) products = f64x2.add(products, growth<f64>(products, pairs(short)));
  }
  const outside = v128.or(v128.lt<T>(least, zero<T>()), v128.ne<T>(most, number<T>(ONE)));
  store<f64>(stats, v128.any_true(outside) ? NaN : linear);
  v128.store(stats, f64x2.add(products, lost), 8);
}

/** The slope times FACTOR: `wrong` minus the share of the other answer, e / (1 + e), with the sign of the score. */
@inline function slopeOf<T>(x: v128, wrong: v128, e: v128): v128 {
  const size = v128.div<T>(v128.mul<T>(e, number<T>(FACTOR)), v128.add<T>(number<T>(ONE), e));
  const share = v128.xor(size, v128.and(v128.lt<T>(x, zero<T>()), number<T>(SIGN)));
  return v128.sub<T>(v128.mul<T>(wrong, number<T>(FACTOR)), share);
}

export function sigmoid32(
  x: usize, targets: usize, e: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  sigmoidRun<f32>(x, targets, e, stats, count, factor, keep);
}

export function sigmoid64(
  x: usize, targets: usize, e: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  sigmoidRun<f64>(x, targets, e, stats, count, factor, keep);
}
