import type { Difference } from '../../lib/criteria/differences.ts';
import type { Tell } from '../sidebar/props.ts';

/** Properties that have words of their own (`property.<name>`); any other is named as the file names it. */
const worded = new Set([
  'name',
  'meaning',
  'counts',
  'doesNotCount',
  'cues',
  'fields',
  'roles',
  'standsIn',
  'askFrom',
  'staleAfterDays',
  'reopenedBy',
  'questions',
  'probe',
  'whenMissing',
  'weight',
  'letters',
  'exit',
  'leadsTo',
  'answer',
  'hours',
]);

const propertyWords = (property: string, tell: Tell): string => {
  const [first = '', ...rest] = property.split(' ');
  const word = worded.has(first) ? tell(`property.${first}`) : first;
  return rest.length === 0 ? word : `${word} (${rest.join(' ')})`;
};

const some = (items: readonly string[], tell: Tell): string => {
  const shown = items.slice(0, 3).map((item) => tell('quoted', { text: item }));
  if (items.length <= 3) return shown.join(', ');
  return tell('difference.more', { list: shown.join(', '), n: items.length - 3 });
};

/** One difference as a line: what it is, then what happens to it. */
export const readDifference = (difference: Difference, tell: Tell): { subject: string; lines: string[] } => {
  const subject = tell(`difference.${difference.kind}`, {
    part: tell(`part.${difference.part}`),
    name: difference.name,
  });
  const lines = difference.details.flatMap((detail) => {
    const property = propertyWords(detail.property, tell);
    if (detail.added !== undefined || detail.removed !== undefined) {
      const came = detail.added ?? [];
      const went = detail.removed ?? [];
      if (came.length + went.length === 0) return [tell('difference.order', { property })];
      return [
        ...(came.length > 0 ? [tell('difference.also', { property, list: some(came, tell) })] : []),
        ...(went.length > 0 ? [tell('difference.no-longer', { property, list: some(went, tell) })] : []),
      ];
    }
    if (detail.before === undefined) return [tell('difference.now', { property, after: detail.after ?? '' })];
    if (detail.after === undefined) return [tell('difference.gone', { property })];
    return [tell('difference.becomes', { property, before: detail.before, after: detail.after })];
  });
  return { subject, lines: lines.slice(0, 8) };
};
