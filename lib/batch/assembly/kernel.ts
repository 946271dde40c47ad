// The two losses on vectors of four floats, or two doubles: WebAssembly SIMD, written in AssemblyScript.
// It reads like TypeScript but compiles by rules of its own; `npm run wasm` does that.
//
// It does what softmaxRows and sigmoidRun do; what is undefined comes out as NaN, and its caller leaves
// that to those. One source serves both precisions: T is f32 or f64, and a condition on it costs nothing
// at run time.

/**
 * Exponentials come as multiples of 2⁻³² (of doubles, 2⁻⁶⁴), so that the smallest that count, which
 * would be subnormal, keep their digits until the last multiplication.
 */
@inline function unit<T>(): f64 {
  return sizeof<T>() == 4 ? 2.3283064365386963e-10 : 5.421010862427522e-20;
}

/** x / ln 2 to the nearest whole number, which then stands in the low bits of a number so large that it has no fraction. */
@inline function nearest2<T>(x: v128): v128 {
  return v128.add<T>(v128.mul<T>(x, v128.splat<T>(<T>1.4426950408889634)), large<T>());
}

/** 1.5 · 2²³ (of doubles, 2⁵²), plus the bias of exponents, plus the 32 (64) of the unit. */
@inline function large<T>(): v128 {
  return v128.splat<T>(<T>(sizeof<T>() == 4 ? 12582912.0 + 127 + 32 : 6755399441055744.0 + 1023 + 64));
}

/** ln 2 in two parts, of which the first times any k is exact. */
@inline function high<T>(): v128 {
  return v128.splat<T>(<T>(sizeof<T>() == 4 ? 0.693359375 : 0.6931471803691238));
}

@inline function low<T>(): v128 {
  return v128.splat<T>(<T>(sizeof<T>() == 4 ? -2.1219444005469059e-4 : 1.9082149292705877e-10));
}

/** e^x in units, for x ≤ 0:  e^x = 2^k · e^r  with  k = round(x / ln 2), so that |r| ≤ ln 2 / 2. */
@inline function exp<T>(x: v128): v128 {
  const rounded = nearest2<T>(x);
  const k = v128.sub<T>(rounded, large<T>());
  const r = v128.sub<T>(v128.sub<T>(x, v128.mul<T>(k, high<T>())), v128.mul<T>(k, low<T>()));
  return power<T>(x, r, rounded);
}

/**
 * e^(v − top) in units, with top = coarse + fine. A rounded v − top is good enough to find k, but not for r:
 * half a unit in the last place of 40 is 16 of them in e⁻⁴⁰. But coarse + k · high is exact, since both have
 * few digits, and so close to v that subtracting it is exact too. Floats save the addition of the fine part,
 * and come out multiplied by e^fine.
 */
@inline function expOfDifference<T>(v: v128, coarse: v128, fine: v128): v128 {
  const x = v128.sub<T>(v, coarse);
  const rounded = nearest2<T>(x);
  const k = v128.sub<T>(rounded, large<T>());
  const near = v128.add<T>(coarse, v128.mul<T>(k, high<T>()));
  let far = v128.mul<T>(k, low<T>());
  if (sizeof<T>() == 8) far = v128.add<T>(fine, far);
  return power<T>(x, v128.sub<T>(v128.sub<T>(v, near), far), rounded);
}

/** 2^k · e^r: the low bits of `rounded`, moved up, are the exponent of 2^k. 0 where x is too small. */
@inline function power<T>(x: v128, r: v128, rounded: v128): v128 {
  const single = sizeof<T>() == 4;
  const twoToK = single ? i32x4.shl(rounded, 23) : i64x2.shl(rounded, 52);
  const tooSmall = v128.lt<T>(x, v128.splat<T>(<T>(single ? -109 : -752)));
  return v128.andnot(v128.mul<T>(polynomial<T>(r), twoToK), tooSmall);
}

/**
 * e^r for |r| ≤ ln 2 / 2: 1 + r + r² / 2 + …, with coefficients fitted to the interval. Even and odd
 * powers stand apart, so that neither sum waits for the other.
 */
