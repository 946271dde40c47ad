/** The shape of a convolution: each output sees a square window of every input. */
export interface LayerShape {
  readonly inputs: number;
  readonly outputs: number;
  /** The width and height of the window. */
  readonly window: number;
}

/** The names of the fire modules, with the outputs of their squeeze layer and of each of their two expand layers. */
const FIRES: readonly (readonly [name: string, squeeze: number, expand: number])[] = [
  ["fire2", 16, 64],
  ["fire3", 16, 64],
  ["fire4", 32, 128],
  ["fire5", 32, 128],
  ["fire6", 48, 192],
  ["fire7", 48, 192],
  ["fire8", 64, 256],
  ["fire9", 64, 256],
];

/**
 * The layers with weights of SqueezeNet 1.0, by name, in the order in which its file stores them. A fire module squeezes
 * its channels into a few, and expands these with windows of 1 and of 3 pixels.
 *
 * @see Iandola et al., SqueezeNet: AlexNet-level accuracy with 50x fewer parameters (2016), table 1
 */
export const squeezeNetLayers: ReadonlyMap<string, LayerShape> = new Map(listLayers());

function listLayers(): [name: string, shape: LayerShape][] {
  const layers: [string, LayerShape][] = [["first", { inputs: 3, outputs: 96, window: 7 }]];
  let channels = 96;
  for (const [name, squeeze, expand] of FIRES) {
    layers.push(
      [`${name}/squeeze`, { inputs: channels, outputs: squeeze, window: 1 }],
      [`${name}/expand1`, { inputs: squeeze, outputs: expand, window: 1 }],
      [`${name}/expand3`, { inputs: squeeze, outputs: expand, window: 3 }],
    );
    channels = 2 * expand;
  }
  layers.push(["last", { inputs: channels, outputs: 1000, window: 1 }]);
  return layers;
}
