import { quoted } from './hunch.ts';

/** Those who sell beside us, or stand between us and the buyer. */
const between = [
  '(?:channel |implementation |alliance )?partner|reseller|distributor|dealer|wholesaler|broker(?:age)?|integrator|consultan(?:t|cy)',
  '(?:vertriebs|handels)?partner(?:in)?|(?:fach|groß)?händler(?:in)?|wiederverkäufer|makler(?:in)?|systemhaus|berater(?:in)?',
  'partenaire|revendeu(?:r|se)|distributeur|int[ée]grateur|courti(?:er|[èe]re)|consultante?',
  'soci[oa]|distribuidora?|revendedora?|integradora?|corredora?|consultora?',
].join('|');
/** They and all others who are neither the buyer nor the seller: they may know somebody there, and their word is not the buyer's. */
const outsiders = [
  between,
  'agency|recruiter|headhunter|courier|competitor|rival|supplier|vendor|merchant|analyst|journalist|friend|neighbou?r|acquaintance',
  'agentur|personalvermittler(?:in)?|wettbewerber|lieferant(?:in)?|freund(?:in)?|bekannter?|nachbar(?:in)?',
  'agence|recruteu(?:r|se)|concurrent|fournisseu(?:r|se)|amie?|voisine?',
  'agencia|competidora?|proveedora?|amig[oa]|vecin[oa]',
].join('|');
const colleague = 'colleague|kolleg(?:e|in)|coll[èe]gue|colega';
const former = '(?:former|ex|old|ehemaliger?|früherer?|alter?|ancien(?:ne)?|antigu[oa])';
const says =
  '(?:says?|said|tells?|told|thinks?|reckons?|mentions?|mentioned|heard|supposes|believes?|claims?|swears?|insists?|sagte?|meinte?|erzählte?|glaubt|behauptet|berichtet|(?:hat|habe) (?:gehört|gesagt|erzählt)|dit|pense|affirme|raconte|a (?:dit|entendu)|dice|cree|comenta|asegura|(?:me|nos) (?:ha )?(?:di(?:jo|cho)|cont(?:ó|ado)|coment(?:ó|ado)))';
const ours = '(?:(?:one of )?(?:our|my)|unsere?r?|meine?|notre|mon|ma|nuestr[oa]|mi)';
const some = '(?:an?|eine?|une?|un[oa]?)';
/** A word or two between them: "our Benelux distributor", "our distributor rep". */
const word = "(?:[\\p{L}'’-]+ )";
/** "Paper merchant's rep": whom an outsider sends is one as well. */
const sent = `(?:the )?${word}{0,2}?(?:${outsiders})['’]s ${word}?(?:rep|representative|driver|salesman|saleswoman|fitter|engineer|technician|man|guy|people)`;

/**
 * "Our distributor rep says …", "A friend at their bank told me …", "A former colleague who delivers there says …", "Partner says …",
 * "Colleague in Leeds heard …", "Paper merchant's rep told me …": how a sentence begins, and how it goes on. All of them in one expression
 * take 40 ms of the processor when it is first run, each for itself hardly ever runs.
 */
const sources = [
  [ours, ` ${word}{0,2}?(?:${outsiders}|${colleague})`],
  [some, ` ${word}{0,2}?(?:${outsiders})`],
  [`(?:${some} )?${former}[ -]`, `(?:${colleague})`],
  [`(?:${between})`, ''],
  [`(?:${colleague})`, ' (?:in|at|aus|bei|de|à|en)'],
  ['', sent],
].map(([begins, ends]) => {
  const begin = `^(?:[^.,:;"“”«»]{0,30}, )?${begins}`;
  return {
    begins: new RegExp(begin, 'iu'),
    whole: new RegExp(`${begin}${ends}(?!\\p{L})[^.;:"“”«»]{0,60}? ${says}(?!\\p{L})`, 'iu'),
  };
});
const anySays = new RegExp(` ${says}`, 'iu');
const from = "(?:according to|laut|selon|d['’]apr[èe]s|según)";
const anyFrom = new RegExp(from, 'iu');
/** "according to our partner", "laut unserem Händler", "selon le distributeur", "según el distribuidor". */
const byThem = new RegExp(`(?<!\\p{L})${from}(?: ${word}{0,2}?(?:${outsiders}))(?!\\p{L})`, 'iu');
/** What goes round: "Heard at the fair that …", "Word is …", "Man hört …", "Il paraît que …", "Dicen que …". */
const goesRound =
  /^(?:(?:also|just|only|and|auch|et|y) )?(?:(?:I|we)(?:['’]ve| have)? )?(?:also |just |only )?(?:heard (?:that|they|there|it|at|on the|from (?:an?|our|my|some(?:one|body)?)|through|via) |overheard|word (?:is|has it)|rumou?r (?:is|has it|says)|rumou?red|(?:ich habe |habe )?(?:nur )?gehört,? dass|man hört|es heißt,|gerüchte|dem vernehmen nach|(?:j['’]ai )?entendu (?:dire|parler)|il para[îi]t qu|on dit qu|le bruit court|(?:he )?(?:oído|escuchado) (?:que|en)|dicen que|se (?:dice|comenta|rumorea) que)/iu;
