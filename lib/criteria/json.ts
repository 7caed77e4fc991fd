/**
 * A strict reader of JSON for text from outside. Against `JSON.parse` it adds what a shared file needs: a bound on
 * depth and on the number of values, kept while reading and not after; keys given twice and keys that reach for
 * prototypes are refused; every object is made without a prototype; and a mistake is told with line, column and the
 * mend (a trailing comma, a comment, single quotes). One pass, no recursion, time linear in the text.
 */

export interface JsonLimits {
  /** How deep objects and lists may lie in each other. */
  depth: number;
  /** How many values there may be in all. */
  values: number;
}

export interface JsonMistake {
  /** From 1. */
  line: number;
  column: number;
  expected: string;
  found: string;
  mend: string;
}

export type JsonRead = { ok: true; value: unknown } | { ok: false; mistake: JsonMistake };

export const criteriaJsonLimits: JsonLimits = { depth: 12, values: 60_000 };

/** Keys that no data of ours has and that mischief is made with. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

class Mistake extends Error {
  constructor(
    readonly at: number,
    readonly expected: string,
    readonly found: string,
    readonly mend: string,
  ) {
    super(expected);
  }
}

const escapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const spacePattern = /[ \t\r\n]*/y;
const wordPattern = /[A-Za-z_$][\w$]*/y;

/** Where a run of characters ends that mean themselves inside a text: a quote, a backslash or a control character ends it. */
const plainEnd = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code === 34 || code === 92) break;
  }
  return at;
};

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

const seen = (text: string, at: number): string => {
  if (at >= text.length) return 'the end of the file';
  const word = matchAt(wordPattern, text, at).slice(0, 20);
  return word === '' ? `"${text[at]}"` : `"${word}"`;
};

/** The mend for something that is not a value, by the slips that people make. */
const slip = (text: string, at: number, expected: string): Mistake => {
  const char = text[at];
  const found = seen(text, at);
  if (at >= text.length)
    return new Mistake(at, expected, found, 'The file is cut off, or a closing bracket is missing.');
  if (char === "'" || char === '“' || char === '”' || char === '„')
    return new Mistake(at, expected, found, 'Use straight double quotation marks: ".');
  if (char === '/' || char === '#')
    return new Mistake(at, expected, found, 'JSON has no comments; put remarks in "changeNote".');
  if (char === '<') return new Mistake(at, expected, found, 'This is a web page, not a criteria file.');
  if (/[A-Za-z_$]/.test(char ?? ''))
    return new Mistake(at, expected, found, 'Put names and texts in double quotation marks.');
  return new Mistake(at, expected, found, `Put ${expected} here, or remove what stands here.`);
};

interface Frame {
  value: Record<string, unknown> | unknown[];
  key: string;
}

