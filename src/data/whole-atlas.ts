export { default as atlas } from 'virtual:atlas';
