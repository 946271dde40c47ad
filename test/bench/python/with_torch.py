"""PyTorch on one thread: its own losses, and backward(), which allocates the gradient."""

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.set_num_interop_threads(1)
version = torch.__version__


def prepare(loss, which, logits, labels):
    scores = torch.from_numpy(logits)
    target = torch.from_numpy(labels)
    if loss == "softmax":
        target = target.long()
    function = {
        "softmax": F.cross_entropy,
        "softTargets": F.cross_entropy,
        "sigmoid": F.binary_cross_entropy_with_logits,
        "multiLabel": F.binary_cross_entropy_with_logits,
    }.get(loss)
    if function is None:
        return None

    def forward():
        with torch.no_grad():
            return function(scores, target).item()

    def backward():
        scores.grad = None
        value = function(scores, target)
        value.backward()
        return value.item()

    if which == "forward":
        return forward, None
    scores.requires_grad_()
    return backward, lambda: scores.grad.view(-1).numpy()
