import numpy as np, torch

inputs = []
hook = model.layer.act.register_forward_hook(lambda module, args, output: inputs.append(args[0].detach().cpu().numpy().ravel()))
for batch, _ in loader:
    model(batch)
hook.remove()
np.save("layer.npy", np.concatenate(inputs))
