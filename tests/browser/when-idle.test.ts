import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../src/ui/shared/when-idle';

// The browser's own idle time is waited for; the pause after input passes at once.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
const pressKey = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

test('work is done once, when the browser has nothing to do', async () => {
  const work = vi.fn();
  whenIdle(work);
  expect(work).not.toHaveBeenCalled();
  await idle();
  pressKey();
  vi.runAllTimers();
  await idle();
  expect(work).toHaveBeenCalledOnce();
});

test('input postpones it until there has been none for a while', async () => {
  const work = vi.fn();
  whenIdle(work);
  pressKey();
  await idle();
  expect(work).not.toHaveBeenCalled();
  vi.runAllTimers();
  await idle();
  expect(work).toHaveBeenCalledOnce();
});

test('it can be cancelled, before and after input', async () => {
  const work = vi.fn();
  whenIdle(work)();
  const cancel = whenIdle(work);
  pressKey();
  cancel();
  vi.runAllTimers();
  await idle();
  expect(work).not.toHaveBeenCalled();
});
