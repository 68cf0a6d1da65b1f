import { chromium, type Browser } from 'playwright';
import { gzipSync } from 'node:zlib';
import { launchOptions } from '../../scripts/lib/chromium.mjs';
import { serveDist } from '../../scripts/lib/serve.mjs';

const USAGE = `npx tsx tests/bench/growth.ts SMALL LARGE [ROUNDS]

Opens two built sites in turn and prints what the second takes, by the first: bytes
that come until the map is drawn, the time until then, and from a click to the popup.`;

interface Round {
  /** Gzip, of what came until the map was drawn. */
  bytes: number;
  /** Milliseconds from the beginning until the map was drawn. */
  drawn: number;
  /** Milliseconds from a click on a place of about ten excerpts until they are there. */
  popup: number;
}

async function openOnce(browser: Browser, url: string): Promise<Round> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    let bytes = 0;
    const bodies: Promise<void>[] = [];
    page.on('response', (answer) => {
      const body = answer.body().then((content) => void (bytes += sizeOf(answer.url(), content)));
      bodies.push(body.catch(() => {}));
    });
    await page.goto(url);
    const drawn = await page.evaluate<number>(WHEN_DRAWN);
    await Promise.all(bodies);
    const before = bytes;
    return { bytes: before, drawn, popup: await page.evaluate<number>(WHEN_QUOTED) };
  } finally {
    await context.close();
  }
}

function sizeOf(url: string, body: Buffer): number {
  return url.endsWith('.woff2') ? body.length : gzipSync(body).length;
}

/** In the page, and as text: what compiles this file would put words of its own into a function. */
const WHEN_DRAWN = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('#map[aria-busy="false"] .map.settled')) resolve(performance.now());
    else setTimeout(look, 10);
  };
  look();
})`;
const WHEN_QUOTED = `new Promise((resolve) => {
  const count = ({ textContent }) => Number(/(\\d+) excerpts?$/.exec(textContent.trim())[1]);
  const off = (button) => Math.abs(count(button) - 10);
  const [quoted] = [...document.querySelectorAll('#places button')].sort((a, b) => off(a) - off(b));
  const from = performance.now();
  const look = () => {
    if (!document.querySelector('[role=dialog] blockquote')) return requestAnimationFrame(look);
    resolve(performance.now() - from);
  };
  quoted.click();
  look();
})`;

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function measure(small: string, large: string, rounds: number): Promise<void> {
  const servers = [await serveDist({ outDir: small }), await serveDist({ outDir: large })];
  const browser = await chromium.launch(launchOptions());
  const taken: Round[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { url }] of servers.entries())
      taken[index]!.push(await openOnce(browser, url));
  }
  for (const key of ['bytes', 'drawn', 'popup'] as const) {
    const [first, second] = taken.map((all) => median(all.map((one) => one[key]))) as [
      number,
      number,
    ];
    const ratio = (second / first).toFixed(2);
    const all = taken
      .map((one) => one.map((round) => Math.round(round[key])).join(' '))
      .join(' | ');
    process.stdout.write(
      `${key}: ${Math.round(first)} → ${Math.round(second)} (× ${ratio})   ${all}\n`,
    );
  }
  await browser.close();
  for (const server of servers) await server.close();
}

const [small, large, rounds = '5'] = process.argv.slice(2);
if (!small || !large) process.stderr.write(`${USAGE}\n`);
else await measure(small, large, Number(rounds));