/** "Heard Acme also bid": a name follows. */
const heardOf = /^(?:(?:I|We)(?:['’]ve| have)? h|H)eard (?:also )?\p{Lu}/u;
/** The writer says that what a note tells did not come from them; "second-hand" in any other place is what they trade in. */
const secondHand =
  /(?:^|[.(,;:–-] ?|(?:is|all|it['’]s|was|only|just) )(?:second|third)[- ]hand(?: (?:info(?:rmation)?|news|only|report|knowledge))?(?=[.,;:)]|$)|(?<!\p{L})(?:(?:just|only|all) hearsay|hearsay[.,;:)]|through the grapevine|(?:nur )?(?:aus zweiter hand|vom hörensagen)|(?:not|never|n['’]t) (?:yet )?(?:heard|had|got) (?:(?:any|none) of )?(?:it|this|that)(?: myself)? (?:directly |straight )?from|(?:not|n['’]t) (?:yet )?(?:spoken|talked) (?:to|with) any(?:one|body) (?:at|in|from) |(?:de seconde main|par ou[ïi]-dire|de segunda mano|de oídas)(?=[.,;:)]|$))/imu;
/** Somebody not named goes on: "He says …", "… according to him", "In his view …". */
const goesOn = new RegExp(
  `^(?:(?:s?he|they|er|sie|ils?|elles?|él|ella|ellos|ellas) (?:also |even |auch |aussi |también )?${says})(?!\\p{L})|(?<!\\p{L})(?:according to (?:him|her|them)|in (?:his|her|their) view|heard from (?:him|her|them)|ihm zufolge|ihr zufolge|laut (?:ihm|ihr)|seiner ansicht nach|selon (?:lui|elle|eux)|según (?:él|ella|ellos))(?!\\p{L})`,
  'iu',
);

/**
 * Anybody whom `sources` and `byThem` name. Most sentences name nobody, and an expression that names all letters takes milliseconds when
 * it is first run: that should be when it is needed.
 */
const anybody = new RegExp(`${outsiders}|${colleague}`, 'iu');

/** Whether a sentence without its quotations has it from somebody outside. */
const isFromThem = (bare: string): boolean =>
  anybody.test(bare) &&
  ((anySays.test(bare) && sources.some(({ begins, whole }) => begins.test(bare) && whole.test(bare))) ||
    (anyFrom.test(bare) && byThem.test(bare)));

/** How a sentence of a note tells what people outside the buyer's firm say: it names them, it goes on with them, or not at all. */
export const hearsayIn = (text: string): 'begins' | 'goes on' | undefined => {
  const bare = text.replace(quoted, '');
  if (isFromThem(bare)) return 'begins';
  if (goesRound.test(bare) || heardOf.test(bare)) return 'begins';
  return goesOn.test(bare) ? 'goes on' : undefined;
};

/** True for a sentence in which the writer of a note says that what it tells comes from none of the buyer's people. */
export const isSecondHand = (text: string): boolean => secondHand.test(text.replace(quoted, ''));

const introduced = new RegExp(
  `(?<!\\p{L})(\\p{Lu}[\\p{L}'’-]+) (?:from|of|at|von|vom|de|du|del|chez) (?:the |an? |our |der |dem |unserem |la |le |el |notre |nuestr[oa] )?${word}{0,2}?(?:${outsiders})s?(?!\\p{L})`,
  'gu',
);

const presented = new RegExp(
  `(?<!\\p{L})(?:${ours}|Our|My|Unsere?r?|Meine?|Notre|Mon|Ma|Nuestr[oa]|Mi) ${word}{0,2}?(?:${between}),? \\(?(\\p{Lu}[\\p{L}'’-]+)`,
  'gu',
);

/** Names that a note introduces as somebody's who is no buyer: "Ran into Lou from the reinsurance brokerage", "our partner (Gil, tills)". */
export const outsidersIn = (text: string): string[] =>
  [introduced, presented].flatMap((one) => Array.from(text.matchAll(one), (match) => match[1] ?? ''));
