import { readGeodata } from '../../src/build/geodata/read-geodata';

const LENGTH = 1_000_000;

/**
 * A text of 1 MB with places in it: the atlas's own excerpts, over and over,
 * with a number each, so that no two paragraphs are the same.
 *
 * @param folder the geodata folder
 */
export function longArticle(folder: string): string {
  const excerpts = readGeodata(folder).articles.flatMap((article) =>
    article.excerpts.map(({ selectors: [{ exact }] }) => exact),
  );
  const paragraphs = ['A long article'];
  let length = 0;
  for (let index = 0; length < LENGTH; index += 1) {
    const paragraph = `Paragraph ${index + 1}. ${excerpts[index % excerpts.length]}`;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, LENGTH);
}
