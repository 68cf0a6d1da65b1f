import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport, type Plugin, type PluginOption, type Rolldown } from 'vite';
import { hostsOf } from '../../domain/atlas/base-map';
import { escapeHtml } from '../../domain/exchange/escape-html';
import type { GeodataSource } from '../geodata/read-geodata';
import { withPolicy } from '../headers/headers';
import { writeFiles } from './geodata-plugin';
import {
  crawlerFiles,
  ICONS,
  MANIFEST,
  metaTags,
  NOT_FOUND,
  PREVIEW,
  touchIcon,
} from '../pages/html';
import { fontLicences, type Licensed } from './licence-plugin';
import type { Site } from '../pages/render-site';

export interface PrerenderOptions {
  source: GeodataSource;
  /** The site's address with a slash at its end; null where it is not known. */
  siteUrl: string | null;
  /** Plugins that the page's modules need: Svelte, texts, geodata. */
  plugins: PluginOption[];
  /** The packages that the site is made of, asked for once everything is bundled. */
  packages(): Licensed[];
}

const MOUNT = '<div id="app"></div>';

/**
 * Draws the page into its HTML when the site is built: as the browser will draw
 * it first, and as text for browsers without script. Writes the pages of the
 * places too, before the bundle is closed, so that the service worker's list of
 * files has them.
 *
 * The text is in `<noscript>`: with script on, nobody meets a place twice, with
 * a screen reader or without, and the text is not laid out.
 */
export function prerender({ source, siteUrl, plugins, packages }: PrerenderOptions): Plugin {
  let site: Site;
  let css: string;
  let styles: string[] = [];
  /** The styles of the components that draw the pages, by module. */
  const parts = new Map<string, string>();
  /** The style of the opening view, with the fonts as they are called in the bundle. */
  const styleIn = (bundle: Rolldown.OutputBundle, root: string) =>
    site.style.replace(/[^"]*\/([\w-]+)\.woff2[^"]*/g, (_, font: string) => {
      const named = new RegExp(`/${font}-[\\w-]{8}\\.woff2$`);
      return root + Object.keys(bundle).find((file) => named.test(file));
    });
  return {
    name: 'prerender',
    apply: 'build',

    async buildStart() {
      const { renderSite } = await run<typeof import('../pages/render-site')>('render-site.ts', [
        ...plugins,
        collectStyles(parts),
      ]);
      site = renderSite(source.read());
      const sheet = [...parts.values()].join('\n');
      const hash = createHash('sha256').update(sheet).digest('base64url').slice(0, 8);
      css = `assets/pages-${hash}.css`;
      this.emitFile({ type: 'asset', fileName: css, source: sheet });
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: site.manifest });
      const { iconPng, previewPictures } =
        await run<typeof import('../pages/preview-png')>('preview-png.ts');
      for (const { file: fileName, of, size } of ICONS) {
        const svg = readFileSync(join(this.environment.config.publicDir, of), 'utf8');
        this.emitFile({ type: 'asset', fileName, source: iconPng(svg, size) });
      }
      const pictures = site.pictures(siteUrl === null ? 'steps' : 'all');
      for await (const [fileName, source] of previewPictures(pictures)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },

    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        // The embedded page has no opening view: its address says what it shows.
        if (path !== '/index.html') {
          return withHead(html, mapHints(html, bundle, '../')).replace(
            MOUNT,
            () =>
              `${MOUNT}\n    <div class="opening" aria-hidden="true" translate="no">${site.drawing}</div>${styleIn(bundle, '../')}`,
          );
        }
        const { title, description, app, document } = site;
        const sheets = html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g);
        styles = [...Array.from(sheets, ([, href]) => href!), css];
        const addresses = siteUrl ? { page: siteUrl, picture: siteUrl + PREVIEW } : undefined;
        const head = [
          metaTags(title, description, addresses),
          `<link rel="manifest" href="./${MANIFEST}" />`,
          touchIcon('./'),
          ...Object.keys(bundle).filter(isOpeningFont).map(preload),
          ...mapHints(html, bundle, './'),
          `<noscript><link rel="stylesheet" href="./${css}" /></noscript>`,
        ];
        const body = `<div id="app">${app}</div>\n    <noscript>${document}</noscript>${styleIn(bundle, './')}`;
        if (!html.includes(MOUNT)) throw new Error(`index.html: expected ${MOUNT}`);
        // Functions, since `$` has a meaning in a replacement text.
        return withHead(html, head)
          .replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
          .replace(MOUNT, () => body);
      },
    },

    writeBundle({ dir }) {
      if (this.environment.name !== 'client' || dir === undefined) return;
      const hosts = hostsOf(source.read().baseMaps);
      const context = { styles, siteUrl, packages: packages(), fonts: fontLicences() };
      const written = ['index.html'];
      for (const [file, html] of site.pages(context)) {
        writeFiles(dir, [[file, withPolicy(html, hosts, file)]]);
        if (file !== NOT_FOUND) written.push(file);
      }
      writeFiles(dir, crawlerFiles(written, siteUrl));
    },
  };
}

