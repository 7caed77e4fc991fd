import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * The laws of the house, each with what to do when it is broken. They hold for the tree as it stands, so a new file
 * is judged without being listed anywhere.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const at = (path: string): string => join(root, path);

const filesUnder = (folder: string, wanted: RegExp): string[] => {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => wanted.test(name) && statSync(at(name)).isFile());
};

const source = /\.(ts|tsx)$/;
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The code alone: comments and the insides of plain strings say nothing about what runs. */
const codeOf = (path: string): string =>
  readFileSync(at(path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

interface Import {
  from: string;
  typeOnly: boolean;
  /** An `import()`: a file of its own, loaded when it is asked for. */
  dynamic: boolean;
}

/** Static and dynamic imports of a file; relative ones are resolved against the project's root. */
const importsOf = (path: string): Import[] => {
  const found: Import[] = [];
  const code = codeOf(path);
  for (const match of code.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/g,
  )) {
    const named = match[2] ?? '';
    const everyNameIsType =
      /^\{[^}]*\}$/.test(named.trim()) &&
      named
        .replace(/[{}]/g, '')
        .split(',')
        .filter((name) => name.trim() !== '')
        .every((name) => name.trim().startsWith('type '));
    found.push({
      from: match[3] ?? '',
      typeOnly: match[1] !== undefined || everyNameIsType,
      dynamic: false,
    });
  }
  for (const match of code.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)) {
    found.push({ from: match[1] ?? '', typeOnly: false, dynamic: false });
  }
  for (const match of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) {
    found.push({ from: match[1] ?? '', typeOnly: false, dynamic: true });
  }
  return found.map(({ from, ...rest }) => ({
    from: from.startsWith('.')
      ? relative(root, resolve(dirname(at(path)), from)).replaceAll('\\', '/')
      : from,
    ...rest,
  }));
};