@inline function polynomial<T>(r: v128): v128 {
  const s = v128.mul<T>(r, r);
  let even: v128, odd: v128;
  if (sizeof<T>() == 4) {
    even = term<T>(v128.splat<T>(<T>0.00139261761), s, 0.0416665547);
    odd = term<T>(v128.splat<T>(<T>0.00836317307), s, 0.16666577);
  } else {
    even = term<T>(v128.splat<T>(<T>2.76200758799833666e-7), s, 0.0000248015213223686933);
    even = term<T>(even, s, 0.00138888889171967191);
    even = term<T>(even, s, 0.0416666666666241619);
    odd = term<T>(v128.splat<T>(<T>2.51003758325612337e-8), s, 2.75572684803100255e-6);
    odd = term<T>(odd, s, 0.000198412698630405453);
    odd = term<T>(odd, s, 0.00833333333333006445);
    odd = term<T>(odd, s, 0.166666666666666675);
  }
  const p = v128.add<T>(term<T>(even, s, 0.5), v128.mul<T>(r, odd));
  return v128.add<T>(one<T>(), v128.add<T>(r, v128.mul<T>(p, s)));
}

@inline function term<T>(p: v128, s: v128, coefficient: f64): v128 {
  return v128.add<T>(v128.mul<T>(p, s), v128.splat<T>(<T>coefficient));
}

@inline function one<T>(): v128 {
  return v128.splat<T>(<T>1);
}

@inline function zero<T>(): v128 {
  return v128.splat<T>(<T>0);
}

/** The sum of the lanes, in double precision. */
@inline function sumOf<T>(v: v128): f64 {
  if (sizeof<T>() == 8) return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
  const upper = v128.shuffle<i64>(v, v, 1, 1);
  const pairs = f64x2.add(f64x2.promote_low_f32x4(v), f64x2.promote_low_f32x4(upper));
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}

@inline function largestOf<T>(v: v128): T {
  v = v128.pmax<T>(v, v128.shuffle<i64>(v, v, 1, 0));
  if (sizeof<T>() == 4) v = v128.pmax<T>(v, v128.shuffle<i32>(v, v, 1, 0, 3, 2));
  return v128.extract_lane<T>(v, 0);
}

/** How many lanes of a comparison hold. */
@inline function countOf<T>(v: v128): i32 {
  return popcnt(sizeof<T>() == 4 ? i32x4.bitmask(v) : i64x2.bitmask(v));
}

/** Which lanes of the last vector belong to a row that ends inside it; the others are masked classes. */
@inline function lastLanes<T>(classes: i32): v128 {
  const lanes = 16 / sizeof<T>();
  const extra = classes & (lanes - 1);
  return sizeof<T>() == 4
    ? i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(extra))
    : i64x2.lt_s(i64x2(0, 1), i64x2.splat(extra));
}

@inline function masked<T>(): v128 {
  return v128.splat<T>(<T>-Infinity);
}

/** The largest logit of a row. Four maxima at once, since each waits for the one before. */
@inline function topOf<T>(z: usize, bytes: usize, last: v128): T {
  let a = masked<T>();
  let j: usize = 0;
  if (bytes >= 64) {
    let b = a, c = a, d = a;
    for (const end = bytes & ~63; j < end; j += 64) {
      a = v128.pmax<T>(a, v128.load(z + j));
      b = v128.pmax<T>(b, v128.load(z + j, 16));
      c = v128.pmax<T>(c, v128.load(z + j, 32));
      d = v128.pmax<T>(d, v128.load(z + j, 48));
    }
    a = v128.pmax<T>(v128.pmax<T>(a, b), v128.pmax<T>(c, d));
  }
  for (const end = bytes & ~15; j < end; j += 16) a = v128.pmax<T>(a, v128.load(z + j));
  if (j < bytes) a = v128.pmax<T>(a, v128.bitselect(v128.load(z + j), masked<T>(), last));
  return largestOf<T>(a);
}

/** Subtracts the top from a row: exact, where it is this large, for every logit that counts. */
@inline function lower<T>(z: usize, bytes: usize, top: T): void {
  for (let j: usize = 0; j < bytes; j += sizeof<T>()) store<T>(z + j, load<T>(z + j) - top);
}

/** The top with few digits. */
@inline function coarsely<T>(top: T): T {
  return nearest<T>(top * <T>512) / <T>512;
}

