import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parsePort, portMessage, requireFreePort } from '../../scripts/lib/serve.mjs';
import { listen } from '../fixtures/listen';

describe('the port of npm start', () => {
  test('is 4173 unless another is asked for', () => {
    expect(parsePort([], {})).toBe(4173);
    expect(parsePort([], { PORT: '' })).toBe(4173);
  });

  test('is the one that --port names, in either spelling', () => {
    expect(parsePort(['--port', '5000'], {})).toBe(5000);
    expect(parsePort(['--port=5001'], {})).toBe(5001);
  });

  test('is the one that PORT names, unless --port names another', () => {
    expect(parsePort([], { PORT: '6000' })).toBe(6000);
    expect(parsePort(['--port', '5000'], { PORT: '6000' })).toBe(5000);
  });

  test('can be given without the -- that npm asks for', () => {
    expect(parsePort([], { npm_config_port: '5002', PORT: '6000' })).toBe(5002);
  });

  test.each(['0', '65536', '80a', '-1', '4173.5', ''])(
    'is not "%s", and a sentence says so',
    (value) => {
      expect(() => parsePort([`--port=${value}`], {})).toThrow(
        `--port is "${value}"; a port is a whole number from 1 to 65535.`,
      );
    },
  );

  test('says that PORT was wrong when PORT was wrong', () => {
    expect(() => parsePort([], { PORT: 'http' })).toThrow('PORT is "http"');
  });

  test('is the only option of npm start', () => {
    expect(() => parsePort(['--host', '0.0.0.0'], {})).toThrow("Unknown option '--host'");
  });
});

describe('a port that is taken', () => {
  test('gives one sentence that says what to do', async () => {
    const { port, close } = await listen(createServer());
    onTestFinished(close);
    await expect(requireFreePort(port)).rejects.toThrow(
      `Port ${port} is taken by another program; choose another with "npm start -- --port 4173".`,
    );
  });

  test('is free again when the other program has ended', async () => {
    const { port, close } = await listen(createServer());
    await close();
    await expect(requireFreePort(port)).resolves.toBeUndefined();
  });

  test('is never suggested again', () => {
    expect(portMessage(4173, 'EADDRINUSE')).toContain('--port 4174');
  });

  test('is distinguished from one that needs other rights', () => {
    expect(portMessage(80, 'EACCES')).toBe(
      'Port 80 is not open to this user; choose another with "npm start -- --port 4173".',
    );
  });
});