/**
 * Keeps what components bring of styles, for one file of all pages, whose policy
 * forbids them inline. Comes after Svelte.
 */
const collectStyles = (parts: Map<string, string>): Plugin => ({
  name: 'collect-styles',
  transform(code, id) {
    const { css } = (this.getModuleInfo(id)?.meta.svelte ?? {}) as { css?: { code: string } };
    if (!css) return null;
    parts.set(id, css.code.replace(/\/\*.*?\*\/|\s+/gs, ' '));
    return code.replace(/^import .*lang\.css";$/m, '');
  },
});

function withHead(html: string, lines: string[]): string {
  // A sandboxed frame has an origin of its own and is refused what asks for one: its style comes without.
  const styled = html.replaceAll('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"');
  return styled.replace('</head>', () => `  ${lines.join('\n    ')}\n  </head>`);
}

/** The entries of the map's code; the rest is what they import. */
const STARTS = /\/src\/(ui\/map\/MapPane\.svelte|map\/map-view\.ts)$/;
const WORKER = /maplibre-gl-worker-[\w-]{8}\.js$/;

/**
 * Links by which a page preloads the map's code, its styles and its worker:
 * otherwise each file would be requested only once the one before has run. With
 * low priority, since the text comes first; whether the browser can draw a map
 * at all is not known so early. What the page loads anyway is left out.
 *
 * @param root from the page to the site's root: "./", "../"
 */
function mapHints(html: string, bundle: Rolldown.OutputBundle, root: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const starts = chunks.filter(({ moduleIds }) => moduleIds.some((id) => STARTS.test(id)));
  const scripts = new Set<string>();
  const add = (fileName: string) => {
    scripts.add(fileName);
    const file = bundle[fileName];
    if (file?.type === 'chunk') file.imports.filter((one) => !scripts.has(one)).forEach(add);
  };
  starts.forEach(({ fileName }) => add(fileName));
  const styles = new Set(
    starts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
  );
  const worker = Object.keys(bundle).filter((file) => WORKER.test(file));
  const link = (rel: string) => (file: string) =>
    `<link rel="${rel}" crossorigin fetchpriority="low" href="${root}${file}" />`;
  const isNew = (file: string) => !html.includes(`href="${root}${file}"`);
  return [
    ...[...scripts].filter(isNew).map(link('modulepreload')),
    ...[...styles].filter(isNew).map(link('preload" as="style')),
    ...worker.map(link('preload" as="fetch')),
  ];
}

/** Runs a module of `build/pages` in Node. */
async function run<Module>(file: string, plugins: PluginOption[] = []): Promise<Module> {
  const root = resolve(import.meta.dirname, '../..');
  const path = resolve(import.meta.dirname, '../pages', file);
  const { module } = await runnerImport<Module>(path, {
    root,
    logLevel: 'warn',
    // With it, Svelte would compile other markup than the browser hydrates.
    server: { hmr: false },
    plugins,
  });
  return module;
}

/** The two fonts of the opening view: preloaded, so that text seldom changes its font. */
const isOpeningFont = (file: string) => /noto-sans-(400|600)-latin-[\w-]{8}\.woff2$/.test(file);

const preload = (file: string) =>
  `<link rel="preload" href="./${file}" as="font" type="font/woff2" crossorigin />`;
