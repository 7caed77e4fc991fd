/** Where somebody works, as it is said that they leave it. */
const workplace =
  '(?:company|firm|business|organi[sz]ation|council|school|college|university|team|trust|practice|clinic|hospital|group|bank|agency|charity|department|plant|post|role|job|board|committee)';
const ends = '(?= ?(?:[.,;:!?)–—]|$))';
/**
 * What may follow "left" and "leaving": us, a workplace, a time, a next place. "Left a message", "left it open", "left early" and
 * "left us with a bill" say nothing of the kind.
 */
const ofWork = `(?: us(?=[.,;:!?)]|$| (?:in |on |last |at |and |for ))| (?:the|our|his|her|their) (?:\\p{L}+ )?${workplace}(?!\\p{L})| on (?:the )?(?:\\d|mon|tue|wed|thu|fri)| at the end | last | this (?:week|month|spring|summer|autumn|winter|year)| in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter)| (?:two|three|a few|some) (?:days|weeks|months) ago| for (?:a (?:new|different|better|rival|competitor|job|role)|another)| to (?:join|go to|work (?:for|at)|take up|retire))`;
/** The same for a retirement or resignation, which need no more than an end or a time. */
const ofTime = `(?:${ends}| (?:on|in|at|last|this|after|early|from the|from his|from her|from our) )`;

/** Words without which nobody is said to leave, between what must stand before and behind them. */
type Leaving = readonly [before: string, words: string, behind: string];

const english: readonly Leaving[] = [
  ['', 'left', ofWork],
  ["(?:has|have|had|['’]s|['’]ve) (?:\\p{L}+ )?", 'left', ends],
  ["(?:is|are|am|be|['’]s|['’]m|['’]re) (?:also |now |sadly )?", 'leaving', `(?:${ends}|${ofWork})`],
  ['', 'resigned|retired|quit|moved on', ofTime],
  ['(?:been|was|were|got) ', 'let go|made redundant|laid off|fired|sacked', '(?!\\p{L})'],
  ['(?:(?:handed|put) in|given) ', '(?:his|her|their|my) notice', ''],
  [
    '',
    'no longer',
    ' (?:with (?!an? |it|th[aio])|at (?:the|our) |works?|working|employed|part of (?:the|our)|in (?:the|this|that|his|her) (?:role|post|job|position))',
  ],
];
const german: readonly Leaving[] = [
  [
    '(?:das unternehmen|das haus|die firma|die gesellschaft|den betrieb|den verein|uns) (?:[\\p{L}\\d.]+ ){0,4}?',
    'verlassen',
    '',
  ],
  ['', 'verl(?:ässt|ieß)', ' (?:uns|das (?:unternehmen|haus)|die firma|den betrieb)'],
  ['(?:selbst |zum \\p{L}+ |bereits )?', 'gekündigt', `${ends}(?<!(?:vertrag|abo|wartung|lizenz).{0,40})`],
  ['', 'nicht mehr', ` (?:bei (?!ein)|im (?:unternehmen|hause?|amt)|für (?:uns|das unternehmen)|da${ends})`],
  ['', 'ausgeschieden', ''],
  ['', 'in (?:rente|pension|den ruhestand)', '(?!\\p{L})'],
];
const french: readonly Leaving[] = [
  [
    '(?:a|ai|ont|avait) (?:\\p{L}+ )?',
    "quitté (?:la|l['’]|le|notre|nous|son)|démissionné|pris sa retraite",
    '',
  ],
  ['', "quitte (?:la société|l['’]entreprise|le groupe|son poste)", ''],
  ['', '(?:est|sont) (?:parti|partie|partis)', `(?:${ends}| (?:en|à la) retraite| chez )`],
  [
    '',
    "ne (?:fais|fait) plus partie|n['’]est plus (?:chez|en poste|parmi)|ne travaille plus|prend sa retraite",
    '',
  ],
];
const spanish: readonly Leaving[] = [
  ['', 'han? (?:dejado (?:la empresa|el (?:puesto|cargo|grupo)|nuestra)|renunciado|sido despedid[oa])', ''],
  ['', '(?:dejó|deja) (?:la empresa|el (?:puesto|cargo|grupo))', ''],
  [
    '',
    'se (?:ha ido|fue|marchó|ha marchado|ha jubilado|jubiló|jubila)',
    `(?:${ends}| (?:de la empresa|del|a otra|en|el) )`,
  ],
  ['', 'ya no', ' (?:trabaj\\p{L}+|form\\p{L}+ parte|está (?:con|en la empresa|en el))'],
  ['', 'renunció', ''],
];
/** Small ones: an expression that names all letters takes milliseconds when it is first run, and hardly any sentence needs one. */
const all = [...english, ...german, ...french, ...spanish].map(([before, words, behind]) => ({
  words: new RegExp(words, 'iu'),
  leaving: new RegExp(`(?<!\\p{L})${before}(?:${words})${behind}`, 'iu'),
}));
const any = new RegExp([...new Set(all.map(({ words }) => words.source))].join('|'), 'iu');

/** Where a sentence says that somebody has left their firm or soon will, in one of the four languages; -1 where none does. */
export const leavingAt = (sentence: string): number => {
  if (!any.test(sentence)) return -1;
  const found = all.map(({ words, leaving }) => (words.test(sentence) ? sentence.search(leaving) : -1));
  const first = found.filter((at) => at >= 0);
  return first.length === 0 ? -1 : Math.min(...first);
};
