import type { ObjectKind } from '../record.ts';
import { objectWords, plain } from './words.ts';

/** The kind of object that words name; undefined when they name none. */
export const objectIn = (words: string): ObjectKind | undefined => {
  const spaced = plain(words.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-+./]+/g, ' '));
  return objectWords.find(([, pattern]) => pattern.test(spaced))?.[0];
};

const idKey =
  /^(?:id|record|record_?id|row_?id|obj(?:ect)?_?id|oid|uid|uuid|res_?id|doc_?id|pk|key|return_id)$/i;
const otherKey =
  /menu|action|view|app|org|tenant|company_ids|cids|page|tab|parent|user|folder|version|offset|start|filter|tok|time/i;
const looksId = (text: string): boolean =>
  /^\{?[\w:.-]{1,80}\}?$/.test(text) &&
  (/^\d+$/.test(text) || (/\d/.test(text) && text.length >= 6 && !/^v\d|^\d+\.\d+/.test(text)));
const stillNew = /^(?:new|create|add|neu|nouveau|nuevo|createview)(?:-[\w-]+)?$/i;

/** What an address says of the record in front: its kind, its id, whether it is one that does not exist yet. */
export interface Identity {
  object?: ObjectKind;
  id: string;
  isNew: boolean;
}

interface Step {
  key: string;
  value: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Path and query of an address or of its hash (which is a route of its own in many apps), as steps. */
const stepsOf = (text: string): { path: string[]; query: Step[] } => {
  const [path = '', ...queries] = text.split(/[?&]/);
  const pairs = (path.includes('=') ? [path, ...queries] : queries).map((pair) => pair.split('='));
  return {
    path: path.includes('=')
      ? []
      : path
          .split(/[/;!]+/)
          .map(decoded)
          .filter((part) => part !== ''),
    query: pairs.map(([key = '', value = '']) => ({ key: decoded(key), value: decoded(value) })),
  };
};

/**
 * Reads the record's kind and id from an address: hash routes, query and path, in that order of trust for the id.
 *
 * @param address the page's URL; anything that is no URL gives an empty identity
 */
export const identityOf = (address: string): Identity => {
  if (!URL.canParse(address)) return { id: '', isNew: false };
  const url = new URL(address);
  // A hash without a path is a place on the page.
  const routes = [
    stepsOf(/[/=?!]/.test(url.hash) ? url.hash.slice(1) : ''),
    stepsOf(url.pathname + url.search.replace(/^\?/, '?')),
  ];
  let object: ObjectKind | undefined;
  let id = '';
  let isNew = false;
  for (const { path, query } of routes) {
    const named = query.filter(({ key }) =>
      /^(?:module|model|object|entity|etn|type|class|doctype|m)$/i.test(key),
    );
    for (const { value } of named) object ??= objectIn(value);
    for (const step of query) if (id === '' && idKey.test(step.key) && looksId(step.value)) id = step.value;
    // "contact.php?client_id=1&contact_id=7" is the contact.
    const page = plain((path.at(-1) ?? '').replace(/\W.*/, ''));
    const isOf = ({ key }: Step): number => Number(page.length > 2 && plain(key).startsWith(page));
    for (const step of [...query].sort((a, b) => isOf(b) - isOf(a)))
      if (id === '' && /id$/i.test(step.key) && !otherKey.test(step.key) && looksId(step.value)) {
        id = step.value;
        object ??= objectIn(step.key);
      }
    for (const { key, value } of query)
      if (
        id === '' &&
        looksId(value) &&
        (objectIn(key) || /^(?:sel|auswahl|current|open|preview|peek)/i.test(key))
      ) {
        id = value;
        object ??= objectIn(key);
      }
    const last = path.at(-1) ?? '';
    isNew ||= stillNew.test(last) || query.some(({ key, value }) => key === 'action' && stillNew.test(value));
    for (let at = path.length - 1; at >= 0; at--) {
      const part = path[at] ?? '';
      if (id === '' && looksId(part)) {
        id = part;
        object ??= objectIn(path[at - 1] ?? '');
      }
    }
    for (let at = path.length - 1; at >= 0; at--) {
      if (looksId(path[at] ?? '') && !/^[A-Z]+-/.test(path[at] ?? '')) continue;
      object ??= objectIn(path[at] ?? '');
    }
    for (const { value } of query) object ??= objectIn(value);
  }
  if (isNew && id !== '') isNew = false;
  return { ...(object ? { object } : {}), id: id.replace(/^\{|\}$/g, ''), isNew };
};

/** What a link leads to; a link that is no address leads nowhere. */
export const identityOfLink = (href: string): Identity => {
  const base = 'https://x.invalid';
  return href !== '' && URL.canParse(href, base)
    ? identityOf(new URL(href, base).href)
    : { id: '', isNew: false };
};
