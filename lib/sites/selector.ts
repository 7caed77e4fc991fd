import { attr, attributeNames, children, contains, documentOf, parentOf, quoted, tagOf } from './dom.ts';
import { isSelector, longestSelector, mostCompounds, select } from './select.ts';

/**
 * The closed selector grammar of field maps: tag, #id, .class, [attribute], `:nth-of-type(n)`, descendant and child.
 * Nothing else of CSS: what relates an element to those behind it can freeze a page of 100,000 elements, and a place
 * among siblings alone, asked of every element, takes three times as long as anything that is named.
 */

/** What is wrong with a selector, where (0 is before the first character) and what to write instead. */
export interface SelectorFault {
  at: number;
  fault: string;
  mend: string;
}

const name = '-?[A-Za-z_\\u00a0-\\uffff][\\w\\u00a0-\\uffff-]*';
/** Made when a selector is checked: the page side, which checks none, does not carry them. */
const piecesOf = (): readonly RegExp[] => [
  new RegExp(`${name}`, 'y'),
  new RegExp(`[#.](?:${name})`, 'y'),
  new RegExp(`\\[\\s*${name}\\s*(?:[~|^$*]?=\\s*(?:"[^"\\\\\\n]*"|'[^'\\\\\\n]*'|${name})\\s*)?\\]`, 'y'),
  /:nth-of-type\([1-9]\d{0,3}\)/y,
];
const mends: readonly [RegExp, string, string][] = [
  [/^\*/, '"*" is not allowed', 'name the tag, an attribute or a class'],
  [/^:nth-of-type\([1-9]\d{0,3}\)/, 'a place alone is not enough', 'name the tag: span:nth-of-type(2)'],
  [/^:nth-of-type/, ':nth-of-type takes one number', 'write span:nth-of-type(2)'],
  [/^:/, 'pseudo-classes are not allowed', 'use an attribute, or span:nth-of-type(2)'],
  [/^[+~]/, 'sibling combinators are not allowed', 'start from a parent and go down with a space or ">"'],
  [/^,/, 'one selector only', 'make one entry for each'],
  [/^\|/, 'namespaces are not allowed', 'write the tag alone'],
  [/^\[/, 'this attribute is not closed or not quoted', 'write [data-name="amount"]'],
  [/^[.#]/, 'a name must follow and must not start with a digit', 'use [id="1a"] for such names'],
];

/** Checks a selector against the grammar; undefined when it is good. */
export const faultOf = (selector: string): SelectorFault | undefined => {
  if (selector.trim() === '')
    return { at: 0, fault: 'it is empty', mend: 'write a tag, a class or an attribute' };
  if (selector.length > longestSelector)
    return {
      at: longestSelector,
      fault: `it is longer than ${longestSelector} characters`,
      mend: 'start nearer to the value',
    };
  let at = selector.length - selector.trimStart().length;
  const end = selector.trimEnd().length;
  let compounds = 0;
  const pieces = piecesOf();
  while (at < end) {
    const start = at;
    for (let moved = true; moved; ) {
      moved = false;
      for (const [index, piece] of pieces.entries()) {
        // A tag comes first, a place behind what it is the place of.
        if ((index === 0 && at > start) || (index === 3 && at === start)) continue;
        piece.lastIndex = at;
        const found = piece.exec(selector);
        if (!found) continue;
        at += found[0].length;
        moved = true;
      }
    }
    const rest = selector.slice(at);
    if (at === start || (at < end && !/^[\s>]/.test(rest))) {
      const known = mends.find(([wrong]) => wrong.test(rest));
      if (/^\s*>/.test(selector) && at === 0)
        return { at, fault: '">" has nothing before it', mend: 'name the parent first' };
      return {
        at,
        fault: known?.[1] ?? `"${rest[0] ?? ''}" is not allowed`,
        mend: known?.[2] ?? 'use letters, digits, "-" and "_"',
      };
    }
    compounds++;
    if (compounds > mostCompounds)
      return {
        at: start,
        fault: `it has more than ${mostCompounds} parts`,
        mend: 'leave out the outer ones',
      };
    const link = /^\s*>?\s*/.exec(rest)?.[0] ?? '';
    at += link.length;
    if (at >= end && link.includes('>'))
      return { at: at - 1, fault: '">" has nothing behind it', mend: 'name the child' };
  }
  return undefined;
};

const word = /^[a-z]{2,16}$/;
/** A class or id that a person wrote: whole words, no counters, no hashes. */
const isWritten = (text: string): boolean =>
  text.length < 60 &&
  text
    .split(/[-_]+|(?<=[a-z])(?=[A-Z])/)
    .every(
      (part) =>
        part === '' ||
        (word.test(part.toLowerCase()) && /[aeiouy]/i.test(part) && /^[A-Z]?[a-z]+$|^[A-Z]+$/.test(part)),
    );

const named = /^(?:data-(?!v-|react|value|id$|index|key$|state|selected)[\w-]+|name|for|field|itemprop)$/;

/** Ways to name one element, the most stable first: attributes, id, then place, and classes last. */
const waysOf = (el: Element): string[] => {
  const tag = tagOf(el);
  const out: string[] = [];
  for (const key of attributeNames(el)) {
    const value = attr(el, key);
    if (
      !named.test(key) ||
      value === '' ||
      value.length > 60 ||
      /\d{3}|["\\\n]/.test(value) ||
      /[0-9a-f]{8}-/.test(value)
    )
      continue;
    out.push(`${tag}[${key}=${quoted(value)}]`);
  }
  const id = attr(el, 'id');
  if (isWritten(id) && id !== '') out.push(`#${id}`);
  const classes = attr(el, 'class')
    .split(/\s+/)
    .filter(
      (one) =>
        one !== '' && isWritten(one) && !/^(?:active|selected|open|show|hover|focus|is-|has-)/.test(one),
    );
  const up = parentOf(el);
  const alike = up ? children(up).filter((one) => tagOf(one) === tag) : [el];
  const place = alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(el) + 1})` : tag;
  if (/-/.test(tag) || !/^(?:div|span|p|td|li|a|i|b)$/.test(tag)) out.push(tag);
  out.push(place, ...classes.slice(0, 3).map((one) => `${tag}.${one}`));
  return out.filter(isSelector);
};

/**
 * Suggests a selector of the grammar that finds exactly this element below the root and will still do so when the
 * page's looks change: attributes and structure before classes, hashed names and counters never.
 *
 * @returns undefined when the element is not below the root or cannot be told apart within six steps
 */
export const suggestSelector = (root: Document | Element, element: Element): string | undefined => {
  const top = 'documentElement' in root ? documentOf(root) : root;
  if (element === top || !contains(top, element)) return undefined;
  const finds = (selector: string): boolean => {
    const found = select(top, selector);
    return found.length === 1 && found[0] === element;
  };
  const own = waysOf(element);
  const direct = own.find(finds);
  if (direct !== undefined) return direct;
  const above: Element[] = [];
  for (let up = parentOf(element); up && up !== top; up = parentOf(up)) above.push(up);
  for (const up of above)
    for (const way of waysOf(up))
      for (const tail of own) {
        const selector = `${way} ${tail}`;
        if (finds(selector)) return selector;
      }
  const placeOf = (el: Element): string =>
    waysOf(el).find((way) => /:nth-of-type|^[\w-]+$/.test(way)) ?? tagOf(el);
  let path = placeOf(element);
  for (const up of above.slice(0, mostCompounds - 1)) {
    for (const way of waysOf(up)) if (finds(`${way} > ${path}`)) return `${way} > ${path}`;
    path = `${placeOf(up)} > ${path}`;
    if (finds(path)) return path;
  }
  return undefined;
};
