declare module "virtual:map-geometry" {
  /** The address of a GeoJSON FeatureCollection; see scripts/map-geometry.ts. */
  const address: string;
  export default address;
}
