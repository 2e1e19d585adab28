"""Runs a Pywr model and prints, as JSON, processor seconds and, if asked for, every volume and demand's flow of the first scenarios.

usage: python pywr_run.py MODEL.json SOLVER time|answers
"""

import json
import os
import sys
import time
import warnings

warnings.filterwarnings("ignore")

path, solver, what = sys.argv[1:4]
if solver.startswith("glpk"):
    # What Pywr itself offers to make its GLPK solvers faster.
    for option in ("FIXED_FLOWS_ONCE", "FIXED_COSTS_ONCE", "FIXED_FACTORS_ONCE"):
        os.environ[f"PYWR_SOLVER_GLPK_{option}"] = "true"
    if len(sys.argv) > 4:
        os.environ["PYWR_SOLVER_GLPK_UNSAFE_API"] = "true"

from pywr.core import Model  # noqa: E402
from pywr.nodes import Storage  # noqa: E402
from pywr.recorders import NumpyArrayNodeRecorder, NumpyArrayStorageRecorder  # noqa: E402

model = Model.load(path, solver=solver)
recorders = {}
if what == "answers":
    for node in list(model.nodes):
        if isinstance(node, Storage):
            recorders[node.name] = NumpyArrayStorageRecorder(model, node)
        elif node.name.startswith("demand"):
            recorders[node.name] = NumpyArrayNodeRecorder(model, node)
model.setup()
start = time.process_time()
model.run()
seconds = time.process_time() - start
print(
    json.dumps(
        {
            "seconds": seconds,
            "steps": len(model.timestepper) * len(model.scenarios.combinations),
            "answers": {name: recorder.data.T[:5].tolist() for name, recorder in recorders.items()},
        }
    )
)