const libFiles = filesUnder('lib', source);
const pureFiles = libFiles.filter((path) => !/^lib\/(browser|cli)\//.test(path) && !isTest(path));
const componentFiles = filesUnder('components', source).filter((path) => !isTest(path));
const entryFiles = filesUnder('entrypoints', source);

describe('law 1: lib is pure', () => {
  it('has files to judge', () => {
    expect(pureFiles.length).toBeGreaterThan(10);
  });

  it('imports neither the browser, preact, components nor entrypoints', () => {
    const broken = pureFiles.flatMap((path) =>
      importsOf(path)
        .filter(({ from }) =>
          /^(webextension-polyfill|wxt(\/|$)|preact|@preact|node:|components\/|entrypoints\/|lib\/browser\/|lib\/cli\/)/.test(
            from,
          ),
        )
        .map(
          ({ from }) =>
            `${path} imports ${from}: hand it in from entrypoints, or move the file to lib/browser or lib/cli.`,
        ),
    );
    expect(broken).toEqual([]);
  });

  it('reads no global page, clock or chance', () => {
    const always =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|(?<![\w.$])(?:browser|chrome)\.[a-z]/;
    const page = /(?<![\w.$'"])(document|location|window|navigator|localStorage|sessionStorage)\s*\./;
    // A parameter or a local of that name is the page handed in, or a word of the trade; the law asks for no more.
    const isLocal = (code: string, name: string): boolean =>
      new RegExp(`\\b(?:const|let)\\s+${name}\\b|\\b${name}\\s*[:,)}]`).test(code);
    const broken = pureFiles.flatMap((path) => {
      const code = codeOf(path);
      return code
        .split('\n')
        .filter((line) => {
          const name = page.exec(line)?.[1];
          return always.test(line) || (name !== undefined && !isLocal(code, name));
        })
        .map((line) => `${path}: "${line.trim()}": hand the page, today and chance in as arguments.`);
    });
    expect(broken).toEqual([]);
  });

  it('only lib/browser imports the browser', () => {
    const broken = [...libFiles, ...componentFiles, ...entryFiles]
      .filter((path) => !path.startsWith('lib/browser/') && !isTest(path))
      .flatMap((path) =>
        importsOf(path)
          .filter(({ from, typeOnly }) => !typeOnly && /^(webextension-polyfill|wxt\/browser)/.test(from))
          .map(({ from }) => `${path} imports ${from}: use lib/browser/platform.ts.`),
      );
    expect(broken).toEqual([]);
  });
});

describe('law 2: who knows whom', () => {
  it('components import components, types from lib, and how a text is cut', () => {
    const allowed = /^(components\/|preact(\/|$)|@preact\/signals$|lib\/text\/cut\.ts$)/;
    const broken = componentFiles.flatMap((path) =>
      importsOf(path)
        .filter(
          ({ from, typeOnly }) =>
            !allowed.test(from) && !(typeOnly && from.startsWith('lib/')) && !from.endsWith('.css'),
        )
        .map(({ from }) => `${path} imports ${from}: take it as a prop, or import its type only.`),
    );
    expect(broken).toEqual([]);
  });

  it('components write no colon of their own', () => {
    const broken = componentFiles
      .filter((path) => /\}: \$\{/.test(codeOf(path)))
      .map(
        (path) => `${path} writes ": " between two texts: use tell('colon'), which is the language's own.`,
      );
    expect(broken).toEqual([]);
  });

  it('sites and assess know the record, not each other', () => {
    const broken = pureFiles.flatMap((path) => {
      const other = path.startsWith('lib/sites/')
        ? 'lib/assess/'
        : path.startsWith('lib/assess/')
          ? 'lib/sites/'
          : '';
      return importsOf(path)
        .filter(({ from }) => other !== '' && from.startsWith(other))
        .map(({ from }) => `${path} imports ${from}: meet in lib/record.ts.`);
    });
    expect(broken).toEqual([]);
  });

  it('no parser reaches the content script', () => {
    const seen = new Set<string>();
    const broken: string[] = [];
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { from, typeOnly } of importsOf(path)) {
        if (typeOnly) continue;
        if (/^zod|^lib\/shape\.ts$/.test(from))
          broken.push(`${path} imports ${from}: the page side posts plain data; import the type only.`);
        if (/^(lib|entrypoints|components)\//.test(from) && existsSync(at(from))) visit(from);
      }
    };
    const doors = filesUnder('entrypoints', source).filter((path) => path.includes('crm'));
    expect(doors.length).toBeGreaterThan(0);
    for (const path of [...doors, 'lib/sites/index.ts']) visit(path);
    expect(broken).toEqual([]);
  });
});

describe('the sidebar stays small', () => {
  it('loads no zod before it is needed', () => {
    const seen = new Set<string>();
    const broken: string[] = [];
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { from, typeOnly, dynamic } of importsOf(path)) {
        if (typeOnly || dynamic) continue;
        if (/^zod/.test(from))
          broken.push(`${path} imports ${from}: use lib/shape.ts, or load it with import().`);
        if (/^(lib|entrypoints|components)\//.test(from) && existsSync(at(from))) visit(from);
      }
    };
    visit('entrypoints/sidepanel/main.tsx');
    expect(seen.size).toBeGreaterThan(30);
    expect(broken).toEqual([]);
  });
});

describe('law 3: sites have pages', () => {
  const sites = ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho', 'generic'];
  it.each(sites)('%s has at least three golden pages, each page.html and record.json', (site) => {
    const folders = existsSync(at(`test/pages/${site}`)) ? readdirSync(at(`test/pages/${site}`)) : [];
    const whole = folders.filter(
      (slug) =>
        existsSync(at(`test/pages/${site}/${slug}/page.html`)) &&
        existsSync(at(`test/pages/${site}/${slug}/record.json`)),
    );
    expect(
      folders.filter(
        (slug) => !whole.includes(slug) && statSync(at(`test/pages/${site}/${slug}`)).isDirectory(),
      ),
    ).toEqual([]);
    expect(whole.length, `add pages under test/pages/${site}`).toBeGreaterThanOrEqual(3);
  });
});

describe('law 4: data is whole', () => {
  const languages = ['en', 'de', 'fr', 'es'];
  const rooms = existsSync(at('lib/texts/en'))
    ? readdirSync(at('lib/texts/en')).filter((name) => name.endsWith('.json'))
    : [];
  it('has texts', () => {
    expect(rooms.length).toBeGreaterThan(0);
  });
  it.each(rooms)(
    'every language has every key of %s, with the same slots and no exclamation mark',
    (room) => {
      const read = (language: string): Record<string, string> =>
        JSON.parse(readFileSync(at(`lib/texts/${language}/${room}`), 'utf8'));
      const slots = (text: string): string =>
        [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort().join(' ');
      const base = (key: string): string => key.replace(/#.*$/, '');
      const english = read('en');
      const broken: string[] = [];
      for (const language of languages) {
        const texts = read(language);
        const here = new Set(Object.keys(texts).map(base));
        for (const key of new Set(Object.keys(english).map(base))) {
          if (!here.has(key)) broken.push(`lib/texts/${language}/${room} lacks "${key}": translate it.`);
        }
        for (const [key, text] of Object.entries(texts)) {
          const model = english[key];
          if (model === undefined && !Object.keys(english).some((other) => base(other) === base(key))) {
            broken.push(
              `lib/texts/${language}/${room} has "${key}", which English lacks: remove it or add it there.`,
            );
          }
          if (model !== undefined && slots(model) !== slots(text))
            broken.push(`${language}/${room} "${key}": slots differ from English.`);
          if (text.trim() === '') broken.push(`${language}/${room} "${key}" is empty.`);
          if (/!/.test(text)) broken.push(`${language}/${room} "${key}": plain words, no exclamation mark.`);
        }
      }
      expect(broken).toEqual([]);
    },
  );

  it('every locale of the manifest has every message', () => {
    const locales = filesUnder('public/_locales', /messages\.json$/);
    expect(locales.length).toBeGreaterThan(0);
    const keys = locales.map((path) =>
      Object.keys(JSON.parse(readFileSync(at(path), 'utf8')))
        .sort()
        .join(' '),
    );
    expect(new Set(keys).size, 'give every public/_locales/*/messages.json the same keys').toBe(1);
  });
});

describe('law 5: what is seen is what runs', () => {
  it('WXT adds no imports of its own', () => {
    expect(readFileSync(at('wxt.config.ts'), 'utf8'), 'set imports: false in wxt.config.ts').toMatch(
      /imports:\s*false/,
    );
  });

  it('unit tests stand beside the file they test, never in entrypoints', () => {
    expect(
      entryFiles.filter(isTest).map((path) => `${path}: WXT would build it; move it to lib or components.`),
    ).toEqual([]);
    const lonely = [...libFiles, ...filesUnder('components', source)]
      .filter(isTest)
      .filter((path) => !['.ts', '.tsx'].some((end) => existsSync(at(path.replace(/\.test\.tsx?$/, end)))))
      // A test named after its folder tests the folder's index.
      .filter((path) => !/\/([a-z-]+)\/\1\.test\.tsx?$/.test(path))
      .map((path) => `${path}: name it after the file that it tests.`);
    expect(lonely).toEqual([]);
  });

  it('no file is named after nothing', () => {
    const vague = [...libFiles, ...componentFiles, ...entryFiles].filter((path) =>
      /\/(utils?|helpers?|manager|service|common)(\/|\.|-)/.test(path),
    );
    expect(vague.map((path) => `${path}: name it after what it exports.`)).toEqual([]);
  });

  it('every command that README names exists', () => {
    const scripts = Object.keys(JSON.parse(readFileSync(at('package.json'), 'utf8')).scripts);
    const named = [
      ...readFileSync(at('README.md'), 'utf8').matchAll(/npm (?:run (?:-s )?)?([a-z][a-z:-]*)/g),
    ].map((match) => match[1] ?? '');
    const builtIn = new Set(['ci', 'install', 'run']);
    const missing = [...new Set(named)].filter((name) => !builtIn.has(name) && !scripts.includes(name));
    expect(named.length).toBeGreaterThan(3);
    expect(missing.map((name) => `README names "npm run ${name}": add the script or mend README.`)).toEqual(
      [],
    );
  });

  it('every picture and file that README links to exists', () => {
    const links = [
      ...readFileSync(at('README.md'), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
    ].map((match) => match[1] ?? '');
    expect(links.filter((path) => !existsSync(at(path)))).toEqual([]);
  });

  it('nothing writes HTML or evaluates text', () => {
    const sinks =
      /\.(innerHTML|outerHTML|srcdoc)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(/;
    const broken = [...pureFiles, ...componentFiles, ...entryFiles, ...filesUnder('lib/browser', source)]
      .filter((path) => !isTest(path) && sinks.test(codeOf(path)))
      .map((path) => `${path}: draw page text as text nodes only.`);
    expect(broken).toEqual([]);
  });

  it('one module owns the network', () => {
    const broken = [...pureFiles, ...componentFiles, ...entryFiles, ...filesUnder('lib/browser', source)]
      .filter((path) => !isTest(path) && !/^lib\/browser\/(sync|fetch)[a-z-]*\.ts$/.test(path))
      .filter((path) =>
        /(?<![\w.$])(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/.test(codeOf(path)),
      )
      .map((path) => `${path}: only the criteria sync fetches; call it instead.`);
    expect(broken).toEqual([]);
  });

  it('TODOs carry a date', () => {
    const broken = [...libFiles, ...componentFiles, ...entryFiles, ...filesUnder('test', source)]
      .filter((path) => path !== 'test/house.test.ts')
      .filter((path) => /\b(TODO|FIXME|XXX|HACK)\b(?! \[20\d\d-)/.test(readFileSync(at(path), 'utf8')));
    expect(broken.map((path) => `${path}: give the TODO a date, as in TODO [2026-12-01], or do it.`)).toEqual(
      [],
    );
  });
});

describe('the top level', () => {
  it('holds only what the frame allows', () => {
    const allowed = new Set([
      'entrypoints',
      'components',
      'lib',
      'public',
      'test',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'vitest.config.ts',
      'biome.json',
      'README.md',
      'LICENSE',
      'node_modules',
      'coverage',
    ]);
    const extra = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name));
    expect(extra.map((name) => `${name}: move it into the house.`)).toEqual([]);
  });

  it('.ci/run can be run', () => {
    expect(existsSync(at('.ci/run'))).toBe(true);
    expect(statSync(at('.ci/run')).mode & 0o111, 'chmod +x .ci/run').not.toBe(0);
  });

  it('runtime dependencies are the four that README explains', () => {
    const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
    expect(Object.keys(dependencies).sort()).toEqual([
      '@preact/signals-core',
      'preact',
      'webextension-polyfill',
      'zod',
    ]);
  });
});
