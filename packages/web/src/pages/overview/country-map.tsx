import geometryAddress from "virtual:map-geometry";
import { useQuery } from "@tanstack/react-query";
import { geoConicConformal, geoPath } from "d3-geo";
import { useMemo } from "react";
import { Link } from "react-router";
import type { Place } from "../../api/items.ts";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { overviewMessages } from "./messages/index.ts";
import { rivers } from "./rivers.ts";

type Geometry = GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, { readonly country: string | null }>;

const WIDTH = 900;
const HEIGHT = 560;

/** The two countries, their shared rivers, and the places of the record, each with a number that leads to its items. */
export function CountryMap({ places }: { readonly places: readonly Place[] }) {
  const t = useMessages(overviewMessages);
  const { formats } = useLocale();
  const { data: geometry } = useQuery({
    queryKey: ["map"],
    queryFn: async ({ signal }) => (await fetch(geometryAddress, { signal })).json() as Promise<Geometry>,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const drawn = useMemo(() => geometry && draw(geometry, places), [geometry, places]);
  const summary = t("mapSummary", { places: places.length, names: formats.list(places.map(({ name }) => name)) });
  return (
    <figure className="overview-map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={places.length === 0 ? t("mapNone") : summary}>
        {drawn?.countries.map(({ country, path }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: neighbours have no other name
          <path key={i} d={path} className={country === null ? "map-neighbour" : `map-country map-${country}`} />
        ))}
        {drawn?.rivers.map(({ id, path }) => (
          <path key={id} d={path} className="map-river" />
        ))}
        {drawn?.pins.map(({ x, y, labelX, labelY }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pin is its number
          <g key={i}>
            <line x1={x} y1={y} x2={labelX} y2={labelY} className="map-lead" />
            <circle cx={x} cy={y} r="4" className="map-point" />
            <circle cx={labelX} cy={labelY} r="14" className="map-pin" />
            <text x={labelX} y={labelY} dy="0.35em" className="map-number">
              {i + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol className="map-places">
        {places.map(({ name, items, count }) => (
          <li key={name}>
            <strong>{name}</strong>
            <ul>
              {items.map(({ id, title }) => (
                <li key={id}>
                  <Link to={`/register/${id}`}>
                    <Words texts={title} />
                  </Link>
                </li>
              ))}
              {count > items.length && <li className="soft">{t("mapMore", { count: count - items.length })}</li>}
            </ul>
          </li>
        ))}
      </ol>
      <figcaption className="small soft">{t("mapRivers")}</figcaption>
    </figure>
  );
}

/** Paths and pins in the picture's units. Pins that would cover each other are drawn apart, with a line to their place. */
function draw(geometry: Geometry, places: readonly Place[]) {
  const own = { ...geometry, features: geometry.features.filter(({ properties }) => properties.country !== null) };
  const projection = geoConicConformal()
    .rotate([-68, 0])
    .parallels([41, 53])
    .fitExtent(
      [
        [16, 16],
        [WIDTH - 16, HEIGHT - 16],
      ],
      own,
    )
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const path = geoPath(projection).digits(1);
  const points = places.map(({ latitude, longitude }): readonly [number, number] => {
    return projection([longitude, latitude]) ?? [0, 0];
  });
  const labels: [number, number][] = [];
  for (const [x, y] of points) labels.push(freePlace([x, y], labels));
  return {
    countries: geometry.features.map((feature) => ({
      country: feature.properties.country,
      path: path(feature) ?? "",
    })),
    rivers: rivers.map(({ id, course }) => ({
      id,
      path: path({ type: "LineString", coordinates: course.map(([x, y]) => [x, y]) }) ?? "",
    })),
    pins: points.map(([x, y], i) => ({ x, y, labelX: labels[i]![0], labelY: labels[i]![1] })),
  };
}

const APART = 32;

/** Beside a point, on a widening spiral, where no other label is. */
function freePlace([x, y]: readonly [number, number], taken: readonly (readonly [number, number])[]): [number, number] {
  for (let step = 0; step < 60; step++) {
    const angle = -Math.PI / 2 + step * 0.9;
    const distance = 24 + step * 3;
    const place: [number, number] = [x + Math.cos(angle) * distance, y + Math.sin(angle) * distance];
    if (taken.every(([otherX, otherY]) => Math.hypot(place[0] - otherX, place[1] - otherY) >= APART)) return place;
  }
  return [x, y];
}
