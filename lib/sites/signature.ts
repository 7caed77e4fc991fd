import { attr, tagOf } from './dom.ts';
import { perText } from './text.ts';

/** Classes that only move a thing: the first of a list often lacks the space above. */
const spacing = /^(?:q-)?-?[mp][trblxysea]?-(?:\w\w-)?(?:\d+|auto|px|none|[xsml][sml]|x{2,3}l)$/;

/** Tag and classes without counters, spaces and states: equal for siblings of one make, whatever a build calls its classes. */
export const signature = (el: Element): string => tagOf(el) + makeIn(attr(el, 'class'));

const makeIn = perText((said) =>
  said
    .split(/\s+/)
    .filter(
      (name) =>
        name !== '' &&
        !/^(?:ng-|is-|has-|active|selected|first|last|odd|even|hover|focus|empty)/.test(name) &&
        !spacing.test(name),
    )
    .map((name) => `.${name.replace(/\d+/g, '')}`)
    .sort()
    .join(''),
);
