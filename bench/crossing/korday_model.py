"""Reads what simpy_korday.py and ciw_korday.py need of a crossing model (see packages/crossing/README.md).

They cover what the Korday model uses: daily arrivals with factors by weekday and month, batches of a fixed size, one
station a stream, gamma services, a second inspection of a share, breaks of all lanes. Anything else stops them.
"""

import datetime
import json


class Stream:
    def __init__(self, stream, period):
        arrivals = stream["arrivals"]
        assert arrivals["kind"] == "daily" and len(stream["route"]) == 1
        assert not {"patience", "booking", "enter", "priority"} & stream.keys()
        batch = arrivals.get("batch", {"distribution": "fixed", "size": 1})
        assert batch["distribution"] == "fixed"
        self.id = stream["id"]
        self.station = stream["route"][0]["station"]
        self.batch_size = batch["size"]
        self.limit_seconds = stream["limit"]["seconds"]
        self.rates_per_second = hourly_rates(arrivals, period)


class Service:
    """Gamma service time, and another after it for a share."""

    def __init__(self, duration, secondary):
        self.shape, self.scale = gamma(duration)
        self.secondary_share = secondary["share"] if secondary else 0.0
        self.secondary_shape, self.secondary_scale = gamma(secondary["service"]) if secondary else (1.0, 0.0)


class Station:
    def __init__(self, station, streams):
        (lanes,) = station["lanes"]
        assert not {"streams", "openByHourOfDay", "openByHourOfWeek", "breakdown"} & lanes.keys()
        assert "waitingRoom" not in station and station.get("queue", {"kind": "pooled"})["kind"] == "pooled"
        self.id = station["id"]
        self.lanes = lanes["count"]
        self.breaks = [(b["hourOfDay"] * 3600.0, b["minutes"] * 60.0) for b in lanes.get("breaks", [])]
        secondary = station.get("secondary", {})
        self.services = {
            stream.id: Service(
                station["service"].get(stream.id) or station["service"]["any"],
                secondary.get(stream.id) or secondary.get("any"),
            )
            for stream in streams
            if stream.station == self.id
        }

    def held_up(self, now):
        """Seconds until a service may begin."""
        of_day = now % 86400.0
        for start, length in self.breaks:
            if start <= of_day < start + length:
                return start + length - of_day
        return 0.0


class Tally:
    """What is counted of a stream: those served, their waits, those beyond the limit."""

    def __init__(self):
        self.served = 0
        self.waited = 0.0
        self.late = 0


def gamma(duration):
    assert duration["distribution"] == "gamma"
    squared = duration["coefficientOfVariation"] ** 2
    return 1.0 / squared, duration["meanSeconds"] * squared


def hourly_rates(arrivals, period):
    start = datetime.date.fromisoformat(period["startDate"])
    by_day = arrivals.get("byDayOfWeek", [1.0] * 7)
    by_month = arrivals.get("byMonth", [1.0] * 12)
    rates = []
    for offset in range(period["days"]):
        day = start + datetime.timedelta(days=offset)
        factor = arrivals["perDay"] * by_day[day.weekday()] * by_month[day.month - 1] / 3600.0
        rates += [factor * share for share in arrivals["shareByHourOfDay"]]
    return rates


def read(path):
    with open(path, encoding="utf-8") as file:
        model = json.load(file)
    streams = [Stream(stream, model["period"]) for stream in model["streams"]]
    stations = {station["id"]: Station(station, streams) for station in model["stations"]}
    return streams, stations, model["period"]["days"] * 86400.0
