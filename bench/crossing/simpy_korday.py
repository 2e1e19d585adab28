"""The Korday model in SimPy: a process per customer, a Resource per station. Random numbers are drawn in blocks by
NumPy, which is faster than one by one.

    python simpy_korday.py MODEL.json FIRST_SEED RUNS
"""

import json
import sys
import time

import numpy
import simpy

import korday_model


def in_blocks(draw):
    while True:
        yield from draw(4096).tolist()


def simulate(streams, stations, end, seed):
    rng = numpy.random.default_rng(seed)
    env = simpy.Environment()
    lanes = {station.id: simpy.Resource(env, capacity=station.lanes) for station in stations.values()}
    exponential = in_blocks(rng.standard_exponential)
    uniform = in_blocks(rng.random)
    tallies = {stream.id: korday_model.Tally() for stream in streams}

    def customer(resource, held_up, service_time, limit, tally):
        arrived = env.now
        with resource.request() as turn:
            yield turn
            pause = held_up(env.now)
            if pause > 0.0:
                yield env.timeout(pause)
            wait = env.now - arrived
            service = service_time()
            yield env.timeout(service)
        tally.served += 1
        tally.waited += wait
        if wait + service > limit:
            tally.late += 1

    def service_of(station, stream):
        service = station.services[stream.id]
        first = in_blocks(lambda size: rng.gamma(service.shape, service.scale, size))
        if service.secondary_share == 0.0:
            return lambda: next(first)
        second = in_blocks(lambda size: rng.gamma(service.secondary_shape, service.secondary_scale, size))
        return lambda: next(first) + (next(second) if next(uniform) < service.secondary_share else 0.0)

    def arrivals(stream):
        station = stations[stream.station]
        resource = lanes[station.id]
        service_time = service_of(station, stream)
        tally = tallies[stream.id]
        for hour, rate in enumerate(stream.rates_per_second):
            hour_end = (hour + 1) * 3600.0
            while True:
                next_arrival = env.now + next(exponential) / rate
                if next_arrival >= hour_end:
                    break
                yield env.timeout(next_arrival - env.now)
                for _ in range(stream.batch_size):
                    env.process(customer(resource, station.held_up, service_time, stream.limit_seconds, tally))
            yield env.timeout(hour_end - env.now)

    for stream in streams:
        env.process(arrivals(stream))
    env.run(until=end)
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
