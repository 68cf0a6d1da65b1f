import './ui/page/trusted-types';
import 'virtual:palette.css';
import 'virtual:fonts.css';
import './ui/styles/base.css';
import './ui/styles/locator.css';
import 'virtual:atlas/opening.css';
import './ui/styles/print.css';
import { hydrate, mount } from 'svelte';
import App from './ui/page/App.svelte';
import { browserAddress, start } from './ui/page/start';

void start((target, page) => {
  // A build has drawn the page already; in development it is empty.
  const open = target.hasChildNodes() ? hydrate : mount;
  open(App, { target, props: { ...page, address: browserAddress() } });
});