const readValue = (text: string, limits: JsonLimits): unknown => {
  let at = 0;
  let values = 0;
  const frames: Frame[] = [];

  const space = () => {
    at += matchAt(spacePattern, text, at).length;
  };

  const string = (): string => {
    const start = at;
    at += 1;
    let result = '';
    for (;;) {
      const end = plainEnd(text, at);
      result += text.slice(at, end);
      at = end;
      const char = text[at];
      if (char === '"') {
        at += 1;
        return result;
      }
      if (char === undefined)
        throw new Mistake(
          start,
          'a text with a closing quotation mark',
          seen(text, at),
          'Close the text with ".',
        );
      if (char !== '\\')
        throw new Mistake(
          at,
          'a text on one line',
          'a line break or control character in a text',
          'Close the text with " on its line; write \\n for a line break.',
        );
      const letter = text[at + 1] ?? '';
      const simple = escapes[letter];
      if (simple !== undefined) {
        result += simple;
        at += 2;
      } else if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) {
        result += String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
        at += 6;
      } else
        throw new Mistake(at, 'an escape that JSON knows', `"\\${letter}"`, 'Write a backslash as \\\\.');
    }
  };

  const scalar = (): unknown => {
    const char = text[at];
    if (char === '"') return string();
    if (char === '-' || (char !== undefined && char >= '0' && char <= '9')) {
      const digits = matchAt(numberPattern, text, at);
      const next = text[at + digits.length] ?? '';
      if (digits === '' || /[\w.+-]/.test(next))
        throw new Mistake(
          at,
          'a number',
          `"${text.slice(at, at + 12).split(/[\s,\]}]/)[0]}"`,
          'Write plain digits with a point for decimals; put dates and codes in quotation marks.',
        );
      at += digits.length;
      return Number(digits);
    }
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (text.startsWith(word, at) && !/[\w$]/.test(text[at + word.length] ?? '')) {
        at += word.length;
        return value;
      }
    }
    throw slip(text, at, 'a value');
  };

  const key = (object: Record<string, unknown>): string => {
    if (text[at] !== '"') throw slip(text, at, 'a key in double quotation marks');
    const start = at;
    const name = string();
    if (forbiddenKeys.has(name))
      throw new Mistake(start, 'another key', `the key "${name}"`, 'This key is never allowed; remove it.');
    if (Object.hasOwn(object, name))
      throw new Mistake(
        start,
        'each key once',
        `the key "${name}" a second time`,
        'Join the two entries, or rename one.',
      );
    space();
    if (text[at] !== ':')
      throw new Mistake(at, 'a colon after the key', seen(text, at), 'Write "key": value.');
    at += 1;
    space();
    return name;
  };

  for (;;) {
    space();
    // One value, or the opening of one.
    values += 1;
    if (values > limits.values)
      throw new Mistake(
        at,
        `at most ${limits.values} values`,
        'more',
        'Remove what is not needed, or split the file with "extends".',
      );
    let value: unknown;
    const char = text[at];
    if (char === '{' || char === '[') {
      if (frames.length >= limits.depth)
        throw new Mistake(
          at,
          `at most ${limits.depth} levels`,
          'a deeper one',
          'Check the closing brackets above.',
        );
      at += 1;
      space();
      if (char === '[') {
        if (text[at] !== ']') {
          frames.push({ value: [], key: '' });
          continue;
        }
        at += 1;
        value = [];
      } else {
        const object: Record<string, unknown> = Object.create(null);
        if (text[at] !== '}') {
          frames.push({ value: object, key: key(object) });
          continue;
        }
        at += 1;
        value = object;
      }
    } else value = scalar();

    // Hand the value to what it stands in, and close what closes.
    for (;;) {
      const frame = frames.at(-1);
      space();
      if (frame === undefined) {
        if (at < text.length)
          throw new Mistake(
            at,
            'the end of the file',
            seen(text, at),
            'Remove what follows the last closing brace.',
          );
        return value;
      }
      if (Array.isArray(frame.value)) frame.value.push(value);
      else frame.value[frame.key] = value;
      const close = Array.isArray(frame.value) ? ']' : '}';
      const next = text[at];
      if (next === close) {
        at += 1;
        frames.pop();
        value = frame.value;
        continue;
      }
      if (next !== ',') {
        const mend =
          next === undefined
            ? 'The file is cut off, or a closing bracket is missing.'
            : next === '"' || next === '{' || next === '['
              ? 'Put a comma between the two.'
              : 'Check for a missing comma or quotation mark.';
        throw new Mistake(at, `a comma or "${close}"`, seen(text, at), mend);
      }
      const comma = at;
      at += 1;
      space();
      if (text[at] === close)
        throw new Mistake(comma, `no comma before "${close}"`, 'a trailing comma', 'Remove this comma.');
      if (!Array.isArray(frame.value)) frame.key = key(frame.value);
      break;
    }
  }
};

/** Reads JSON text within limits. Never throws for bad text. */
export const readJson = (text: string, limits: JsonLimits = criteriaJsonLimits): JsonRead => {
  try {
    return { ok: true, value: readValue(text, limits) };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const before = text.slice(0, error.at);
    const line = before.split('\n').length;
    const column = error.at - before.lastIndexOf('\n');
    const { expected, found, mend } = error;
    return { ok: false, mistake: { line, column, expected, found, mend } };
  }
};
