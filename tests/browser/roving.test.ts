import { onTestFinished, expect, test } from 'vitest';
import rovingFocus from '../../src/ui/shared/roving';

/** A list of so many buttons, named 1, 2, 3 …, of which one is a Tab stop. */
function createList(count: number) {
  const list = document.createElement('ul');
  const add = (...names: (number | string)[]) => list.append(...names.map(createItem));
  add(...Array.from({ length: count }, (_, index) => index + 1));
  document.body.append(list);
  const end = rovingFocus(list);
  onTestFinished(() => {
    end?.();
    list.remove();
  });
  return { list, add };
}

function createItem(name: number | string) {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { textContent: String(name) });
  item.append(button);
  return item;
}

const stops = (list: HTMLElement) =>
  [...list.querySelectorAll('button')]
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ textContent }) => textContent);

const press = (list: HTMLElement, key: string) => {
  list
    .querySelector<HTMLElement>(':focus')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return document.activeElement?.textContent;
};

test('the list is one Tab stop, which follows focus', () => {
  const { list } = createList(4);
  expect(stops(list)).toEqual(['1']);
  list.querySelector('button')!.focus();
  expect(press(list, 'ArrowDown')).toBe('2');
  expect(stops(list)).toEqual(['2']);
  expect(press(list, 'End')).toBe('4');
  expect(press(list, 'ArrowUp')).toBe('3');
  expect(stops(list)).toEqual(['3']);
});

test('what comes to the list later is no second stop, and is reached by keys', async () => {
  const { list, add } = createList(2);
  add('Tegh', 'Goris');
  await expect.poll(() => stops(list)).toEqual(['1']);
  list.querySelector('button')!.focus();
  expect(press(list, 'g')).toBe('Goris');
  expect(stops(list)).toEqual(['Goris']);
});

test('where the stop goes from the list, its first button is the stop', async () => {
  const { list } = createList(4);
  list.querySelectorAll('button')[2]!.focus();
  list.children[2]!.remove();
  await expect.poll(() => stops(list)).toEqual(['1']);
});

test('a move of focus changes two buttons, however long the list is', () => {
  const { list } = createList(2000);
  const changes = new MutationObserver(() => {});
  changes.observe(list, { attributes: true, subtree: true });
  list.querySelectorAll('button')[1500]!.focus();
  expect(changes.takeRecords()).toHaveLength(2);
});
