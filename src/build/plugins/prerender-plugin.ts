import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { optimize } from 'svgo';
import { runnerImport, type Plugin, type PluginOption, type Rolldown } from 'vite';
import { hostsOf } from '../../domain/atlas/base-map';
import type { AtlasFiles } from '../atlas/atlas-files';
import type { GeodataSource } from '../geodata/read-geodata';
import { withPolicy } from '../headers/headers';
import { emptyPage, fillPage, type PageFile } from '../pages/fill-page';
import { writeFiles } from './geodata-plugin';
import { crawlerFiles, ICONS, MANIFEST, NOT_FOUND } from '../pages/html';
import type { Kit } from '../publish/kit';
import { nameHash } from '../sha256';
import { fontLicences, type Licensed } from './licence-plugin';
import type { Site } from '../pages/render-site';

export interface PrerenderOptions {
  source: GeodataSource;
  /** What the atlas is fetched as. */
  atlas(): AtlasFiles;
  /** The site's address with a slash at its end; null where it is not known. */
  siteUrl: string | null;
  /** Plugins that the page's modules need: Svelte, texts. */
  plugins: PluginOption[];
  /** The packages that the site is made of, asked for once everything is bundled. */
  packages(): Licensed[];
}

/** What the pages were made of that holds for any atlas, once they are written. */
export interface PagesKit extends Pick<Kit, 'pages' | 'styles' | 'packages' | 'fonts'> {
  pictures: string[];
}

/**
 * Draws the page into its HTML when the site is built: as the browser will draw
 * it first, and as text for browsers without script. Writes the pages of the
 * places too, before the bundle is closed, so that the service worker's list of
 * files has them.
 */
export function prerender({
  source,
  atlas,
  siteUrl,
  plugins,
  packages,
}: PrerenderOptions): Plugin<{ kit(): PagesKit }> {
  let site: Site;
  let css: string;
  let styles: string[] = [];
  /** The styles of the components that draw the pages, by module. */
  const parts = new Map<string, string>();
  const pages = {} as Record<PageFile, string>;
  return {
    name: 'prerender',
    apply: 'build',
    api: {
      kit: () => ({
        ...{ pages, styles, pictures: site.stepPictures },
        ...{ packages: packages(), fonts: fontLicences() },
      }),
    },

    async buildStart() {
      const { renderSite } = await run<typeof import('../pages/render-site')>('render-site.ts', [
        ...plugins,
        collectStyles(parts),
      ]);
      site = renderSite(source.read(), shortPaths);
      const sheet = [...parts.values()].join('\n');
      css = `assets/pages-${nameHash(sheet)}.css`;
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
        const file = path.slice(1) as PageFile;
        const isMain = file === 'index.html';
        if (isMain) {
          const sheets = html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g);
          styles = [...Array.from(sheets, ([, href]) => href!), css];
        }
        const head = isMain
          ? [
              ...Object.keys(bundle).filter(isOpeningFont).map(preload),
              ...mapHints(html, bundle, './'),
              `<noscript><link rel="stylesheet" href="./${css}" /></noscript>`,
            ]
          : mapHints(html, bundle, '../');
        pages[file] = emptyPage(html, head);
        const { data, tilesFolder } = atlas();
        const files = Object.keys(bundle);
        const filling = { site, data: { ...data, tiles: tilesFolder() }, siteUrl, files };
        return fillPage(file, pages[file], filling);
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

/** Shorter path data; nothing else of a drawing changes. */
function shortPaths(svg: string): string {
  const { data } = optimize(svg, {
    plugins: [{ name: 'convertPathData', params: { floatPrecision: 0, forceAbsolutePath: false } }],
  });
  return data;
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

/** The entries of the map's code; the rest is what they import. */
const STARTS = /\/src\/(ui\/map\/MapPane\.svelte|map\/map-view\.ts)$/;
const WORKER = /maplibre-gl-worker-[\w-]{8}\.js$/;

/**
 * Links by which a page preloads the map's code, its styles and its worker:
 * otherwise each file would be requested only once the one before has run. With
 * low priority, and not compiled yet, since the text comes first; whether the
 * browser can draw a map at all is not known so early. What the page loads anyway
 * is left out.
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
    ...[...scripts].filter(isNew).map(link('preload" as="script')),
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

/** The fonts of the opening view: preloaded, so that text seldom changes its font. */
const isOpeningFont = (file: string) =>
  /(noto-sans-(400|400-italic|600)|source-serif-400)-latin-[\w-]{8}\.woff2$/.test(file);

const preload = (file: string) =>
  `<link rel="preload" href="./${file}" as="font" type="font/woff2" crossorigin />`;
