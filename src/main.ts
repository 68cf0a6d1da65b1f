import './ui/trusted-types';
import 'virtual:palette.css';
import './ui/styles/base.css';
import './ui/styles/print.css';
import { hydrate, mount } from 'svelte';
import App from './ui/App.svelte';
import { browserAddress } from './ui/address';

const target = document.getElementById('app');
if (!target) throw new Error('index.html: expected an element with the id "app"');
// A build has drawn the page already; in development it is empty.
const start = target.hasChildNodes() ? hydrate : mount;
start(App, { target, props: { address: browserAddress() } });
