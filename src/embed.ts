import './ui/trusted-types';
import 'virtual:palette.css';
import './ui/styles/base.css';
import './ui/styles/print.css';
import { mount } from 'svelte';
import EmbedApp from './ui/EmbedApp.svelte';
import { frameAddress } from './ui/address';
import { start } from './ui/start';

// As in the atlas's own page.
import('./map/load-map').then(({ fetchMapAhead }) => fetchMapAhead()).catch(() => {});

void start((target, atlas) =>
  mount(EmbedApp, { target, props: { atlas, address: frameAddress() } }),
);
