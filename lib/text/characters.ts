/** What a UTF-16 unit is to the scan: part of a word, or one of several kinds of what stands between words. */
export const Kind = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  sign: 4,
  space: 5,
  line: 6,
  soft: 7,
  clause: 8,
  stop: 9,
  apostrophe: 10,
} as const;

/** Above this unit everything is a letter: scripts that this table does not tell apart. */
const most = 0x2100;

const kinds = ((): Uint8Array => {
  const table = new Uint8Array(most).fill(Kind.lower);
  const mark = (kind: number, signs: string): void => {
    for (const sign of signs) table[sign.charCodeAt(0)] = kind;
  };
  table.fill(Kind.other, 0, 0xc0);
  table.fill(Kind.lower, 97, 123);
  table.fill(Kind.upper, 65, 91);
  table.fill(Kind.digit, 48, 58);
  table.fill(Kind.upper, 0xc0, 0xdf);
  table.fill(Kind.other, 0x2000, most);
  table.fill(Kind.space, 0x2000, 0x2010);
  mark(Kind.other, '×÷');
  mark(Kind.space, ' \t\u00a0\u202f\u205f\u00ad');
  mark(Kind.line, '\n\r\u2028\u2029');
  mark(Kind.sign, '$£€%¥&');
  mark(Kind.soft, ',()"/-–—[]«»“”„*+~');
  mark(Kind.clause, ';:…|•·>¿¡=<');
  mark(Kind.stop, '.!?');
  mark(Kind.apostrophe, "'’‘`");
  mark(Kind.lower, 'ªº');
  return table;
})();

/** The kind of one UTF-16 unit. */
export const kindOf = (unit: number): number => (unit < most ? (kinds[unit] as number) : Kind.lower);