/** What the exponentials of a row are multiples of: of floats, times e^−fine, for which three terms are enough. */
@inline function unitOf<T>(top: T): f64 {
  const fine = <f64>top - <f64>coarsely<T>(top);
  return sizeof<T>() == 4 ? unit<T>() * (1 - fine + (fine * fine) / 2) : unit<T>();
}

/**
 * Σ e^(zⱼ − top) over the classes but one that has the top: those that tie with it are counted, not
 * summed, so that their ones cannot swallow a small rest. NaN if there is a NaN in the row. Unless `out`
 * is 0, the exponentials go there.
 */
@inline function restOf<T>(z: usize, bytes: usize, last: v128, top: T, out: usize): f64 {
  const tops = v128.splat<T>(top);
  const coarse = v128.splat<T>(coarsely<T>(top)), fine = v128.splat<T>(top - coarsely<T>(top));
  const whole = bytes & ~15;
  let rest: f64 = 0, ties = -1;
  for (let j: usize = 0; j < bytes; ) {
    let sum = zero<T>(), lost = zero<T>();
    for (const end = min(bytes, j + 1024); j < end; j += 16) { // short sums in T, long ones in double
      let v = v128.load(z + j);
      if (j == whole) v = v128.bitselect(v, masked<T>(), last);
      const e = expOfDifference<T>(v, coarse, fine);
      const isTop = v128.eq<T>(v, tops);
      const next = v128.andnot(e, isTop);
      const more = v128.add<T>(sum, next);
      // What rounding took, found again where it matters: exact while the sum is larger than its next term.
      if (sizeof<T>() == 8) lost = v128.add<T>(lost, v128.sub<T>(next, v128.sub<T>(more, sum)));
      sum = more;
      ties += countOf<T>(isTop);
      if (out) v128.store(out + j, e);
    }
    rest += sizeof<T>() == 4 ? sumOf<T>(sum) : sumOf<T>(v128.add<T>(sum, lost));
  }
  return rest * unitOf<T>(top) + <f64>ties;
}

/** Turns the exponentials of a row into slopes: (p − t) · factor, without a difference at the top. */
@inline function finish<T>(out: usize, bytes: usize, label: usize, isTop: bool, scale: f64, rest: f64, factor: f64): void {
  const slope: f64 = isTop ? 0 - (rest / (1 + rest)) * factor : <f64>load<T>(out + label) * scale - factor;
  const scales = v128.splat<T>(<T>scale);
  for (let j: usize = 0; j < bytes; j += 16) v128.store(out + j, v128.mul<T>(v128.load(out + j), scales));
  store<T>(out + label, <T>slope);
}

/** The first pass: writes top − z_label of every row to `stats`, and then the top. */
@inline function findTops<T>(z: usize, labels: usize, stats: usize, rows: i32, classes: i32): void {
  const bytes = <usize>classes * sizeof<T>();
  const last = lastLanes<T>(classes);
  for (let n = 0; n < rows; n++, z += bytes, labels += 4, stats += 16) {
    const label = load<i32>(labels);
    if (label < 0) continue;
    let top = topOf<T>(z, bytes, last);
    store<f64>(stats, <f64>top - <f64>load<T>(z + <usize>label * sizeof<T>()));
    if (!(abs<T>(top) < 4096)) {
      lower<T>(z, bytes, top);
      top -= top; // 0, or NaN for a row that is undefined
    }
    store<f64>(stats, top, 8);
  }
}

/**
 * Writes top − z_label and the rest of every row to `stats`, and to `out`, unless that is 0, the slopes
 * times the row's factor. A label below 0 is ignored. The logits may change. Where a row ends inside a
 * vector, `out` is written beyond it, and the next row mends that.
 *
 * Two passes, since the rows of each can be computed side by side.
 */
@inline function softmaxRows<T>(
  z: usize, out: usize, labels: usize, factors: usize, stats: usize, rows: i32, classes: i32,
): void {
  findTops<T>(z, labels, stats, rows, classes);
  const bytes = <usize>classes * sizeof<T>();
  const last = lastLanes<T>(classes);
  for (let n = 0; n < rows; n++, z += bytes, labels += 4, factors += 8, stats += 16) {
    const label = load<i32>(labels);
    if (label < 0) {
      store<f64>(stats, 0);
      store<f64>(stats, 0, 8);
      if (out) memory.fill(out, 0, bytes);
    } else {
      const top = <T>load<f64>(stats, 8);
      const rest = restOf<T>(z, bytes, last, top, out);
      store<f64>(stats, rest, 8);
      if (out) {
        const factor = load<f64>(factors);
        const scale = (factor / (1 + rest)) * unitOf<T>(top);
        const isTop = load<f64>(stats) == 0;
        finish<T>(out, bytes, <usize>label * sizeof<T>(), isTop, scale, rest, factor);
      }
    }
    if (out) out += bytes;
  }
}

