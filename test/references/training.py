#!/usr/bin/python3
"""Least losses of logistic and softmax regression, as scikit-learn finds them: training.json.

The objective, the sum of all losses plus half of the sum of all squared weights, is strictly convex in the weights, so
every method must find the same ones. Biases have no penalty; those of softmax are unique up to a common number.
Run: /usr/bin/python3 training.py    (Debian 12: python3-sklearn)
"""
import json
import os

import numpy as np
import sklearn
from sklearn.datasets import load_breast_cancer, load_digits, load_iris
from sklearn.linear_model import LogisticRegression


def optimum(name, load, tolerance):
    inputs, labels = load(return_X_y=True)
    classes = labels.max() + 1
    deviations = inputs.std(axis=0)
    deviations[deviations == 0] = 1
    inputs = (inputs - inputs.mean(axis=0)) / deviations
    kind = "auto" if classes == 2 else "multinomial"
    model = LogisticRegression(
        C=1.0, solver="newton-cg", tol=tolerance, max_iter=100000, multi_class=kind
    ).fit(inputs, labels)
    scores = model.decision_function(inputs)
    if classes == 2:  # one score: that of class 1, with class 0 held at 0
        scores = np.stack([np.zeros_like(scores), scores], axis=1)
    top = scores.max(axis=1, keepdims=True)
    logs = scores - top - np.log(np.exp(scores - top).sum(axis=1, keepdims=True))
    losses = -logs[np.arange(len(labels)), labels]
    return {
        "data": name,
        "meanCrossEntropy": losses.mean(),
        "objective": losses.sum() + 0.5 * (model.coef_**2).sum(),
        "accuracy": model.score(inputs, labels),
        "weights": model.coef_.ravel().tolist(),
        "biases": model.intercept_.tolist(),
    }


cases = [
    optimum("iris", load_iris, 1e-9),
    optimum("breastCancer", load_breast_cancer, 1e-9),
    optimum("handwrittenDigits", load_digits, 1e-7),
]
meta = f"scikit-learn {sklearn.__version__}, LogisticRegression(C=1, solver='newton-cg'), standardised features"
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "training.json")
with open(path, "w") as file:
    json.dump({"meta": meta, "cases": cases}, file, indent=1)
    file.write("\n")
