/** The number of parameters, weights and biases, of a fully connected layer. */
function fullyConnected(inputs: number, outputs: number): number {
  return inputs * outputs + outputs;
}

/** The number of parameters of a convolution with a square window. */
function convolution(inputs: number, outputs: number, window: number): number {
  return inputs * outputs * window ** 2 + outputs;
}

/**
 * The number of parameters of AlexNet (Krizhevsky et al., 2012, figure 2). Its second, fourth and fifth layer see only
 * the half of the channels that is on the same graphics card.
 *
 * @param outputs  the number of nodes of the last layer
 */
export function alexNetParameters(outputs: number): number {
  return (
    convolution(3, 96, 11) +
    convolution(48, 256, 5) +
    convolution(256, 384, 3) +
    convolution(192, 384, 3) +
    convolution(192, 256, 3) +
    fullyConnected(6 * 6 * 256, 4096) +
    fullyConnected(4096, 4096) +
    fullyConnected(4096, outputs)
  );
}

/** The five networks of He et al., 2016, table 1. */
export type ResNetDepth = 18 | 34 | 50 | 101 | 152;

/** The number of blocks in each of the four stages. A block has two layers in the first two networks, else three. */
export const RESNET_BLOCKS: Readonly<Record<ResNetDepth, readonly number[]>> = {
  18: [2, 2, 2, 2],
  34: [3, 4, 6, 3],
  50: [3, 4, 6, 3],
  101: [3, 4, 23, 3],
  152: [3, 8, 36, 3],
};

/** The number of parameters of a ResNet before its last layer: of its convolutions and their normalisation. */
export function resNetConvolutionParameters(depth: ResNetDepth): number {
  let total = normalised(3, 64, 7);
  let channels = 64;
  RESNET_BLOCKS[depth].forEach((blocks, stage) => {
    const width = 64 * 2 ** stage;
    const outputs = depth < 50 ? width : 4 * width;
    for (let block = 0; block < blocks; block++) {
      total +=
        depth < 50
          ? normalised(channels, width, 3) + normalised(width, width, 3)
          : normalised(channels, width, 1) +
            normalised(width, width, 3) +
            normalised(width, outputs, 1);
      // Where the number of channels changes, the shortcut has a convolution, too.
      if (channels !== outputs) total += normalised(channels, outputs, 1);
      channels = outputs;
    }
  });
  return total;
}

/** The number of parameters of a ResNet's only fully connected layer, the last one. */
export function resNetOutputParameters(depth: ResNetDepth, outputs: number): number {
  return fullyConnected(depth < 50 ? 512 : 2048, outputs);
}

/** The number of parameters of a convolution without biases, and of the factor and shift of each normalised channel. */
function normalised(inputs: number, outputs: number, window: number): number {
  return inputs * outputs * window ** 2 + 2 * outputs;
}
