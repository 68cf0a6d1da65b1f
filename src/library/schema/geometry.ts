import * as v from 'valibot';

/** Longitude, latitude, and maybe a height, which is not used (RFC 7946, 3.1.1). */
export const Position = v.pipe(
  v.array(v.number()),
  v.check((position) => position.length === 2 || position.length === 3, '[longitude, latitude]'),
);
const Line = v.pipe(v.array(Position), v.minLength(2, 'at least two positions'));
const Ring = v.pipe(v.array(Position), v.minLength(4, 'a ring of at least four positions'));
const Rings = v.pipe(v.array(Ring), v.minLength(1, 'at least one ring'));

export const PointSchema = v.object({ type: v.literal('Point'), coordinates: Position });
export const LineSchema = v.object({ type: v.literal('LineString'), coordinates: Line });
export const MultiLineSchema = v.object({
  type: v.literal('MultiLineString'),
  coordinates: v.pipe(v.array(Line), v.minLength(1, 'at least one line')),
});
export const PolygonSchema = v.object({ type: v.literal('Polygon'), coordinates: Rings });
export const MultiPolygonSchema = v.object({
  type: v.literal('MultiPolygon'),
  coordinates: v.pipe(v.array(Rings), v.minLength(1, 'at least one polygon')),
});

/** What a place can be drawn as: a point, a line or an area (RFC 7946, 3.1). */
export const GeometrySchema = v.variant('type', [
  PointSchema,
  LineSchema,
  MultiLineSchema,
  PolygonSchema,
  MultiPolygonSchema,
]);

export type Geometry = v.InferOutput<typeof GeometrySchema>;
