import type { Text } from "../text.js";

/** How messages of the library are put together; what they need is in needs.ts. The special forms come first. */
export const forms: readonly Text[] = [
  { en: "{where}: {Rest}", zh: "{where}：{Rest}" },
  { en: "{where}, epoch {n}: {Rest}", zh: "{where}，第 {n} 轮：{Rest}" },
  // what came
  { en: "{name} is empty; {Need}", zh: "{name} 是空的；{Need}" },
  { en: "every entry of {name} is {value}; {Need}", zh: "{name} 的每一项都是{value}；{Need}" },
  { en: "there is no option {name}; {Need}", zh: "没有 {name} 这个选项；{Need}" },
  { en: "{Why}, so the mean is over nothing; {Need}", zh: "{Why}，没有可以平均的；{Need}" },
  {
    en: "{name} is Infinity, and ∞ − ∞ has no value; {Need}",
    zh: "{name} 为 Infinity，而 ∞ − ∞ 没有值；{Need}",
  },
  {
    en: "f is {value} where {place} is {x}; {Need}",
    zh: "{place} 为{x} 时，f 为{value}；{Need}",
  },
  {
    en: "{name} is {value}, which a step of {h} does not change; {Need}",
    zh: "{name} 为{value}，{h} 的步长改变不了它；{Need}",
  },
  { en: "{name} is {value}, but {Reason}; {Need}", zh: "{name} 为{value}，但{Reason}；{Need}" },
  {
    en: "{name} is {value}, and {Other}; {Need}",
    zh: "{name} 为{value}，而 {Other}；{Need}",
  },
  { en: "{name} is {value}; {Need}", zh: "{name} 为{value}；{Need}" },
  {
    en: "the probabilities e^{name} sum to {sum}; {Need}",
    zh: "概率 e^{name} 之和为{sum}；{Need}",
  },
  { en: "{name} sums to {sum}; {Need}", zh: "{name} 之和为{sum}；{Need}" },
  {
    en: "{name} has {Count}, {other} has {n}; they must match.",
    zh: "{name} 有 {Count}，{other} 有 {n} 项；两者应一致。",
  },
  { en: "{name} has {Count}; {Need}", zh: "{name} 有 {Count}；{Need}" },
  { en: "{name} has {Count}", zh: "{name} 有 {Count}" },
  { en: "{name} has length {n}; {Need}", zh: "{name} 的长度为 {n}；{Need}" },
  { en: "{word} returned {value}; {Need}", zh: "{word} 返回了{value}；{Need}" },
  // sentences
  { en: "{First}. {Rest}", zh: "{First}。{Rest}" },
  { en: "{First}; {Rest}", zh: "{First}；{Rest}" },
  { en: "{Only}.", zh: "{Only}。" },
  // how values are shown
  { en: "1 entry", zh: "1 项" },
  { en: "{n} entries", zh: "{n} 项" },
  { en: "{value} ({n} entries)", zh: "{value}（{n} 项）" },
  { en: "{value} ({n} characters)", zh: "{value}（{n} 个字符）" },
  { en: "a function", zh: "一个函数" },
  { en: "an Object", zh: "一个对象" },
  {
    en: "a {word} of {n} of another realm",
    zh: "另一个环境里长度为 {n} 的 {word}",
  },
  { en: "a {word} of {n}", zh: "长度为 {n} 的 {word}" },
  { en: "an {word} of {n}", zh: "长度为 {n} 的 {word}" },
  { en: "a {word}", zh: "一个 {word}" },
  { en: "an {word}", zh: "一个 {word}" },
];
