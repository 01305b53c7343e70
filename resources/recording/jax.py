import jax, numpy as np

# in the module, before the activation: self.sow("intermediates", "z", z)
_, state = model.apply(variables, x, mutable=["intermediates"])
leaves = jax.tree_util.tree_leaves(state["intermediates"])
np.save("layer.npy", np.concatenate([np.asarray(z, np.float32).ravel() for z in leaves]))
