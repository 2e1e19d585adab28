"""Runs one Pywr model with Pywr itself and writes every node's flow and every storage's volume as JSON.

usage: python expected.py MODEL.json OUTPUT.json
"""

import json
import os
import sys
import warnings

warnings.filterwarnings("ignore")

from pywr.core import Model  # noqa: E402
from pywr.nodes import Storage  # noqa: E402
from pywr.recorders import NumpyArrayNodeRecorder, NumpyArrayStorageRecorder  # noqa: E402
import pywr.parameters.control_curves  # noqa: E402,F401
from pywr.core import VirtualStorage, AggregatedNode, AggregatedStorage  # noqa: E402

path, output = sys.argv[1:3]
os.chdir(os.path.dirname(os.path.abspath(path)))
model = Model.load(os.path.basename(path))
flows, volumes = {}, {}
for node in list(model.nodes):
    if node.parent is not None and node.parent is not node and getattr(node, "parent", None):
        continue
    if isinstance(node, (VirtualStorage, AggregatedStorage, AggregatedNode)):
        continue
    if isinstance(node, Storage):
        volumes[node.name] = NumpyArrayStorageRecorder(model, node)
    else:
        flows[node.name] = NumpyArrayNodeRecorder(model, node)
model.run()
json.dump(
    {
        "combinations": [list(map(int, c.indices)) for c in model.scenarios.combinations],
        "flows": {name: recorder.data.T.tolist() for name, recorder in flows.items()},
        "volumes": {name: recorder.data.T.tolist() for name, recorder in volumes.items()},
    },
    open(output, "w"),
)
