import { breastCancerText } from "./breastCancerText.js";
import { commaSeparated, type DataSet, type Description, readDataSet } from "./readDataSet.js";

/** What is measured of the nuclei of the cells, with its range in three statistics: mean, standard error and worst. */
const MEASURED: readonly (readonly [name: string, ...ranges: (readonly [number, number])[]])[] = [
  ["radius", [6.981, 28.11], [0.1115, 2.873], [7.93, 36.04]],
  ["texture", [9.71, 39.28], [0.3602, 4.885], [12.02, 49.54]],
  ["perimeter", [43.79, 188.5], [0.757, 21.98], [50.41, 251.2]],
  ["area", [143.5, 2501], [6.802, 542.2], [185.2, 4254]],
  ["smoothness", [0.05263, 0.1634], [0.001713, 0.03113], [0.07117, 0.2226]],
  ["compactness", [0.01938, 0.3454], [0.002252, 0.1354], [0.02729, 1.058]],
  ["concavity", [0, 0.4268], [0, 0.396], [0, 1.252]],
  ["concave points", [0, 0.2012], [0, 0.05279], [0, 0.291]],
  ["symmetry", [0.106, 0.304], [0.007882, 0.07895], [0.1565, 0.6638]],
  ["fractal dimension", [0.04996, 0.09744], [0.0008948, 0.02984], [0.05504, 0.2075]],
];

const STATISTICS = [
  (name: string) => `mean ${name}`,
  (name: string) => `${name} error`,
  (name: string) => `worst ${name}`,
];

const description: Description = {
  name: "breastCancer",
  features: STATISTICS.flatMap((nameOf, i) =>
    MEASURED.map(([name, ...ranges]) => [nameOf(name), ...ranges[i]] as const),
  ),
  classes: [
    ["malignant", 212],
    ["benign", 357],
  ],
  source:
    "W. H. Wolberg, O. L. Mangasarian, W. N. Street (1995), Breast Cancer Wisconsin (Diagnostic), UCI Machine Learning Repository, doi.org/10.24432/C5DW2B; the copy of scikit-learn 1.2.1",
  licence: "CC BY 4.0 (UCI), BSD-3-Clause (scikit-learn); see lib/data/LICENCES.md",
};

/**
 * Breast tumours of Wisconsin: 30 numbers computed from a microscope picture of the cells of each of 569 tumours, and
 * whether it was malignant (class 0, 212 tumours) or benign (class 1, 357). The numbers are the mean, the standard
 * error and the mean of the three largest ("worst") of ten measurements of the nuclei.
 *
 * @returns 569 samples with 30 features in 2 classes
 * @throws {Error} if the stored data are damaged
 * @example
 * breastCancer().features[0]; // "mean radius"
 * breastCancer().inputs[0][0]; // 17.99
 * breastCancer().classes; // ["malignant", "benign"]
 * @see Street, Wolberg & Mangasarian, Nuclear feature extraction for breast tumor diagnosis (1993)
 */
export function breastCancer(): DataSet {
  return readDataSet(description, breastCancerText, commaSeparated);
}
