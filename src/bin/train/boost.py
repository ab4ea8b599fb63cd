"""Boosts the trees: python3 boost.py DIR, called by `train`, which says in DIR/spec.json what.

DIR holds rows.f32 (measures, row by row), targets.f32 and weights.f32 (one a row, little-endian) and folds.u8
(one a row). Written are trees.K.json for each fold K, trained on all the others, trees.all.json, and scores.f32:
for each row the log-odds by the trees that did not see its fold, after the first trees and after all of them.
Rows of weight 0 are scored but not learned from.
"""
import json, sys
from pathlib import Path

import lightgbm
import numpy

folder = Path(sys.argv[1])
spec = json.loads((folder / "spec.json").read_text())
if lightgbm.__version__ != spec["lightgbm"]:
    sys.exit(f"lightgbm {spec['lightgbm']} is needed, this is {lightgbm.__version__}: pip install lightgbm=={spec['lightgbm']}")
rows = numpy.fromfile(folder / "rows.f32", dtype="<f4").reshape(-1, spec["width"])
targets = numpy.fromfile(folder / "targets.f32", dtype="<f4")
weights = numpy.fromfile(folder / "weights.f32", dtype="<f4")
folds = numpy.fromfile(folder / "folds.u8", dtype="u1")
scores = numpy.zeros((len(rows), 2), dtype="<f4")
for fold in [*range(spec["folds"]), None]:
    learned = numpy.flatnonzero((weights > 0) & (folds != (255 if fold is None else fold)))
    data = lightgbm.Dataset(rows[learned], targets[learned], weight=weights[learned])
    trees = lightgbm.train(spec["parameters"], data, spec["trees"])
    (folder / f"trees.{'all' if fold is None else fold}.json").write_text(json.dumps(trees.dump_model()["tree_info"]))
    held = folds == fold
    for column, count in enumerate([spec["first_trees"], spec["trees"]]) if fold is not None else []:
        scores[held, column] = trees.predict(rows[held], raw_score=True, num_iteration=count)
scores.tofile(folder / "scores.f32")
