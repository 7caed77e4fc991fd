/** Ways in which our side puts something to the buyer: what follows is our own word, whatever it says of the buyer. */
const puts = [
  'told|reminded|assured|informed|explained|presented|pitched|stated|stressed|emphasi[sz]ed|highlighted|pointed out|positioned|argued|claimed|proposed|suggested|recommended|showed|shared|quoted|offered|mentioned|said|walked (?:him|her|them|\\p{Lu}\\p{Ll}+) through',
  'sagte|erklärte|erläuterte|erwähnte|betonte|meinte|schlug|zeigte|stellte|versicherte',
  'gesagt|erklärt|erläutert|erwähnt|betont|vorgeschlagen|gezeigt|vorgestellt|dargelegt|versichert|vorgerechnet',
  '(?:ai|a|avons|ont) (?:dit|expliqué|rappelé|précisé|mentionné|présenté|montré|proposé|suggéré|indiqué|souligné|affirmé|assuré)',
  '(?:dije|recordé|expliqué|comenté|mencioné|presenté|propuse|mostré|aseguré|indiqué|(?:he|ha|hemos) (?:dicho|explicado|comentado|mencionado|presentado|propuesto))',
].join('|');
/** "I have since", "ich habe ihnen kurz", "je leur": never who was told or heard ("I was told", "I heard Anna said"). */
const small =
  'ha(?:ve|d|s)|also|then|again|since|just|only|already|briefly|habe|haben|hat|ihm|ihr|ihnen|es|das|noch|nochmals?|kurz|auch|dann|lui|leur|l[ea]s?|aussi|ensuite|alors|luego|también|ya';
const between = `(?: ?['’](?:ve|d))?(?: (?:${small})(?!\\p{L})){0,3}`;
const us = "(?:I|we|ich|wir|j['’]|je|nous|yo|nosotr[oa]s)";
/** Few sentences of a note begin with us: the expression that goes on from there takes 10 ms of the processor when it is first run. */
const mayBeByUs = /^(?:j['’]|(?:I|we|ich|wir|je|nous|yo|nosotr[oa]s)(?!\p{L}))/iu;
const byUs = new RegExp(`^${us}${between} ?(?:${puts})(?!\\p{L}| bekommen)`, 'iu');
/** Without anybody named: only ways that no buyer's words are noted down by. */
const byNobody =
  /^(?:(?:have )?(?:told|reminded|assured) (?:him|her|them)|(?:le|les) (?:dije|recordé|expliqué)|(?:hab|habe) (?:ihm|ihr|ihnen) (?:gesagt|erklärt))(?!\p{L})/iu;
const named = new RegExp(
  `^(\\p{Lu}[\\p{L}\\d.'’-]*(?: \\p{Lu}?[\\p{L}\\d.'’-]*)??)(?: \\([^()\\n]{1,40}\\))?${between} (?:${puts})(?!\\p{L})`,
  'u',
);
const reply =
  "(?:s?he|they|er|sie|ils?|elles?|él|ellas?|ellos|all|both|everyone|\\p{Lu}\\p{Ll}+)(?!\\p{L})|(?:agreed?|said|says|replied|confirmed|loved|liked|antwortete|stimmte|dice|dicen|dijo|dijeron|contestó|répond|d['’]accord)(?!\\p{L})";
/** "…, she says she signs", "… and Bella agreed", "… - both nodded": the same sentence goes on with what they said to it. */
const answered = new RegExp(
  `(?:[,;:–—]| -|(?<!\\p{L})(?:and|but|und|aber|et|mais|y|pero)) (?:${reply})|[,;–—] ?["“„«]`,
  'u',
);

/**
 * Whether a sentence of a note tells what our side told the buyer ("I stated that they have the budget", "Joel explained that …"), and
 * nothing of what was said to it; English, German, French or Spanish. `isOurs` says of a name whether it is one of us.
 */
export const isOurTelling = (text: string, isOurs: (name: string) => boolean): boolean => {
  const [first = '', second = ''] = text.split(' ', 2);
  const begin =
    (mayBeByUs.test(text) ? byUs.exec(text) : null) ??
    byNobody.exec(text) ??
    (isOurs(first) || isOurs(`${first} ${second}`) ? named.exec(text) : null);
  if (!begin || (begin[1] !== undefined && !isOurs(begin[1]))) return false;
  return !answered.test(text.slice(begin[0].length));
};
