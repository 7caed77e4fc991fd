import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserManifest } from 'wxt';
import { crmHosts } from './lib/browser/hosts.ts';
import { chromiumKey, geckoId } from './lib/browser/identity.ts';
import { makeReadyLexicon } from './lib/cli/ready-lexicon.ts';

/**
 * Network is for the background alone (criteria); loopback serves an admin who tries a file out. Of inline styles only
 * those with one of these hashes are taken: the sidebar's shell, whose text is ours and the same in every build.
 */
const csp = (styleHashes: string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes].join(' '),
    "img-src 'self'",
    "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join('; ');

/** Hashes of the inline styles of a built page, as the policy names them. */
const styleHashesOf = (file: string): string[] =>
  existsSync(file)
    ? [...readFileSync(file, 'utf8').matchAll(/<style>([^<]*)<\/style>/g)].map(
        ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      )
    : [];

const iconSet = (name: string) =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${name}-${size}.png`]));
const icons = iconSet('icon');
/** Firefox picks by the toolbar's theme: `dark` is the icon for dark text, that is for a light toolbar. */
const themeIcons = [16, 32, 48].map((size) => ({
  size,
  dark: `icons/icon-${size}.png`,
  light: `icons/icon-dark-${size}.png`,
}));

/** The store gives the extension its own id, so its zip carries no key. */
const forStore = process.argv.includes('zip');

const chromium: UserManifest = {
  minimum_chrome_version: '121',
  incognito: 'not_allowed',
  // Without this key any extension may connect; an empty list lets none, and without `matches` no page may.
  externally_connectable: { ids: [] },
  ...(forStore ? {} : { key: chromiumKey }),
};

const firefox: UserManifest = {
  incognito: 'not_allowed',
  browser_specific_settings: {
    gecko: {
      id: geckoId,
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/**
 * WXT wraps every content script in a context of its own, which tells the page our id by `postMessage` and lets one
 * page-made event end the script for good (wxt issue 1937). The page scripts run bare instead: the port is their only
 * sign of life, and nothing of the wrapper is carried into a page, not even what each entry point tells WXT of itself.
 */
const barePageScript = {
  name: 'fairlead:bare-page-script',
  enforce: 'pre' as const,
  transform: (code: string, id: string): string | undefined => {
    if (!id.includes('virtual:wxt-content-script-isolated-world-entrypoint')) return undefined;
    const script = /import definition from "([^"]+)"/.exec(code)?.[1];
    if (script === undefined)
      throw new Error('WXT wraps content scripts otherwise now: look at its virtual entry point.');
    return `import { main } from ${JSON.stringify(script)};\nmain();`;
  },
};

/**
 * Vite wraps every `import()` in a helper that preloads stylesheets and scripts of the chunk. Here every stylesheet is
 * the page's own and nothing is preloaded, so an `import()` is the browser's own.
 */
export const plainImports = {
  name: 'fairlead:plain-imports',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** The phrases of the packaged criteria are compiled here, once, and not by every sidebar that opens. */
export const readyLexicon = {
  name: 'fairlead:ready-lexicon',
  resolveId: (id: string): string | undefined => (id === 'virtual:ready-lexicon' ? `\0${id}` : undefined),
  load: (id: string): string | undefined =>
    id === '\0virtual:ready-lexicon'
      ? `export const ready = ${JSON.stringify(makeReadyLexicon())};`
      : undefined,
};

/**
 * The sidebar's first frame waits for no file: its style stands in the page, and the stylesheet comes after what that
 * frame shows. Vite puts every stylesheet into the head, where it would hold the frame back.
 */
const stylesheetLast = {
  name: 'fairlead:stylesheet-last',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string): string => {
      const link = /\s*<link rel="stylesheet"[^>]*>/.exec(html)?.[0];
      if (link === undefined || !html.includes('<style>')) return html;
      return html.replace(link, '').replace(/\s*<\/body>/, (end) => `${link}${end}`);
    },
  },
};

export default defineConfig({
  imports: false,
  ...(process.env.FAIRLEAD_OUT ? { outDir: process.env.FAIRLEAD_OUT } : {}),
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Fairlead',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel' as const]),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    icons,
    action: {
      default_title: '__MSG_open__',
      default_icon: icons,
      ...(browser === 'firefox' ? { default_area: 'navbar', theme_icons: themeIcons } : {}),
    },
    ...(browser === 'firefox'
      ? {}
      : {
          commands: {
            _execute_action: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_open__' },
          },
        }),
    content_security_policy: { extension_pages: csp([]) },
    storage: { managed_schema: 'managed-schema.json' },
    ...(browser === 'firefox' ? firefox : chromium),
  }),
  hooks: {
    // WXT builds all pages as one, and of what two pages share each would load also what only the other one calls.
    'entrypoints:grouped': (_, groups) => {
      const apart = groups.flatMap((group) => (Array.isArray(group) ? group.map((page) => [page]) : [group]));
      groups.splice(0, groups.length, ...apart);
    },
    'build:manifestGenerated': (wxt, manifest) => {
      // Page scripts are put in by the sidebar when it opens a page, never by the manifest: without a sidebar nothing of
      // ours is in any page. WXT would name their hosts from the entry points.
      manifest.host_permissions = [...crmHosts];
      const shell = styleHashesOf(join(wxt.config.outDir, 'sidepanel.html'));
      manifest.content_security_policy = { extension_pages: csp(shell) };
      // Firefox warns of keys that it does not know.
      if (wxt.config.browser !== 'firefox') return;
      delete manifest.storage;
      manifest.commands = { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+F' } } };
      if (manifest.sidebar_action) {
        manifest.sidebar_action.default_title = '__MSG_name__';
        manifest.sidebar_action.default_icon = icons;
        manifest.sidebar_action.open_at_install = false;
      }
    },
  },
  zip: {
    excludeSources: ['coverage/**', 'test/shots/**', '*.log'],
  },
  vite: () => ({
    plugins: [barePageScript, plainImports, stylesheetLast],
    worker: { format: 'es', plugins: () => [readyLexicon] },
    build: {
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { treeshake: { manualPureFunctions: ['defineContentScript'] } },
    },
  }),
});
