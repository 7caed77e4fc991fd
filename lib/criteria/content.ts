import type { CriteriaFile, Editable } from './file.ts';
import { limits } from './limits.ts';
import { judgeLink, type LinkFault } from './link.ts';
import { type Problem, pathText } from './problem.ts';

/** What is looked up elsewhere: whether a phrase or a selector is within its grammar. A text says what is wrong. */
export interface Grammars {
  phrase?: (phrase: string) => string | undefined;
  selector?: (selector: string) => string | undefined;
}

type Path = PropertyKey[];

const items = <T>(list: Editable<T> | undefined | null, path: Path): { item: T; path: Path }[] => {
  if (list === undefined || list === null) return [];
  const [all, at] = Array.isArray(list) ? [list, path] : [list.add ?? [], [...path, 'add']];
  return all.map((item, index) => ({ item, path: [...at, index] }));
};

const phrasesOf = (file: CriteriaFile): { item: string; path: Path }[] => {
  const cues = (sets: Record<string, Editable<string> | null> | undefined, path: Path) =>
    Object.entries(sets ?? {}).flatMap(([language, list]) => items(list, [...path, language]));
  const named = (collection: 'stalls' | 'events' | 'objections' | 'stages'): { item: string; path: Path }[] =>
    Object.entries(file[collection] ?? {}).flatMap(([name, entry]) =>
      cues(entry?.cues, [collection, name, 'cues']),
    );
  const criteria = Object.entries(file.criteria ?? {}).flatMap(([name, criterion]) =>
    Object.entries(criterion?.cues ?? {}).flatMap(([language, set]) =>
      (['for', 'against', 'weak'] as const).flatMap((kind) =>
        items(set?.[kind], ['criteria', name, 'cues', language, kind]),
      ),
    ),
  );
  return [...criteria, ...named('stages'), ...named('stalls'), ...named('events'), ...named('objections')];
};

/** Every value of a field map that is a selector: all texts but those that name things. */
const selectorsOf = (file: CriteriaFile): { item: string; path: Path }[] =>
  items(file.fieldMaps, ['fieldMaps']).flatMap(({ item: map, path }) => {
    const found: { item: string; path: Path }[] = [];
    const put = (selector: string | undefined, ...at: Path) => {
      if (selector !== undefined) found.push({ item: selector, path: [...path, ...at] });
    };
    put(map.root, 'root');
    put(map.title, 'title');
    put(map.stage, 'stage');
    for (const [index, field] of map.fields.entries()) {
      put(field.labelSelector, 'fields', index, 'labelSelector');
      put(field.value, 'fields', index, 'value');
    }
    for (const part of ['rows', 'people', 'activities'] as const)
      for (const [key, selector] of Object.entries(map[part] ?? {})) put(selector, part, key);
    return found;
  });

/** Hosts and paths of a field map: one host, no scheme, `*` only as a leading part of the host or in the path. */
const mapUrl = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/[^\s?#]*)?$/i;

/** What to do about a link, for whoever writes the file. */
const linkMends: Record<LinkFault, string> = {
  sign: 'Take out spaces, backslashes and placeholders: no record data goes into a link.',
  scheme: 'Write the whole address, starting with https://.',
  address: 'This is no address that a browser understands.',
  user: 'Take out the part before "@".',
  port: 'Take out the port.',
  host: 'Name a host like wiki.example.com.',
  unlisted: 'Name a host that the policy lists.',
};

/**
 * What a file from outside may hold beyond its shape: so many phrases and selectors, in their closed grammars, links
 * that are plain https without placeholders.
 */
export const checkContent = (file: CriteriaFile, index: number, grammars: Grammars): Problem[] => {
  const problems: Problem[] = [];
  const put = (path: Path, expected: string, found: string, mend: string) =>
    problems.push({ file: index, path: pathText(path), expected, found, mend });

  const phrases = phrasesOf(file);
  if (phrases.length > limits.phrases)
    put(
      [],
      `at most ${limits.phrases} cue phrases`,
      String(phrases.length),
      'Remove the ones that matter least.',
    );
  else
    for (const { item, path } of phrases) {
      const wrong = grammars.phrase?.(item);
      if (wrong !== undefined) put(path, 'a cue phrase', JSON.stringify(item), wrong);
    }

  const selectors = selectorsOf(file);
  if (selectors.length > limits.selectors)
    put(
      ['fieldMaps'],
      `at most ${limits.selectors} selectors`,
      String(selectors.length),
      'Remove the ones that matter least.',
    );
  else
    for (const { item, path } of selectors) {
      const wrong = grammars.selector?.(item);
      if (wrong !== undefined) put(path, 'a selector that Fairlead allows', JSON.stringify(item), wrong);
    }

  for (const { item, path } of items(file.fieldMaps, ['fieldMaps']))
    if (!mapUrl.test(item.url))
      put(
        [...path, 'url'],
        'a host and path like "crm.example.com/deals/*"',
        JSON.stringify(item.url),
        'Leave out "https://", queries and spaces; name one host.',
      );

  for (const { item, path } of items(file.links, ['links'])) {
    const link = judgeLink(item.url, undefined);
    if (!link.ok)
      put([...path, 'url'], 'a plain https address', JSON.stringify(item.url), linkMends[link.fault]);
  }
  return problems;
};
