import { compile, phrasesOf } from '../criteria/compile.ts';
import { phrasesKey, type ReadyLexicon } from '../criteria/ready.ts';
import { packLexicon } from '../text/lexicon-pack.ts';
import { readPackagedCriteria } from './packaged.ts';

/** The lexicon of the packaged criteria, as the build puts it into the extension. */
export const makeReadyLexicon = (): ReadyLexicon => {
  const criteria = readPackagedCriteria();
  const { lexicon, problems } = compile(criteria);
  if (problems.length > 0) throw new Error(`Packaged phrases do not parse: ${problems.join('; ')}`);
  return {
    key: phrasesKey(phrasesOf(criteria).entries),
    data: Buffer.from(packLexicon(lexicon)).toString('base64'),
  };
};
