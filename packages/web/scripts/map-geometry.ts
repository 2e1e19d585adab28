/**
 * A Vite plugin: `virtual:map-geometry` is the address of the map's geometry, cut at build time out of Natural Earth
 * (public domain, as world-atlas packs it) to the two countries and what of their neighbours lies around them.
 */
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);
const NAME = "virtual:map-geometry";
const COUNTRIES = { "398": "KZ", "417": "KG" } as const;
const NEIGHBOURS = ["156", "643", "762", "795", "860"];
/** Degrees: west, south, east, north. */
const BOX: Box = [44, 34, 92, 60];
/** A fiftieth of a degree is about two kilometres, and about a pixel on a wall screen. */
const STEPS_PER_DEGREE = 50;

type Box = readonly [west: number, south: number, east: number, north: number];
type Shape = GeoJSON.Polygon | GeoJSON.MultiPolygon;

export function mapGeometry(): Plugin {
  let isBuild = false;
  return {
    name: "map-geometry",
    configResolved({ command }) {
      isBuild = command === "build";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const source = JSON.stringify(geometry());
      if (!isBuild) return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(source)}`)};`;
      const reference = this.emitFile({ type: "asset", name: "map.json", source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}

/** The two countries finely, by their ISO code, and their neighbours coarsely. */
function geometry(): GeoJSON.FeatureCollection<GeoJSON.MultiPolygon> {
  const fine = countriesOf("world-atlas/countries-10m.json");
  const coarse = countriesOf("world-atlas/countries-50m.json");
  const own = Object.entries(COUNTRIES).map(([id, country]) =>
    asFeature(rounded(fine.get(id)!, country, null), country),
  );
  const neighbours = NEIGHBOURS.map((id) => asFeature(rounded(coarse.get(id)!, null, BOX), null));
  return { type: "FeatureCollection", features: [...neighbours, ...own] };
}

function asFeature(geometry: GeoJSON.MultiPolygon, country: string | null): GeoJSON.Feature<GeoJSON.MultiPolygon> {
  return { type: "Feature", properties: { country }, geometry };
}

function countriesOf(file: string): ReadonlyMap<string, Shape> {
  const topology = require(file) as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries);
  return new Map(features.map(({ id, geometry }) => [String(id), geometry as Shape]));
}

/** With coordinates rounded, points that fall together left out, and rings outside of a box too. */
function rounded(shape: Shape, country: string | null, box: Box | null): GeoJSON.MultiPolygon {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const coordinates = polygons
    .map((rings) =>
      // Natural Earth leaves Baikonur out of Kazakhstan, which leases it and does not cede it.
      (country === "KZ" ? rings.slice(0, 1) : rings)
        .map(roundRing)
        .filter((ring) => ring.length >= 4 && (box === null || ring.some(isWithin(box)))),
    )
    .filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates };
}

function roundRing(ring: GeoJSON.Position[]): GeoJSON.Position[] {
  const points = ring.map((point) => point.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE));
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1]);
}

function isWithin([west, south, east, north]: Box) {
  return ([x, y]: GeoJSON.Position) => x! >= west && x! <= east && y! >= south && y! <= north;
}
