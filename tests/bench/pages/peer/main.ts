import { mount } from 'svelte';
import Peer from './Peer.svelte';

mount(Peer, { target: document.getElementById('map')! });
