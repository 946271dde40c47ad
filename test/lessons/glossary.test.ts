import { describe, expect, it } from "vitest";
import { glossary } from "../../lib/lessons/glossary.js";

/** All English names of a term, in lower case. */
const namesOf = ({ term, also, mentions = [] }: (typeof glossary)[number]): string[] =>
  [term.en, ...(also?.en ?? []), ...mentions].map((name) => name.toLowerCase());

describe("the glossary", () => {
  it("has every id once, and no name for two terms", () => {
    const ids = glossary.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = glossary.flatMap((term) => [...new Set(namesOf(term))]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("knows the names by which readers search for the course's terms", () => {
    const names = glossary.flatMap(namesOf);
    const sought =
      "score, logit, log loss, nll, negative log-likelihood, maximum likelihood, independent, categorical, convex, backpropagation, nats, temperature, soft target, log-odds, chain rule, gradient descent, label, overflow";
    expect(sought.split(", ").filter((name) => !names.includes(name))).toEqual([]);
  });

  it("explains each term in English and in Chinese", () => {
    for (const { id, means } of glossary) {
      expect(means.en, id).toMatch(/^[^\p{Script=Han}]+\.$/u);
      expect(means.zh, id).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it("has full-width punctuation beside Chinese, and a space between Chinese and Latin", () => {
    const texts = glossary.flatMap(({ term, also, means }) => [
      term.zh,
      ...(also?.zh ?? []),
      means.zh,
    ]);
    const halfWidth = /\p{Script=Han}[,:;?()]|[,:;?()]\p{Script=Han}/u;
    const noSpace = /\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d]\p{Script=Han}/u;
    expect(texts.filter((text) => halfWidth.test(text) || noSpace.test(text))).toEqual([]);
  });
});
