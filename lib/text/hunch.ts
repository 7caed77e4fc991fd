/** A rep's own impression at the head of a sentence: nobody's words but the writer's ("Felt like budget is there"). */
const impression =
  /^(?:(?:it )?(?:felt|feels|seemed|seems|sounded|sounds|looks|looked) (?:like|as if|that|to me)|my (?:guess|read|feeling|take|hunch|impression|assumption)|guess(?:ing)?\b|presumably|probably|gut feeling|impression:|got the (?:feeling|impression)|(?:klingt|wirkt|wirkte|scheint|schien) |mein (?:eindruck|gefühl|bauchgefühl)|gefühlt|vermutlich|wahrscheinlich|wohl |(?:on dirait|à mon avis|mon impression|j'ai l'impression|sans doute|probablement)|(?:me da que|parece que|mi impresión|seguramente|probablemente))/iu;
/** The writer of a note speaking for himself anywhere outside quotation marks: what follows is a guess, not a report. */
const guess =
  /(?<![\p{L}"“„«'’])(?:I(?:['’]d| would)? (?:think|guess|assume|suspect|reckon|bet|imagine|presume|suppose|doubt)|I have a feeling|(?:ich )?(?:denke|vermute|schätze|tippe) ich|ich (?:denke|vermute|schätze|tippe|nehme an)|je (?:pense|suppose|présume|parie)|j['’]imagine|(?:yo )?(?:supongo|imagino|sospecho)|creo)(?!\p{L})/iu;
export const quoted = /["“„«][^"”“»]{0,400}["”“»]/g;

/** True for a sentence of a note in which its writer guesses, in English, German, French or Spanish. */
export const isHunch = (text: string): boolean =>
  impression.test(text) || guess.test(text.replace(quoted, ''));
