import { simplify } from '@turf/turf';
import { render } from 'svelte/server';
import type { Atlas, TourStep } from '../../domain/atlas/atlas';
import { cameraOf, type Camera } from '../../map/camera';
import { cameraTo } from '../../map/camera-to';
import type { LocatorData } from '../../map/locator/locator-data';
import { frameOf, type Frame } from '../../map/locator/frame';
import { drawLocator, type LocatorPicture } from '../../map/locator/draw-locator';
import { cssVariables } from '../../map/style/page-palette';
import { worldSize } from '../../map/web-mercator';
import { openingChoice, openingFrame, SCREENS } from '../atlas/opening-views';
import css from '../../ui/styles/locator.css?raw';
import LocatorDrawing from '../../ui/map/LocatorDrawing.svelte';
import { plainHtml } from './html';

/** CSS pixels, in the shape that link previews ask for: 1.91 to 1. */
const PREVIEW = { width: 800, height: 420 };

/** The opening view for link previews; see `previewOf`. */
export function previewSvg(atlas: Atlas, data: LocatorData): string {
  const camera = cameraOf(atlas.view, PREVIEW.width, PREVIEW.height);
  return previewOf(atlas, data, camera, openingChoice(atlas));
}

/** What the map shows beside a step of the tour; see `previewOf`. */
export function stepSvg(atlas: Atlas, data: LocatorData, step: TourStep): string {
  const places = atlas.places.filter(({ id }) => step.frame.includes(id));
  const [edge, none] = [32, 0];
  const edges = { left: edge, top: edge, right: edge, bottom: edge };
  const extent = { ...PREVIEW, box: atlas.box, room: { edges, column: none, half: none } };
  const opening = cameraOf(atlas.view, PREVIEW.width, PREVIEW.height);
  const camera = cameraTo(places, { ...opening, zoom: 0 }, extent) ?? opening;
  const choice = { ...openingChoice(atlas), visible: new Set(step.layers) };
  return previewOf(atlas, data, camera, choice, step.place);
}

/**
 * A picture of the map as SVG in the light theme's colours, written out: not
 * every renderer knows CSS variables.
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
  const colours: Record<string, string> = cssVariables('light');
  return plainHtml(render(LocatorDrawing, { props }))
    .trim()
    .replace('>', () => `><style>${css}</style>`)
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
