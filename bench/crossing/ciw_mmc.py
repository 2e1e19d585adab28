"""M/M/c in Ciw: one node.

    python ciw_mmc.py CUSTOMERS LANES LOAD SEED   (service 1, arrivals at LANES * LOAD)
"""

import json
import sys
import time

import ciw


def main(customers, lanes, load, seed):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=lanes * load)],
        service_distributions=[ciw.dists.Exponential(rate=1.0)],
        number_of_servers=[lanes],
    )
    ciw.seed(seed)
    start = time.process_time()
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers, method="Finish")
    records = simulation.get_all_records()
    waited = sum(record.waiting_time for record in records)
    seconds = time.process_time() - start
    print(json.dumps({"customers": len(records), "meanWait": waited / len(records), "seconds": seconds}))


main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
