import './ui/trusted-types';
import 'virtual:palette.css';
import './ui/styles/base.css';
import './ui/styles/print.css';
import { mount } from 'svelte';
import EmbedApp from './ui/EmbedApp.svelte';
import { frameAddress } from './ui/address';

const target = document.getElementById('app');
if (!target) throw new Error('embed/index.html: expected an element with the id "app"');
mount(EmbedApp, { target, props: { address: frameAddress() } });
