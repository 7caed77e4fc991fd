/** A rep's own impression at the head of a sentence: nobody's words but the writer's ("Felt like budget is there"). */
const impression =
  /^(?:(?:it )?(?:felt|feels|seemed|seems|sounded|sounds|looks|looked) (?:like|as if|that|to me)|my (?:guess|read|feeling|take|hunch|impression|assumption|sense|view|opinion)|guess(?:ing)?\b|bet (?:they|he|she|it|there)\b|presumably|probably|no doubt\b|gut feeling|impression:|got the (?:feeling|impression)|(?:klingt|wirkt|wirkte|scheint|schien) |mein (?:eindruck|gefühl|bauchgefühl)|gefühlt|vermutlich|wahrscheinlich|wohl |(?:on dirait|à mon avis|mon impression|j'ai l'impression|sans doute|probablement)|(?:me da que|parece que|mi impresión|seguramente|probablemente))/iu;
/** The writer of a note speaking for himself anywhere outside quotation marks: what follows is a guess, not a report. */
const guess =
  /(?<![\p{L}"“„«'’])(?:I(?:['’]d| would)? (?:think|guess|assume|suspect|reckon|bet|imagine|presume|suppose|doubt)|I(?:['’]d| would) say|I have a feeling|I['’]m (?:sure|confident|certain|convinced)|as far as I (?:know|can tell)|in my (?:view|opinion|book)|if you ask me|(?:ich )?(?:denke|vermute|schätze|tippe) ich|ich (?:denke|vermute|schätze|tippe|nehme an)|ich würde sagen|m\. ?E\.|meines erachtens|meiner meinung nach|bin (?:ich )?mir sicher|je (?:pense|suppose|présume|parie|dirais)|j['’]imagine|selon moi|à mon sens|à mon avis|(?:yo )?(?:supongo|imagino|sospecho)|creo|calculo|me late|yo diría|en mi opinión|a mi juicio)(?!\p{L})/iu;
/**
 * The same with the pronoun left out, as notes have it: "Suspect the FD signs", "Vermute, der Vertreter war schon da". A comma or whoever
 * it is about must follow: "Think about March", "Expect 40 to 50 a day" and "Tippe alles ab" are no guesses.
 */
const bareGuess =
  /^(?:(?:also|and|but|aber|und|auch) )?(?:(?:suspect|reckon|assume|imagine|presume|suppose|doubt|think|expect|hope|hoping|guessing|assuming)(?: (?:that )?(?:he|she|they|it|it['’]s|there|we|his|her|their|the|this|most|nobody|someone)(?![\p{L}])| \p{Lu}\p{L}+ (?:is|has|will|would|can|may|might|signs|decides|owns|wants|needs)(?!\p{L}))|(?:vermute|denke|schätze|tippe|glaube|nehme an|gehe davon aus|hoffe),)/iu;
/** What only somebody who was not told would write: "they must be losing a fortune", "budget should be fine", "surely". */
const inference =
  /(?<![\p{L}"“„«'’])(?:(?:they|he|she|you|guys|these|those) must be \p{L}+ing|(?:ha(?:ve|s)|got) to be (?:losing|bleeding|wasting|burning)|there must be (?:some )?(?:money|budget|cash|funds?)|(?:money|budget|cash) must be (?:there|around|about)|should be (?:fine|ok(?:ay)?|there|enough|doable|no (?:issue|problem))|should(?:n['’]t| not) be (?:the |an? )?(?:issue|problem|blocker|hurdle)|surely|bound to be|apparently|supposedly|allegedly|reportedly|(?:dürfte|müsste)n?|w(?:ird|erden) wohl|anscheinend|angeblich|apparemment|(?<!pas )forcément|sûrement|seguro que|al parecer|por lo visto|supuestamente)(?!\p{L})/iu;
/** The same with nobody before it: "Must be losing 2 hrs a day", where "Must be running by May" is what they ask for. */
const bareInference =
  /^must be (?:losing|bleeding|wasting|burning|binning|costing|drowning|missing|struggling|suffering)(?!\p{L})/iu;
/** After a verb, in small letters: "Er bestimmt das Budget" and "Das Amt bestimmt" decide, "da geht bestimmt was" guesses. */
const sureEnough =
  /(?<!\p{L})(?!wird|werden|w(?:e|u)rde)\p{Ll}+(?:t|en|ie) (?:garantiert|bestimmt)(?!\p{L})/u;
export const quoted = /["“„«][^"”“»]{0,400}["”“»]/g;

/** True for a sentence of a note in which its writer guesses; English, German, French or Spanish. */
export const isHunch = (text: string): boolean => {
  const bare = text.replace(quoted, '');
  return (
    [impression, bareInference, bareGuess].some((one) => one.test(text)) ||
    [guess, inference, sureEnough].some((one) => one.test(bare))
  );
};
