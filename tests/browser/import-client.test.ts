import { expect, onTestFinished, test } from 'vitest';
import { Cancelled, ImportClient } from '../../src/library/import-client';
import { createKnown, ARTICLE_TEXT } from '../fixtures/create-library';

function createClient() {
  const client = new ImportClient();
  onTestFinished(() => client.cancel());
  return client;
}

test('a text is read in a worker, then its places are found', async () => {
  const client = createClient();
  const { text } = await client.read(new File([ARTICLE_TEXT], 'a.txt'));
  const { mentions } = await client.find(text, createKnown());
  expect(mentions.map(({ placeId }) => placeId)).toEqual([
    'aldo',
    'cerna',
    'cerna',
    'cerna',
    'brun',
  ]);
});

test('the worker says what is wrong with a file', async () => {
  const read = createClient().read(new File([], 'a.txt'));
  await expect(read).rejects.toThrow('“a.txt” is empty.');
});

test('after a cancelled import the next one works', async () => {
  const client = createClient();
  const long = client.find(`${ARTICLE_TEXT}\n\n`.repeat(5000), createKnown());
  client.cancel();
  await expect(long).rejects.toThrow(Cancelled);
  expect((await client.find(ARTICLE_TEXT, createKnown())).mentions).toHaveLength(5);
});

test('the page answers while a long text is read', async () => {
  const long = createClient().find(`${ARTICLE_TEXT}\n\n`.repeat(4000), createKnown());
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
