import { type GenericTest, near } from "./genericTests.js";

/**
 * Tests that compare with a stored number, which fixes one of several conventions. They find what no generic test does.
 */
export const storedTests: readonly GenericTest[] = [
  {
    id: "smoothed-loss",
    says: {
      en: "scores [2, 1, 0], smoothed with ε/C = 0.1/3, cost 0.5076",
      zh: "得分 [2, 1, 0]，按 ε/C = 0.1/3 平滑，损失为 0.5076",
    },
    passes: (program) => near(program.loss(0, [2, 1, 0], { smoothing: 0.1 }), 0.5076059644443804),
  },
];
