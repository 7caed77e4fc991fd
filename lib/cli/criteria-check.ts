import { differenceText, findDifferences, tripwire } from '../criteria/differences.ts';
import { languages } from '../criteria/schema.ts';
import { readTime } from '../sync/judge.ts';
import type { Taken } from '../sync/take.ts';
import { CliError, loadFile, loadPackaged } from './criteria-load.ts';

const day = 86_400_000;

/** What a sidebar takes but an admin should look at. */
export const findWarnings = (taken: Taken, before: Taken, now: number): string[] => {
  const { top, criteria } = taken;
  const warnings = taken.notices
    .filter((notice) => taken.names[notice.file]?.startsWith('packaged ') === false)
    .map((notice) => `${taken.names[notice.file]}: ${notice.path}: ${notice.text}`);
  const put = (text: string) => warnings.push(text);
  if (top.organisation === undefined)
    put('organisation: not given; sidebars will show the name of what it extends. Add "organisation".');
  if (top.version === undefined)
    put('version: not given; people will not see that it changed. Add "version", like "2026-11".');
  if (top.sequence === undefined)
    put(
      'sequence: not given; a signed file needs it, and without it an older file can replace a newer one. Add "sequence": 1.',
    );
  if (top.changeNote === undefined)
    put('changeNote: not given; sidebars show it once when the criteria change. Add { "en": "…" }.');
  if (top.expires !== undefined) {
    const left = (readTime(top.expires, true) - now) / day;
    if (left <= 0) put(`expires: ${top.expires} is past; sidebars refuse this file.`);
    else if (left < 14) put(`expires: in ${Math.ceil(left)} days; sidebars then say that it is out of date.`);
  }
  if (top.published !== undefined && readTime(top.published) > now + day)
    put(
      `published: ${top.published} lies ahead; a signed file dated so makes sidebars refuse what expires before.`,
    );
  if (top.effectiveFrom !== undefined && readTime(top.effectiveFrom) > now)
    put(`effectiveFrom: sidebars hold this file until ${top.effectiveFrom}.`);
  if (top.reviewBy !== undefined && readTime(top.reviewBy, true) <= now)
    put(`reviewBy: ${top.reviewBy} is past; somebody should look at these criteria again.`);
  if (before.top.sequence !== undefined && top.sequence !== undefined && top.sequence <= before.top.sequence)
    put(
      `sequence: ${top.sequence} is not larger than ${before.top.sequence}; sidebars that took that version refuse this one.`,
    );
  const drops = tripwire(before.criteria, criteria);
  if (drops !== undefined && top.replacesMost !== true)
    put(
      `${drops} Sidebars hold such a file until a person says yes. If it is meant, add "replacesMost": true.`,
    );
  for (const [id, criterion] of Object.entries(criteria.criteria)) {
    if (Object.values(criterion.cues).every((set) => set.for.length === 0) && criterion.fields.length === 0)
      put(`criteria.${id}: has neither cue phrases nor fields; nothing will ever be found for it.`);
    const missing = languages.filter((language) => criterion.name[language] === undefined);
    if (top.criteria?.[id] && missing.length > 0)
      put(`criteria.${id}.name: no text in ${missing.join(', ')}; people there read the English one.`);
  }
  if ((top.links ?? undefined) !== undefined && criteria.links.length > 0)
    put(`links: opened only if the policy lists their hosts in "linkHosts"; else shown as text.`);
  return warnings;
};

/** The differences between two files, or why one of them is refused. */
export const printDifferences = (before: Taken, after: Taken): void => {
  const differences = findDifferences(before.criteria, after.criteria);
  if (differences.length === 0) console.log('  Nothing that the judgement or the sidebar uses.');
  for (const difference of differences) console.log(`  ${differenceText(difference)}`);
};

export const loadOrFail = async (path: string): Promise<Taken> => {
  const taken = await loadFile(path);
  if (taken.ok) return taken;
  throw new CliError(`${path} is refused (${taken.outcome}):\n${indent(taken.detail)}`, 1);
};

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

/** `check FILE [--against OLD]`. Exit status 0 when sidebars would take it, 1 when they would not. */
export const checkFile = async (path: string, against: string | undefined): Promise<number> => {
  const before = against === undefined ? await loadPackaged() : await loadOrFail(against);
  const taken = await loadOrFail(path);
  const warnings = findWarnings(taken, before, Date.now());
  const { criteria, generation } = taken;
  console.log(`${path} is good: ${generation.organisation}, version ${generation.version}.`);
  console.log(
    `  ${Object.keys(criteria.criteria).length} criteria, ${Object.keys(criteria.frameworks).length} frameworks, ` +
      `${criteria.nextSteps.length} next steps. SHA-256 ${generation.file}`,
  );
  if (warnings.length > 0) {
    console.log(`\n${warnings.length} warning${warnings.length === 1 ? '' : 's'}:`);
    for (const warning of warnings) console.log(`  ${warning}`);
  }
  console.log(`\nWhat changes against ${against ?? 'the packaged set'}:`);
  printDifferences(before, taken);
  return 0;
};

/** `diff OLD NEW`. */
export const diffFiles = async (old: string, now: string): Promise<number> => {
  printDifferences(await loadOrFail(old), await loadOrFail(now));
  return 0;
};
