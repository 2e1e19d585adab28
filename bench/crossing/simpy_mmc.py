"""M/M/c in SimPy: a process per customer, a Resource for the lanes.

    python simpy_mmc.py CUSTOMERS LANES LOAD SEED   (service 1, arrivals at LANES * LOAD)
"""

import json
import random
import sys
import time

import simpy


def main(customers, lanes, load, seed):
    draw = random.Random(seed).expovariate
    env = simpy.Environment()
    station = simpy.Resource(env, capacity=lanes)
    waited = 0.0

    def customer(arrived):
        nonlocal waited
        with station.request() as turn:
            yield turn
            waited += env.now - arrived
            yield env.timeout(draw(1.0))

    def arrivals():
        for _ in range(customers):
            yield env.timeout(draw(lanes * load))
            env.process(customer(env.now))

    start = time.process_time()
    env.process(arrivals())
    env.run()
    seconds = time.process_time() - start
    print(json.dumps({"customers": customers, "meanWait": waited / customers, "seconds": seconds}))


main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
