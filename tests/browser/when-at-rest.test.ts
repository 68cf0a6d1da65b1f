import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenAtRest } from '../../src/ui/shared/when-idle';

// The browser's own idle time is waited for; the rest after a deed passes at once.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
const deed = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

test('work is done once, when the browser has nothing to do', async () => {
  const work = vi.fn();
  whenAtRest(work);
  expect(work).not.toHaveBeenCalled();
  await idle();
  deed();
  vi.runAllTimers();
  await idle();
  expect(work).toHaveBeenCalledOnce();
});

test('what the reader does puts it off until they rest', async () => {
  const work = vi.fn();
  whenAtRest(work);
  deed();
  await idle();
  expect(work).not.toHaveBeenCalled();
  vi.runAllTimers();
  await idle();
  expect(work).toHaveBeenCalledOnce();
});

test('it can be called off, at rest and not', async () => {
  const work = vi.fn();
  whenAtRest(work)();
  const callOff = whenAtRest(work);
  deed();
  callOff();
  vi.runAllTimers();
  await idle();
  expect(work).not.toHaveBeenCalled();
});
