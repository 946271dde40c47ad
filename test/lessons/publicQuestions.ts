/** A question that people ask in public, in their words, and the cell that answers it in the same words. */
export type PublicQuestion = readonly [words: string, lesson: string, cell: string];

/** The public questions that the course answers. */
export const publicQuestions: readonly PublicQuestion[] = [
  ["Why is my loss 0.69", "14", "five-losses-reading"],
  ["Why is my loss 2.30", "10", "ln-c"],
  ["Why is my loss 2.30, or 6.9", "14", "five-losses-reading"],
  ["Why is my loss 6.9", "11", "three-hartleys"],
  ["Why is my loss 23.03", "14", "five-losses-reading"],
  ["Why is my loss 87.34", "14", "five-losses-reading"],
  ["Can cross-entropy exceed 1, or be negative", "05", "negative-loss-seen"],
  ["How low is good", "13", "how-low-reading"],
  ["Why loss and accuracy both rise", "13", "why-both"],
  ["multi-label", "12", "smoothing-seen"],
  ["class weights", "13", "weights-move"],
  ["ignore −100", "12", "scaled-seen"],
  ["gradient of a hidden layer", "10", "backpropagation"],
  ["Why e, and not another base", "04", "zero-log-zero"],
  ["why log, and not linear", "16", "assumptions"],
  ["CrossEntropyLoss against NLLLoss", "12", "inputs"],
  ["softmax twice", "12", "twice-seen"],
  ["BCE or two outputs", "12", "multi-label-seen"],
  ["KL against CE", "12", "kl-against-ce"],
  ["label smoothing's minimum", "13", "minimum"],
  ["交叉熵为什么用 log", "16", "assumptions"],
  ["底数是什么", "04", "zero-log-zero"],
  ["0.69 是什么数", "14", "five-losses-reading"],
];
