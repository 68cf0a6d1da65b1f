import type { OpeningSummary, Results } from './results';
import type { Summary } from './statistics';
import type { Outcome } from './targets';

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const milliseconds = ({ median, low, high }: Summary) =>
  `${median.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`;
const megabytes = ({ median, low, high }: Summary) =>
  `${(median / 2 ** 20).toFixed(2)} (${(low / 2 ** 20).toFixed(2)}–${(high / 2 ** 20).toFixed(2)})`;

/** The results as a table in Markdown. */
export function resultsTable({ opening, use, memory, reading, large }: Results): string {
  const pages: [string, OpeningSummary][] = [
    ['floor', opening.floor],
    ['peer', opening.peer],
    ['ours', opening.ours],
    ...(large ? [['large', large] as [string, OpeningSummary]] : []),
  ];
  const row = (title: string, cell: (page: OpeningSummary) => string) =>
    `| ${title} | ${pages.map(([, page]) => cell(page)).join(' | ')} |`;
  const kinds = ['html', 'own', 'maplibre', 'worker', 'css', 'fonts', 'data'] as const;
  const lines = [
    `| median (quartiles) | ${pages.map(([name]) => name).join(' | ')} |`,
    `| --- |${pages.map(() => ' ---: |').join('')}`,
    row('list readable, ms', ({ list }) => (list ? milliseconds(list) : '')),
    row('map drawn, ms', ({ idle }) => milliseconds(idle)),
    row('main thread blocked, ms', ({ blocking }) => milliseconds(blocking)),
    row('sent until then', ({ bytes }) => kilobytes(bytes.median)),
    ...kinds.map((kind) => row(`– ${kind}`, (page) => kilobytes(page.kinds[kind] ?? 0))),
    '',
  ];
  if (use) {
    lines.push(`Click to popup: ${milliseconds(use.click)} ms.`);
    lines.push(`Checkbox to other pixels: ${milliseconds(use.checkbox)} ms.`);
  }
  if (large) lines.push(`Click to popup in the large corpus: ${milliseconds(large.click)} ms.`);
  if (memory) {
    lines.push(
      `Memory: ${megabytes(memory.idle)} MB when the map is drawn, ${megabytes(memory.afterOne)} after one selection, ${megabytes(memory.afterMany)} after 200, ${megabytes(memory.afterTwice)} after 400.`,
    );
  }
  if (reading) {
    lines.push(
      `1 MB of own article: ${milliseconds(reading.whole)} ms; longest gap between frames ${milliseconds(reading.longestGap)} ms.`,
    );
  }
  return lines.join('\n');
}

/** The targets as a table in Markdown. */
export function targetsTable(outcomes: Outcome[]): string {
  const words = (met: boolean | null) => (met === null ? '' : met ? 'met' : 'not met');
  return [
    '| target | measured | |',
    '| --- | ---: | --- |',
    ...outcomes.map((one) => `| ${one.words} | ${one.measured} | ${words(one.met)} |`),
  ].join('\n');
}
