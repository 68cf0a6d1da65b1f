import { simplify } from '@turf/turf';
import { render } from 'svelte/server';
import type { Atlas, TourStep } from '../../domain/atlas/atlas';
import { cameraOf, type Camera } from '../../map/camera';
import type { LocatorData } from '../../map/locator/locator-data';
import { frameOf, type Frame } from '../../map/locator/frame';
import { locatorCamera } from '../../map/locator/locator-camera';
import { drawLocator, type LocatorPicture } from '../../map/locator/draw-locator';
import { cssVariables } from '../../map/style/page-palette';
import { worldSize } from '../../map/web-mercator';
import { openingChoice, openingFrame, SCREENS } from '../atlas/opening-views';
import css from '../../ui/styles/locator.css?raw';
import LocatorDrawing from '../../ui/map/LocatorDrawing.svelte';
import { escapeHtml } from '../../domain/exchange/escape-html';
import { dateText } from '../../ui/shared/texts';
import { plainHtml } from './html';

/** CSS pixels, in the shape that link previews ask for: 1.91 to 1. */
const PREVIEW = { width: 800, height: 420 };
/** CSS pixels: the line at its lower edge that says of when it is, and by whom. */
const FOOT = 18;

/** The opening view for link previews; see `previewOf`. */
export function previewSvg(atlas: Atlas, data: LocatorData): string {
  const camera = cameraOf(atlas.view, PREVIEW.width, PREVIEW.height);
  return previewOf(atlas, data, camera, openingChoice(atlas));
}

/** What a page is about: the places that its picture shows whole, and the one that it marks. */
export type Pictured = Pick<TourStep, 'place' | 'frame'>;

/** Some places on the map, as a step of the tour frames them; see `previewOf`. */
export function framedSvg(
  atlas: Atlas,
  data: LocatorData,
  { place, frame, layers }: Pictured & Pick<TourStep, 'layers'>,
): string {
  const places = atlas.places.filter(({ id }) => frame.includes(id));
  const camera = locatorCamera(places, atlas, PREVIEW);
  const choice = { ...openingChoice(atlas), visible: new Set(layers) };
  return previewOf(atlas, data, camera, choice, place);
}

/** Some places on the opening view's layers and on their own; see `framedSvg`. */
export function placesSvg(atlas: Atlas, data: LocatorData, pictured: Pictured): string {
  const framed = atlas.places.filter(({ id }) => pictured.frame.includes(id));
  const own = framed.flatMap(({ shapes }) => shapes.map(({ layerId }) => layerId));
  const layers = [...openingChoice(atlas).visible, ...own];
  return framedSvg(atlas, data, { ...pictured, layers });
}

/**
 * A picture of the map as SVG in the light theme's colours, written out: not
 * every renderer knows CSS variables. It says of when it is, and by whom.
 */
function previewOf(
  atlas: Atlas,
  data: LocatorData,
  camera: Camera,
  choice: ReturnType<typeof openingChoice>,
  selected?: string,
): string {
  const frame = frameOf(camera, PREVIEW.width, PREVIEW.height);
  const picture = drawLocator(data, atlas.places, choice, frame);
  const props = { id: 'locator', xmlns: 'http://www.w3.org/2000/svg', picture, selected };
  const { width, height } = PREVIEW;
  const credits = atlas.credits.map(({ title }) => title).join(', ');
  const top = height - FOOT;
  const said = [
    `<rect y="${top}" width="${width}" height="${FOOT}" fill="var(--color-panel)" />`,
    `<text x="8" y="${top + 13}" font-size="11">${escapeHtml(dateText(atlas.asOf))}</text>`,
    `<text x="${width - 8}" y="${top + 13}" font-size="10" text-anchor="end">${escapeHtml(credits)}</text>`,
  ];
  const colours: Record<string, string> = cssVariables('light');
  return plainHtml(render(LocatorDrawing, { props }))
    .trim()
    .replace('>', () => `><style>${css}</style>`)
    .replace(/<\/svg>$/, () => `${said.join('')}</svg>`)
    .replace(/var\((--color-[\w-]+)\)/g, (whole, name: string) => colours[name] ?? whole);
}

/** How much larger than on the smallest screens the shapes are drawn. */
const LARGER = 2;
/** Degrees: on the ground, some 150 m. */
const TOLERANCE = 0.0018;

/**
 * The opening view for a wide screen and for a narrow one, to be drawn before
 * the live map is there: SVG that fills the bounds of the view, beyond which it
 * is drawn on. Both show one base map, as far as the atlas covers it.
 *
 * @param shorten writes an SVG in fewer bytes
 */
export function openingDrawing(
  atlas: Atlas,
  data: LocatorData,
  shorten: (svg: string) => string,
): string {
  const plain = {
    ...data,
    ...Object.fromEntries(
      (['land', 'borders', 'water'] as const).map((name) => [
        name,
        simplify(data[name] as never, { tolerance: TOLERANCE, highQuality: true }),
      ]),
    ),
  };
  const [wide, narrow] = SCREENS.map((screen) => {
    const small = openingFrame(atlas, screen);
    const frame = openingFrame(atlas, screen, LARGER);
    return {
      frame,
      picture: drawLocator(plain, atlas.places, openingChoice(atlas), frame, {
        opening: screen,
        small,
      }),
    };
  }) as [Drawn, Drawn];
  const scale = worldSize(narrow.frame.camera.zoom) / worldSize(wide.frame.camera.zoom);
  const [x, y] = narrow.frame.project(wide.frame.invert([0, 0]));
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})`;
  const drawings = [
    { id: 'wide', class: 'wide', picture: wide.picture },
    {
      ...{ id: 'narrow', class: 'narrow', picture: narrow.picture },
      borrowed: { from: 'wide', transform },
    },
  ];
  return drawings
    .map((props) => {
      const linkOf = (id: string) => ({ href: `?place=${id}`, name: '', tabindex: -1 as const });
      return shorten(plainHtml(render(LocatorDrawing, { props: { ...props, linkOf } })));
    })
    .join('');
}

interface Drawn {
  frame: Frame;
  picture: LocatorPicture;
}
