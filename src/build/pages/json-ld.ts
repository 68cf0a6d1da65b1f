import { boundsOf, type Bounds, type Place } from '../../domain/atlas/place';

/**
 * A place as linked data, https://schema.org/Place: its names with their
 * languages, and where it is. A line or an area is given by its box.
 *
 * @param url of the place's own page, where the build knows its address
 */
export function placeJsonLd(place: Place, url?: string): object {
  const [title, ...others] = place.names;
  const bounds = boundsOf(place);
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    ...(url && { '@id': url, url }),
    name: { '@value': title!.toponym, '@language': title!.lang },
    alternateName: others.map(({ toponym, lang }) => ({ '@value': toponym, '@language': lang })),
    ...(bounds && { geo: geoOf(bounds) }),
  };
}

function geoOf([west, south, east, north]: Bounds): object {
  if (west === east && south === north) {
    return { '@type': 'GeoCoordinates', latitude: south, longitude: west };
  }
  return { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` };
}

/** A data block of a page; `<` is written so that nothing in it can end the block. */
export function dataBlock(value: object): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
