import type { MapView } from '../../map/map-view';
import type { MapPicture } from '../../map/picture';
import type { Theme } from '../../map/style/options';
import type { MapStyle } from './map-style.svelte';
import { theme } from '../shared/theme.svelte';

/**
 * The map as it is seen, once it is drawn. In another theme than the page's our
 * own map is drawn so for that moment only.
 */
export async function takePicture(
  view: MapView,
  style: MapStyle,
  inTheme: Theme = theme.current,
): Promise<MapPicture> {
  const asItIs = inTheme === theme.current || !!style.base?.opened;
  const other = asItIs ? null : style.in(inTheme);
  await view.drawn();
  if (other) {
    view.setStyle(other);
    await view.drawn();
  }
  const taken = view.picture();
  view.setStyle(style.current);
  return taken;
}
