/**
 * Stands in the bundle for `ts-interface-checker`, with which Sucrase checks its options: a twentieth of
 * all that a first run loads, for options that are always ours.
 */
const anything = (): object => ({});

export const array: typeof anything = anything;
export const iface: typeof anything = anything;
export const lit: typeof anything = anything;
export const opt: typeof anything = anything;
export const union: typeof anything = anything;

export const createCheckers: () => object = () => ({ Options: { strictCheck: anything } });
