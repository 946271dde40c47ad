"""scikit-learn's log_loss, which takes probabilities and computes no gradient."""

import numpy as np
import sklearn
from sklearn.metrics import log_loss

version = sklearn.__version__


def prepare(loss, which, logits, labels):
    if which == "gradient":
        return None
    if loss == "softTargets":
        raise ValueError("log_loss takes true classes, not their probabilities")
    if loss in ("sigmoid", "multiLabel"):
        # Rows of labels are one list, because log_loss would take the scores of a row as one distribution.
        t, z = labels.ravel(), logits.ravel()
        return lambda: float(log_loss(t, 1 / (1 + np.exp(-z)), labels=[0, 1])), None
    if loss != "softmax":
        return None
    classes = np.arange(logits.shape[1])

    def run():
        p = np.exp(logits - logits.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        return float(log_loss(labels, p, labels=classes))

    return run, None
