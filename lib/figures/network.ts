import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";
import { textWidth } from "./drawing/wrapText.js";

/** A layer of a network. */
export interface NetworkLayer {
  /** The name below the layer. */
  name: Label;
  /** A short text inside each node that is drawn; "" for none. */
  nodes: readonly string[];
  /** The number of nodes, if not all are drawn: dots before the last one stand for the rest. */
  of?: number;
  /** What each node that is drawn stands for: a text to the right of it, in the last layer only. */
  meanings?: readonly Label[];
}

const nodeRadius = 21;
/** The distance between the centres of neighbouring nodes, in pixels. */
const step = 54;
/** The most nodes of a layer for which there is room. */
const mostNodes = 7;

/** A node, or the dots in place of the nodes that are not drawn. */
interface Node {
  layer: number;
  /** Steps below the middle of the layer. */
  row: number;
  text: string;
  isGap: boolean;
  meaning: string;
}

/**
 * A network as a diagram: a column of nodes for each layer, and a line for each weight between neighbours.
 *
 * @returns SVG text
 * @throws {RangeError} if there are fewer than 2 or more than 5 layers, or a layer has no node or more than 7
 * @throws {RangeError} if `of` is not larger than the number of nodes that are drawn
 * @example
 * network([
 *   { name: "features", nodes: ["h₁", "h₂"] },
 *   { name: "score", nodes: ["y"] },
 * ]).slice(0, 4); // "<svg"
 */
export function network(layers: readonly NetworkLayer[], options: FigureOptions = {}): string {
  const { language = currentLanguage() } = options;
  checkLayers(layers);
  const nodes = layers.map((layer, index) => nodesOf(layer, index, language));
  const rows = Math.max(...nodes.map((column) => column.length));
  const drawn = nodes.flat().filter(({ isGap }) => !isGap);
  const place = { x: "layer", y: "row" } as const;
  return drawFigure(
    describe(layers),
    {
      height: rows * step + 3 * size.lineHeight,
      marginTop: nodeRadius + size.gap,
      marginBottom: nodeRadius + 2.5 * size.lineHeight,
      ...sideMargins(layers, nodes.at(-1) ?? [], language),
      x: { domain: [0, layers.length - 1], axis: null },
      y: { domain: [-(rows - 1) / 2, (rows - 1) / 2], reverse: true, axis: null },
      marks: [
        Plot.arrow(connections(nodes), {
          x1: (ends: Connection) => ends[0].layer,
          y1: (ends: Connection) => ends[0].row,
          x2: (ends: Connection) => ends[1].layer,
          y2: (ends: Connection) => ends[1].row,
          stroke: palette.grey,
          strokeOpacity: 0.6,
          strokeWidth: 1,
          inset: nodeRadius,
          headLength: 0,
        }),
        Plot.dot(drawn, { ...place, r: nodeRadius, stroke: palette.blue, strokeWidth: 2 }),
        Plot.text(nodes.flat(), {
          ...place,
          text: ({ text, isGap }: Node) => (isGap ? "⋮" : text),
        }),
        Plot.text(nodes.at(-1) ?? [], {
          ...place,
          text: "meaning",
          textAnchor: "start",
          dx: nodeRadius + size.gap,
        }),
        Plot.text(layers, {
          x: (_: NetworkLayer, index: number) => index,
          frameAnchor: "bottom",
          dy: nodeRadius + size.lineHeight,
          lineAnchor: "top",
          lineHeight: 1.25,
          text: (layer: NetworkLayer) => nameOf(layer, language),
        }),
      ],
    },
    options,
  );
}

/** Margins in which the names of the outer layers and the meanings of the outputs have room. */
function sideMargins(
  layers: readonly NetworkLayer[],
  outputs: readonly Node[],
  language: Language,
): { marginLeft: number; marginRight: number } {
  const half = layers.map((layer) => textWidth(inLanguage(layer.name, language), size.font) / 2);
  const meanings = outputs.map(({ meaning }) => textWidth(meaning, size.font));
  return {
    marginLeft: Math.max(70, (half[0] ?? 0) + size.gap),
    marginRight: Math.max(
      70,
      (half.at(-1) ?? 0) + size.gap,
      nodeRadius + 3 * size.gap + Math.max(...meanings),
    ),
  };
}

type Connection = readonly [from: Node, to: Node];

function checkLayers(layers: readonly NetworkLayer[]): void {
  const where = "network";
  requireEntries(where, "layers", layers, 2);
  requireAtMost(where, "layers", layers, 5);
  layers.forEach(({ nodes, of, meanings }, index) => {
    const name = `layers[${index}]`;
    requireEntries(where, `${name}.nodes`, nodes);
    requireAtMost(where, `${name}.nodes`, nodes, mostNodes, " Say how many there are with `of`.");
    if (of !== undefined && !(Number.isInteger(of) && of > nodes.length))
      throw new RangeError(
        `${where}: ${name}.of is ${of}; it must be a whole number above ${nodes.length}, the number of nodes drawn.`,
      );
    if (meanings) requireAtMost(where, `${name}.meanings`, meanings, nodes.length);
  });
}

/** The nodes of a layer from top to bottom, spread around its middle. */
function nodesOf({ nodes, of, meanings }: NetworkLayer, layer: number, language: Language): Node[] {
  const all = nodes.map((text, index) => ({
    layer,
    text,
    isGap: false,
    meaning: inLanguage(meanings?.[index] ?? "", language),
  }));
  if (of !== undefined) all.splice(-1, 0, { layer, text: "", isGap: true, meaning: "" });
  return all.map((node, index) => ({ ...node, row: index - (all.length - 1) / 2 }));
}

/** A line from every node to every node of the next layer. */
function connections(layers: readonly Node[][]): Connection[] {
  const drawn = layers.map((nodes) => nodes.filter(({ isGap }) => !isGap));
  return drawn
    .slice(1)
    .flatMap((to, index) =>
      (drawn[index] as Node[]).flatMap((from) => to.map((node) => [from, node] as const)),
    );
}

/** The name of a layer, with the number of its nodes if not all are drawn. */
function nameOf({ name, of }: NetworkLayer, language: Language): string {
  const text = inLanguage(name, language);
  if (of === undefined) return text;
  return `${text}\n${{ en: `(${of})`, zh: `（${of}）` }[language]}`;
}

function describe(layers: readonly NetworkLayer[]): FigureText {
  const list = (language: Language): string =>
    layers
      .map(({ name, nodes, of, meanings = [] }) => {
        const meaning = meanings.map((text) => inLanguage(text, language)).filter((text) => text);
        const what = {
          en: meaning.length === 0 ? "" : ` (${meaning.join(", ")})`,
          zh: meaning.length === 0 ? "" : `（${meaning.join("、")}）`,
        }[language];
        return `${inLanguage(name, language)}${punctuation[language].colon}${of ?? nodes.length}${what}`;
      })
      .join(punctuation[language].semicolon);
  return {
    alt: {
      en: `A network, drawn from left to right. Nodes of its layers: ${list("en")}. Every node is connected to every node of the next layer.`,
      zh: `从左到右画出的神经网络。各层的结点数：${list("zh")}。每个结点都与下一层的所有结点相连。`,
    },
    caption: {
      en: "Each line is a weight: a number by which a node multiplies what it gets from the layer before.",
      zh: "每条线是一个权重：结点用它去乘前一层传来的数。",
    },
  };
}
