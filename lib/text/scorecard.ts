/**
 * A scorecard: a note in which our side goes through a qualification framework line by line ("M: …", "Budget: …"). What stands before the
 * colon is a heading there and nobody who speaks, though D may begin Dana's name, and what stands behind it is our own summary.
 */

/** Frameworks by their letters, in order. */
const frameworks = 'BANTC ANUM CHAMP FAINT NEAT SPIN MEDDICC MEDDPICC GPCTBACI SPICED SCOTSMAN'.split(' ');

/** What teams write for two or more of those letters, and for other things that a note goes through. */
const short = new Set('EB DM DC DP PP IP IDP CH CO CE CC TL NS AI AOB POC ROI'.split(' '));

/** Whether it is what teams write before a colon for "next step", "economic buyer" and their like; somebody may have these initials. */
export const isShortHeading = (name: string): boolean => short.has(name);

/** What else the lines are called, in four languages. */
const words = new RegExp(
  `^(?:${[
    '(?:current )?situation|context|pains?(?: points?)?|(?:identif(?:y|ied)|implicated?)(?: the)? pain|problems?|needs?|challenges?|impact|(?:positive |negative )?(?:implications|consequences)',
    'metrics?|goals?|objectives?|plans?|priorit(?:y|i[sz]ation)|money|budget|authority|economic buyer|decision(?: |-)?makers?|stakeholders?|buying (?:group|committee)|champions?|coach',
    'time(?:line|frame|scale)?|timing|(?:critical|compelling) events?|(?:decision )?criteria|(?:decision )?process|decision|paper(?:work| process)?|competit(?:ion|ors?)|alternatives|next steps?',
    '(?:aktuelle )?situation|ausgangslage|schmerz(?:punkte)?|probleme?|bedarf|herausforderung(?:en)?|auswirkung(?:en)?|kennzahlen|metriken|ziele?|pläne|priorität|entscheider(?:in)?|entscheidungs(?:träger|prozess|kriterien|weg)|kriterien|zeit(?:plan|rahmen|punkt)|wettbewerb|mitbewerber|nächste schritte',
    'contexte|douleurs?|problèmes?|besoins?|enjeux|défis?|impacts?|conséquences|indicateurs|métriques|objectifs?|priorités?|autorité|décideurs?|décideuse|acheteur économique|échéances?|calendrier|délais?|critères(?: de décision)?|processus(?: de décision)?|concurren(?:ce|ts?)|prochaines étapes?',
    'situación(?: actual)?|contexto|dolor(?:es)?|problemas?|necesidad(?:es)?|retos?|desafíos?|impacto|consecuencias|métricas|objetivos?|prioridad|presupuesto|autoridad|decisor(?:es|a)?|comprador económico|plazos?|cronograma|criterios(?: de decisión)?|proceso(?: de decisión)?|competencia|competidores|próximos pasos',
  ].join('|')})$`,
  'iu',
);

/** A line with its heading: "- **Budget** (confirmed): 90k", "M = …", "E – Tom". A dash ends letters alone. */
const headed =
  /^\s*(?:[-*•–]\s+)?[*_]{0,2}(\p{L}[\p{L} /&-]{0,30}?)[*_]{0,2}\s?(?:\([^()\n]{1,30}\))?[*_]{0,2}(?:\s?[:=：][*_]{0,2}(?=\s|$)|(?<=(?:^|\s|\*)\p{Lu}{1,3}[*_]{0,2}) [-–—] )/u;

const isLetters = (label: string): boolean => /^\p{Lu}{1,4}$/u.test(label);

/** Whether so many letters stand in a framework in this order. */
const isOf = (framework: string, letters: string): boolean => {
  let at = 0;
  for (const letter of framework) if (letter === letters[at]) at++;
  return at === letters.length;
};

/** As many headings as make a scorecard. */
const least = 3;

/**
 * Whether so many letters head the lines of a scorecard: three of one framework in its order. People who speak come in another order,
 * or a second time.
 */
const isSpelled = (labels: readonly string[]): boolean => {
  const single = labels.filter((label) => label.length === 1).join('');
  const longer = labels.filter((label) => label.length > 1);
  if (labels.length < least || longer.some((label) => !short.has(label))) return false;
  return new Set(longer).size === longer.length && frameworks.some((framework) => isOf(framework, single));
};

/**
 * Where the headed lines of a scorecard begin, as offsets into the text; none where it is no scorecard. Linear in the length of the text.
 */
export const scorecardLines = (text: string): ReadonlySet<number> => {
  const lines: { start: number; label: string }[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const label = headed.exec(text.slice(start, Math.min(end < 0 ? text.length : end, start + 80)))?.[1];
    if (label !== undefined) lines.push({ start, label: label.trim() });
    if (end < 0) break;
    start = end + 1;
  }
  const lettered = lines.filter(({ label }) => isLetters(label));
  const worded = lines.filter(({ label }) => !isLetters(label) && words.test(label));
  const isCard = new Set(worded.map(({ label }) => label.toLowerCase())).size >= least;
  const ofCard = [
    ...(isCard ? worded : []),
    ...(isSpelled(lettered.map(({ label }) => label))
      ? lettered
      : isCard
        ? lettered.filter(({ label }) => short.has(label))
        : []),
  ];
  return new Set(ofCard.map(({ start }) => start));
};

/** Ways to say in a line of a scorecard that the buyer it names told it: "Dana confirmed 90k", "per Dana", "“we lost 400k”". */
const reports =
  /["“„«]|(?<!\p{L})(?:sa(?:ys|id)|t(?:ells|old)|wr(?:ites|ote)|(?:confirm|mention|shar|stat|explain|not|ask|repeat)(?:s|es|ed)|according to|per|sagte?|meinte?|schr(?:eibt|ieb)|bestätigte?|erklärte?|erzählte?|nannte|laut|dit|écrit|confirmé?e?|explique|précise|indique|selon|d['’]après|dice|dijo|escrib(?:e|ió)|confirm(?:a|ó)|explic(?:a|ó)|indic(?:a|ó)|según)(?!\p{L})/iu;

/** Whether a line of a scorecard says that somebody told it. */
export const isToldInCard = (line: string): boolean => reports.test(line);
