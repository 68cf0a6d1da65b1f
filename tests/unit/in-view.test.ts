import { afterEach, expect, test, vi } from 'vitest';
import { inView } from '../../src/ui/shared/in-view';

afterEach(() => vi.unstubAllGlobals());

/** Has a browser tell of an element's coming and going at once, as it does after frames that kept it busy. */
function timesCome(moments: { isIntersecting: boolean }[]): number {
  let tell: (moments: object[]) => void = () => {};
  class Observer {
    constructor(told: typeof tell) {
      tell = told;
    }
    observe() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  const oncome = vi.fn();
  inView(oncome)({} as Element);
  tell(moments);
  return oncome.mock.calls.length;
}

test('what has come is told once, what has gone again by then is not', () => {
  const [here, gone] = [{ isIntersecting: true }, { isIntersecting: false }];
  expect(timesCome([here])).toBe(1);
  expect(timesCome([gone])).toBe(0);
  expect(timesCome([here, gone])).toBe(0);
  expect(timesCome([gone, here])).toBe(1);
});
