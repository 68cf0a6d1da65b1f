import { expect, onTestFinished, test } from 'vitest';
import { Cancelled, ImportClient } from '../../src/library/import-client';
import bomb from '../fixtures/brought/form-bomb.pdf?url';
import { createKnown, ARTICLE_TEXT } from '../fixtures/create-library';

function createClient(deadline?: number) {
  const client = new ImportClient(deadline);
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

test('what shows no progress is given up in time', async () => {
  const client = createClient(1);
  const long = client.find(`${ARTICLE_TEXT}\n\n`.repeat(5000), createKnown());
  await expect(long).rejects.toThrow('This text takes too long to read and was given up.');
  const file = client.read(new File([ARTICLE_TEXT], 'a.txt'));
  await expect(file).rejects.toThrow('“a.txt” takes too long to read and was given up.');
});

test('a PDF that draws itself a million times ends, in a plain sentence or with its text', async () => {
  const bytes = await (await fetch(bomb)).arrayBuffer();
  const read = createClient(5000).read(new File([bytes], 'form-bomb.pdf'));
  const said = await read.then(
    ({ text }) => text,
    ({ message }: Error) => message,
  );
  expect(said).toMatch(/“form-bomb\.pdf” (takes too long|could not be read)|Shusha/);
});

test('what the worker says is wrong is never a parser’s own words', async () => {
  const client = createClient();
  const box: [number, number, number, number] = [10, 50, 14, 54];
  await expect(client.open(new File(['<html>Shusha'], 'page.json'), box)).rejects.toThrow(
    'Nothing of “page.json” was added. It is not JSON, or not all of it.',
  );
  const json = (text: string) => client.open(new File([text], 'a.geojson'), box);
  await expect(json('{"type":"FeatureCollection","features":[]}')).resolves.toEqual({
    places: [],
    hasIds: false,
  });
});
