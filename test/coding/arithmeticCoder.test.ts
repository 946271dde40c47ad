import {
  adaptiveModel,
  bitsOfEach,
  bytesOf,
  decode,
  encode,
  fixedModel,
  type Model,
  narrow,
  packBits,
  textOf,
  unpackBits,
} from "@course/lib/coding";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const total = (bits: readonly number[]): number => bits.reduce((sum, each) => sum + each, 0);

/** Shares of whole numbers, among them 1 of 65536 and nearly all of it, and a message of their symbols. */
const messages = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(1)), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((shares) => {
    const cumulative = [0];
    for (const share of shares) cumulative.push((cumulative.at(-1) as number) + share);
    const model: Model = () => ({ predict: () => cumulative, learn: () => undefined });
    const symbol = fc.nat({ max: shares.length - 1 });
    return fc.record({ model: fc.constant(model), symbols: fc.array(symbol, { maxLength: 300 }) });
  });

const bytes = fc.uint8Array({ maxLength: 120 });
const orders = fc.integer({ min: 0, max: 6 });

describe("the arithmetic coder", () => {
  it("reads back every message that it wrote, for every fixed model", () => {
    fc.assert(
      fc.property(messages, ({ model, symbols }) => {
        expect(decode(encode(symbols, model), symbols.length, model)).toEqual(symbols);
      }),
    );
  });

  it("reads back all bytes with a model that learns while it reads", () => {
    fc.assert(
      fc.property(bytes, orders, (message, order) => {
        const model = adaptiveModel({ order });
        expect(decode(encode(message, model), message.length, model)).toEqual([...message]);
      }),
      { numRuns: 40 },
    );
  });

  it("writes at most two bits more than the loss, and none less", () => {
    fc.assert(
      fc.property(messages, ({ model, symbols }) => {
        const excess = encode(symbols, model).length - total(bitsOfEach(symbols, model));
        // Rounding the ends of an interval changes a share of 2^-16 by 2^-14 of itself at most.
        const rounding = symbols.length * 1e-4;
        expect(excess).toBeGreaterThan(-rounding);
        expect(excess).toBeLessThanOrEqual(2 + rounding);
      }),
    );
  });

  it("stays within two bits of the loss over a hundred thousand symbols", () => {
    const symbols = Array.from({ length: 100_000 }, (_, at) => (at % 10 < 7 ? 0 : 1));
    const model = fixedModel([0.7, 0.3]);
    const bits = encode(symbols, model);
    expect(bits.length - total(bitsOfEach(symbols, model))).toBeLessThanOrEqual(2);
    expect(decode(bits, symbols.length, model)).toEqual(symbols);
  });

  it("reads a file whose last byte is filled up with zeros", () => {
    const model = adaptiveModel();
    const message = bytesOf("The loss is a file size.");
    const file = packBits(encode(message, model));
    expect(textOf(decode(unpackBits(file), message.length, model))).toBe(
      "The loss is a file size.",
    );
  });

  it("reads any bits as some message", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { maxLength: 200 }), (bits) => {
        const symbols = decode(bits, 20, adaptiveModel({ symbols: 5 }));
        expect(symbols.every((symbol) => symbol >= 0 && symbol < 5)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("divides an interval among all symbols without a gap", () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 2 ** 30, max: 2 ** 32 }), ({ model }, range) => {
        const cumulative = model().predict();
        let low = 0;
        for (let symbol = 0; symbol < cumulative.length - 1; symbol++) {
          const part = narrow({ low: 0, range }, cumulative, symbol);
          expect(part.low).toBe(low);
          expect(part.range).toBeGreaterThan(0);
          low += part.range;
        }
        expect(low).toBe(range);
      }),
    );
  });
});

describe("packBits", () => {
  it("is undone by unpackBits, up to the zeros that fill the last byte", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1)), (bits) => {
        const back = unpackBits(packBits(bits));
        expect(back.slice(0, bits.length)).toEqual(bits);
        expect(back.slice(bits.length)).toEqual(new Array(back.length - bits.length).fill(0));
        expect(back.length - bits.length).toBeLessThan(8);
      }),
    );
  });
});

describe("bytesOf", () => {
  it("is undone by textOf for every text, with a byte order mark as well", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(textOf(bytesOf(text))).toBe(text);
      }),
    );
    expect(textOf(bytesOf("\ufeffa"))).toBe("\ufeffa");
  });
});
