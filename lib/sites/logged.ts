import type { Around } from './around.ts';
import { attr, closest } from './dom.ts';
import { isDate, sentenceEnd, withoutDate } from './head-lines.ts';
import { identityOfLink } from './identity.ts';
import { isChip } from './label.ts';
import { logMarks } from './marks.ts';
import type { Part } from './outline.ts';
import { leavesOf } from './parts.ts';
import { isName } from './person-name.ts';
import { headOf, isLog, isLogLabel } from './statement.ts';
import type { When } from './when.ts';
import { plain } from './words.ts';

/** Nobody wrote what such a one did: "The mail system | Outgoing email recorded". */
const machineWords = /(?:^|[^a-z])(?:system|systeme|sistema|automat\w*|workflow|bot)(?:$|[^a-z])/;
/** A line of the log beside the name of whatever made it ("The system | Status changed from new to open"). */
const isLogBeside = (leaves: readonly Part[], when: When | undefined, title: string): boolean => {
  const [maker, line, ...others] = leaves
    .filter((leaf) => !leaf.weak && leaf !== when?.part && leaf.text.length > 3)
    .map(({ text }) => text.replace(/^[\s–-]+/, ''));
  return (
    others.length === 0 &&
    maker !== undefined &&
    line !== undefined &&
    maker.length < 30 &&
    // A state alone ("completed") is none.
    line.includes(' ') &&
    !sentenceEnd.test(line) &&
    (isLog(line, title, false) || (machineWords.test(plain(maker)) && headOf(line) !== undefined))
  );
};

/** "You added deal", and a link to that one: told of another record, and nothing said of this one. */
const isLogOfOther = (leaves: readonly Part[], when: When | undefined, title: string): boolean => {
  const [deed, other, ...rest] = leaves.filter((leaf) => !leaf.weak && leaf !== when?.part);
  const link = other && closest(other.el, 'a');
  return (
    rest.length === 0 &&
    deed !== undefined &&
    link !== undefined &&
    identityOfLink(attr(link, 'href')).id !== '' &&
    deed.text.includes(' ') &&
    isLog(deed.text, title, false)
  );
};

/** Whether the item is an entry of the page's own log. */
export const isLogged = (
  item: Part,
  when: When | undefined,
  { title, read, isBuyer }: Around,
  marks: string,
): boolean => {
  const isMarked = logMarks.test(marks);
  const leaves = leavesOf(item);
  if (leaves.some((leaf) => isLogLabel(leaf.text)) && leaves.every((leaf) => leaf.text.length < 80))
    return true;
  if (isLogBeside(leaves, when, title) || isLogOfOther(leaves, when, title)) return true;
  const segments: string[] = [''];
  let before = '';
  for (const leaf of leaves) {
    if (
      leaf.weak ||
      leaf.text === '' ||
      isChip(leaf) ||
      (leaf !== when?.part && isDate(leaf.text) && read(leaf.text))
    )
      continue;
    const text = withoutDate(leaf, when);
    // A name, and then a sentence: that is somebody's word, not a log.
    if (isName(before) && /^[^\p{Ll}]/u.test(text) && text !== '') segments.push('');
    segments.push(`${segments.pop() ?? ''} ${text}`.trim());
    before = text;
  }
  const said = segments.filter((text) => text !== '' && !/^(?:by|von|par|por) /i.test(text));
  const isOwned = said.length > 1 && isName(said[0] ?? '');
  const line = (isOwned ? said.slice(1) : said).join(' ');
  const who = leaves.some((leaf) => isBuyer(leaf.text));
  return (isMarked || (!isOwned && !who)) && line !== '' && isLog(line, title, isMarked);
};
