import './ui/page/trusted-types';
import 'virtual:palette.css';
import 'virtual:fonts.css';
import './ui/styles/base.css';
import './ui/styles/locator.css';
import 'virtual:atlas/opening.css';
import './ui/styles/print.css';
import { mount } from 'svelte';
import EmbedApp from './ui/page/EmbedApp.svelte';
import { frameAddress, start } from './ui/page/start';

void start((target, page) =>
  mount(EmbedApp, { target, props: { ...page, address: frameAddress() } }),
);
