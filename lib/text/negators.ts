/** Words that deny what stands near them, in the packaged languages; English contractions are told by their ending as well. */
export const negators: readonly string[] = (
  "no not never none nothing nobody without lack lacks hardly cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't haven't hasn't hadn't neither nor " +
  'kein keine keinen keinem keiner keines nicht nie niemand niemanden niemandem nichts ohne weder ' +
  'pas aucun aucune jamais rien personne sans ni plus ' +
  'nada nadie ningún ninguno ninguna ningun nunca sin tampoco'
).split(' ');

/** Whether a text denies anything by one of these words; what is denied without any ("frozen", "on hold") tells by its own words. */
export const negator = new RegExp(
  `\\b(?:${negators.filter((word) => !word.includes("'")).join('|')})\\b|n['’]t\\b`,
  'i',
);
