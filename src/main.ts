import 'virtual:palette.css';
import './ui/styles/base.css';
import './ui/styles/print.css';
import { mount } from 'svelte';
import App from './ui/App.svelte';
import { browserAddress } from './ui/address';

const target = document.getElementById('app');
if (!target) throw new Error('index.html: expected an element with the id "app"');
mount(App, { target, props: { address: browserAddress() } });
