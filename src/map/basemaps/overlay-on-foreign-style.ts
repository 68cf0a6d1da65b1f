import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { rank } from '../style/draw-order';

/** Begins every id of a foreign style, so that none is taken for one of ours. */
const BASE = 'base:';

/**
 * What the atlas draws, laid over somebody else's style in place of the
 * built-in base map: washes under the foreign lines, so that roads show on
 * them; lines and areas under the foreign labels; points and names on top,
 * where no foreign label can displace them. Camera, terrain, sky,
 * projection and font files of the foreign style are left behind.
 *
 * @param own what `buildStyle` made
 * @param foreign valid; its URLs are absolute
 * @param attribution HTML that stands in place of what the foreign sources say
 */
export function overBase(
  own: StyleSpecification,
  foreign: StyleSpecification,
  attribution: string,
): StyleSpecification {
  const { glyphs, sprite, state } = foreign;
  const ours = own.layers.filter(({ id }) => id.includes(':'));
  const hasLines = foreign.layers.some(({ type }) => type === 'line');
  const [opaque, others] = parted(ours, ({ id }) => rank(id) <= rank('uncertainty:'));
  const washes = hasLines ? opaque : opaque.map(translucent);
  const [drawn, named] = parted(others, ({ id }) => rank(id) < rank('country-label'));
  const base = foreign.layers.map(renamed);
  const { surface, lines, labels } = splitByRole(base);
  return {
    version: 8,
    ...(glyphs !== undefined && { glyphs }),
    ...(sprite !== undefined && { sprite }),
    ...(state !== undefined && { state }),
    'font-faces': own['font-faces'],
    sources: { ...foreignSources(foreign, attribution), ...usedSources(own, ours) },
    layers: [...surface, ...washes, ...lines, ...drawn, ...labels, ...named],
    transition: own.transition,
  };
}

/** Up to the first line, up to the last thing that is no label, and the labels above all that. */
function splitByRole(
  layers: LayerSpecification[],
): Record<'surface' | 'lines' | 'labels', LayerSpecification[]> {
  const isLabel = ({ type }: LayerSpecification) => type === 'symbol';
  const labels = layers.findLastIndex((layer) => !isLabel(layer)) + 1;
  const first = layers.findIndex((layer) => layer.type === 'line' || isLabel(layer));
  const lines = first === -1 ? labels : Math.min(first, labels);
  return {
    surface: layers.slice(0, lines),
    lines: layers.slice(lines, labels),
    labels: layers.slice(labels),
  };
}

/** Where a base map is an image, all of it lies under a wash, and must show through. */
function translucent(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'line') return layer;
  const opacity: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 13, 0.5, 14.5, 0];
  return { ...layer, paint: { ...layer.paint, 'line-opacity': opacity } };
}

function renamed(layer: LayerSpecification): LayerSpecification {
  const id = BASE + layer.id;
  return 'source' in layer ? { ...layer, id, source: BASE + layer.source } : { ...layer, id };
}

function foreignSources({ sources }: StyleSpecification, attribution: string) {
  const entries = Object.entries(sources).map(
    ([id, source]) => [BASE + id, { ...source, attribution } as SourceSpecification] as const,
  );
  return Object.fromEntries(entries);
}

function usedSources({ sources }: StyleSpecification, layers: LayerSpecification[]) {
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : null)));
  return Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id)));
}

function parted<T>(items: T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
