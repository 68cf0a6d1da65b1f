import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { readFile } from '../../src/library/formats/read-file';
import { createDocxOf, createFile } from '../fixtures/create-files';
import { sentence, wordsIn } from '../fixtures/create-page';

const blocksOf = async (bytes: Uint8Array) =>
  (await readFile(createFile('a.docx', bytes))).text.split('\n\n');

const run = (words: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;

/** Parts of a document; each call gives the next sentence. Words called w0x are not shown. */
const PARTS: ((s: () => string) => string)[] = [
  (s) => paragraph(run(s())),
  (s) =>
    paragraph(
      ...s()
        .split(/(?<= )/)
        .map((word) => run(word)),
    ),
  (s) =>
    paragraph(
      ...s()
        .split(/(?=\d)/)
        .map((part) => run(part, '<w:rPr><w:b/></w:rPr>')),
    ),
  (s) => paragraph(run(s()), '<w:r><w:br/></w:r>', run(s()), '<w:r><w:tab/></w:r>', run(s())),
  (s) =>
    paragraph(
      '<w:ins>' + run(s()) + '</w:ins>',
      '<w:del><w:r><w:delText>w0x</w:delText></w:r></w:del>',
    ),
  (s) =>
    paragraph(
      `<w:hyperlink>${run(s())}</w:hyperlink>`,
      '<w:r><w:instrText>w0x</w:instrText></w:r>',
    ),
  (s) =>
    `<w:tbl><w:tr>${cell(s())}${cell(s())}</w:tr><w:tr>${cell(s())}${cell(s())}</w:tr></w:tbl>`,
  (s) => `<w:sdt><w:sdtContent>${paragraph(run(s()))}</w:sdtContent></w:sdt>`,
  (s) => {
    const words = run(s());
    const box = `<w:txbxContent>${paragraph(run(s()))}</w:txbxContent>`;
    const both = `<mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback>`;
    return paragraph(words, `<w:r><mc:AlternateContent>${both}</mc:AlternateContent></w:r>`);
  },
  (s) =>
    paragraph(
      run('w0x', '<w:rPr><w:vanish/></w:rPr>'),
      run(s(), '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
    ),
];

test('every word of a Word file is read, once, in order, and nothing that it does not show', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PARTS), { minLength: 1 }), async (parts) => {
      const counter = { next: 0 };
      const body = parts.map((part) => part(() => sentence(counter, 4))).join('');
      const words = Array.from({ length: counter.next }, (_, index) => `w${index + 1}x`);
      const blocks = await blocksOf(await createDocxOf(body));
      expect(wordsIn(blocks.join(' '))).toEqual(words);
    }),
  );
});

test('notes of a Word file come after its text, with the numbers that mark them in it', async () => {
  const reference = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const body = paragraph(run('It is quiet'), reference('7'), run('. It snows.'), reference('2'));
  const notes = { 0: 'A separator.', 2: 'Since noon.', 7: 'They say.' };
  expect(await blocksOf(await createDocxOf(body + paragraph(run('The end.')), notes))).toEqual([
    'It is quiet[1]. It snows.[2]',
    'The end.',
    '[2] Since noon.',
    '[1] They say.',
  ]);
});

test('a Word file that unpacks beyond any measure is refused, whatever its directory says', async () => {
  const zip = new JSZip();
  zip.file('word/document.xml', ' '.repeat(61_000_000));
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  await expect(blocksOf(bytes)).rejects.toThrow(/“a\.docx” unpacks to more than 60 MB/);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    // The size in each entry of the directory.
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  await expect(blocksOf(bytes)).rejects.toThrow(/“a\.docx” unpacks to more than 60 MB/);
});
