"""The Korday model in Ciw: a node per station, a customer class per stream.

    python ciw_korday.py MODEL.json FIRST_SEED RUNS
"""

import json
import sys
import time

import ciw
import numpy

import korday_model


class ServiceTime(ciw.dists.Distribution):
    """The service as Ciw draws it when it begins. During a break the lane is kept, and service begins after it: Ciw
    counts that pause as service, so it is added up here and taken for waiting in the results."""

    def __init__(self, station, service, rng):
        self.station = station
        self.service = service
        self.rng = rng

    def sample(self, t=None, ind=None):
        service = self.service
        pause = self.station.held_up(t)
        ind.pause = pause
        seconds = pause + self.rng.gamma(service.shape, service.scale)
        if service.secondary_share > 0.0 and self.rng.random() < service.secondary_share:
            seconds += self.rng.gamma(service.secondary_shape, service.secondary_scale)
        return seconds


def simulate(streams, stations, end, seed):
    rng = numpy.random.default_rng(seed)
    nodes = list(stations.values())

    def arrivals(stream, station):
        if stream.station != station.id:
            return None
        ends = [(hour + 1) * 3600.0 for hour in range(len(stream.rates_per_second))]
        return ciw.dists.PoissonIntervals(rates=stream.rates_per_second, endpoints=ends, max_sample_date=end)

    def service(stream, station):
        if stream.station != station.id:
            return ciw.dists.Deterministic(0.0)
        return ServiceTime(station, station.services[stream.id], rng)

    ciw.seed(seed)
    network = ciw.create_network(
        arrival_distributions={s.id: [arrivals(s, n) for n in nodes] for s in streams},
        service_distributions={s.id: [service(s, n) for n in nodes] for s in streams},
        batching_distributions={s.id: [ciw.dists.Deterministic(s.batch_size) for _ in nodes] for s in streams},
        number_of_servers=[station.lanes for station in nodes],
        routing={s.id: [[0.0] * len(nodes) for _ in nodes] for s in streams},
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(end)
    tallies = {stream.id: korday_model.Tally() for stream in streams}
    limits = {stream.id: stream.limit_seconds for stream in streams}
    # One record an individual, since every route is one station.
    for individual in simulation.nodes[-1].all_individuals:
        record = individual.data_records[0]
        tally = tallies[record.customer_class]
        tally.served += 1
        tally.waited += record.waiting_time + individual.pause
        if record.waiting_time + record.service_time > limits[record.customer_class]:
            tally.late += 1
    return tallies


def main(path, first_seed, runs):
    streams, stations, end = korday_model.read(path)
    start = time.process_time()
    outcomes = [simulate(streams, stations, end, first_seed + run) for run in range(runs)]
    seconds = time.process_time() - start
    print(
        json.dumps(
            {
                "customers": sum(tally.served for outcome in outcomes for tally in outcome.values()),
                "seconds": seconds,
                "runs": [
                    {
                        id: {"meanWait": tally.waited / tally.served, "late": tally.late / tally.served}
                        for id, tally in outcome.items()
                    }
                    for outcome in outcomes
                ],
            }
        )
    )


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
