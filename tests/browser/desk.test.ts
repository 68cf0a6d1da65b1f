import { expect, onTestFinished, test } from 'vitest';
import { Cancelled, ImportClient } from '../../src/library/import-client';
import { createKnown, OWN_TEXT } from '../fixtures/create-library';

function createDesk() {
  const desk = new ImportClient();
  onTestFinished(() => desk.cancel());
  return desk;
}

test('a text is read in a worker, one thing after another', async () => {
  const desk = createDesk();
  const bytes = new TextEncoder().encode(OWN_TEXT);
  const { text } = await desk.read({ name: 'a.txt', bytes }, () => {});
  const { mentions } = await desk.find(text, createKnown());
  expect(mentions.map(({ placeId }) => placeId)).toEqual([
    'aldo',
    'cerna',
    'cerna',
    'cerna',
    'brun',
  ]);
});

test('what is wrong with a file is said as it is', async () => {
  const read = createDesk().read({ name: 'a.txt', bytes: new Uint8Array() }, () => {});
  await expect(read).rejects.toThrow('“a.txt” is empty.');
});

test('a reader who cancels can go on', async () => {
  const desk = createDesk();
  const long = desk.find(`${OWN_TEXT}\n\n`.repeat(5000), createKnown());
  desk.cancel();
  await expect(long).rejects.toThrow(Cancelled);
  expect((await desk.find(OWN_TEXT, createKnown())).mentions).toHaveLength(5);
});

test('the page answers while a long text is read', async () => {
  const long = createDesk().find(`${OWN_TEXT}\n\n`.repeat(4000), createKnown());
  let frames = 0;
  let reading = true;
  const count = () => {
    frames += 1;
    if (reading) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const { mentions } = await long;
  reading = false;
  expect(mentions).toHaveLength(20_000);
  expect(frames).toBeGreaterThan(5);
});