export function softmax32(
  z: usize, out: usize, labels: usize, factors: usize, stats: usize, rows: i32, classes: i32,
): void {
  softmaxRows<f32>(z, out, labels, factors, stats, rows, classes);
}

export function softmax64(
  z: usize, out: usize, labels: usize, factors: usize, stats: usize, rows: i32, classes: i32,
): void {
  softmaxRows<f64>(z, out, labels, factors, stats, rows, classes);
}

/** (1 + a)(1 + b) − 1: what log1p makes the sum of two of its values, for one logarithm of many. */
@inline function both<T>(a: v128, b: v128): v128 {
  return v128.add<T>(a, v128.add<T>(b, v128.mul<T>(a, b)));
}

/** Four floats as two doubles, lanes 0 and 2, 1 and 3 taken together. */
@inline function pairs(e: v128): v128 {
  const upper = v128.shuffle<i64>(e, e, 1, 1);
  return both<f64>(f64x2.promote_low_f32x4(e), f64x2.promote_low_f32x4(upper));
}

/**
 * (1 − t) σ(x) − t σ(−x), times factor: what speaks against the score pulls it towards 0, and what speaks
 * for it pushes it further; e is e^−|x|.
 */
@inline function slopeOf<T>(negative: v128, against: v128, e: v128, factor: v128): v128 {
  const likely = v128.div<T>(factor, v128.add<T>(one<T>(), e));
  const pull = v128.mul<T>(against, likely);
  const push = v128.mul<T>(v128.sub<T>(one<T>(), against), v128.mul<T>(e, likely));
  return v128.xor(v128.sub<T>(pull, push), v128.and(negative, v128.splat<T>(<T>-0.0)));
}

/**
 * Writes Σ |x| · (the share of the answer x speaks against) and two products Π (1 + e^−|x|) − 1 to `stats`;
 * the sum is NaN if a target lies outside [0, 1]. `count` is a multiple of 4, and small enough for no
 * product to overflow. With `keep` the slopes go over the logits.
 */
@inline function sigmoidRun<T>(
  x: usize, targets: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  const factors = v128.splat<T>(<T>factor);
  const units = v128.splat<T>(<T>unit<T>());
  let linear: f64 = 0, products = zero<f64>(), least = zero<T>(), most = one<T>();
  const end = <usize>count * sizeof<T>();
  for (let j: usize = 0; j < end; ) {
    let sum = zero<T>(), product = zero<T>();
    for (const stop = min(end, j + 256); j < stop; j += 16) { // short ones in T, long ones in double
      const v = v128.load(x + j);
      const t = v128.load(targets + j);
      const size = v128.abs<T>(v);
      const negative = v128.lt<T>(v, zero<T>());
      const against = v128.abs<T>(v128.sub<T>(t, v128.andnot(one<T>(), negative)));
      const e = v128.mul<T>(exp<T>(v128.neg<T>(size)), units);
      sum = v128.add<T>(sum, v128.mul<T>(size, against));
      product = both<T>(product, e);
      least = v128.pmin<T>(least, t);
      most = v128.pmax<T>(most, t);
      if (keep) v128.store(x + j, slopeOf<T>(negative, against, e, factors));
    }
    linear += sumOf<T>(sum);
    products = both<f64>(products, sizeof<T>() == 4 ? pairs(product) : product);
  }
  const wrong = v128.or(v128.lt<T>(least, zero<T>()), v128.gt<T>(most, one<T>()));
  store<f64>(stats, v128.any_true(wrong) ? NaN : linear);
  v128.store(stats, products, 8);
}

export function sigmoid32(
  x: usize, targets: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  sigmoidRun<f32>(x, targets, stats, count, factor, keep);
}

export function sigmoid64(
  x: usize, targets: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  sigmoidRun<f64>(x, targets, stats, count, factor, keep);
}
