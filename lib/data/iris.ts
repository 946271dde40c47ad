import { irisText } from "./irisText.js";
import { commaSeparated, type DataSet, readDataSet } from "./readDataSet.js";

/**
 * Fisher's irises: four measurements of 150 flowers, in cm, and the species of each: 50 *Iris setosa*, 50
 * *versicolor* and 50 *virginica*. The first species is easily told from the others; those two overlap.
 *
 * @returns 150 samples with 4 features in 3 classes
 * @throws {Error} if the stored data are damaged
 * @example
 * iris().inputs[0]; // [5.1, 3.5, 1.4, 0.2]
 * iris().classes; // ["setosa", "versicolor", "virginica"]
 * @see Fisher, The use of multiple measurements in taxonomic problems (1936)
 */
export function iris(): DataSet {
  return readDataSet(
    {
      name: "iris",
      features: [
        ["sepal length (cm)", 4.3, 7.9],
        ["sepal width (cm)", 2, 4.4],
        ["petal length (cm)", 1, 6.9],
        ["petal width (cm)", 0.1, 2.5],
      ],
      classes: [
        ["setosa", 50],
        ["versicolor", 50],
        ["virginica", 50],
      ],
      source:
        "R. A. Fisher (1936), measured by E. Anderson; the copy of scikit-learn 1.2.1, which follows Fisher's paper",
      licence: "BSD-3-Clause (scikit-learn); see lib/data/LICENCES.md",
    },
    irisText,
    commaSeparated,
  );
}
