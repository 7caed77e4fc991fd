import { moves } from '../assess/assessment.ts';
import type { CriteriaFile, Editable } from './file.ts';
import { type Notice, nearest, type Problem, pathText } from './problem.ts';
import type { Criteria } from './schema.ts';

interface Checked {
  criteria: Criteria;
  problems: Problem[];
  notices: Notice[];
}

/**
 * Looks after names that point to other entries. A name that a file itself writes and that does not exist is refused
 * (a slip of the pen); an inherited one whose target the file removed on purpose falls away with a notice.
 */
export const checkReferences = (merged: Criteria, files: readonly CriteriaFile[]): Checked => {
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const top = files.length - 1;
  const known = {
    criterion: new Set(Object.keys(merged.criteria)),
    event: new Set(Object.keys(merged.events)),
  };
  const removed = {
    criterion: new Set(files.flatMap((file) => nulls(file.criteria))),
    event: new Set(files.flatMap((file) => nulls(file.events))),
  };

  const keep = (
    kind: 'criterion' | 'event',
    names: readonly string[],
    place: PropertyKey[] | Place,
    single = false,
  ): string[] =>
    names.filter((name, index) => {
      if (known[kind].has(name)) return true;
      const { file, path } = Array.isArray(place) ? { file: writer(files, place), path: place } : place;
      const at = pathText(single ? path : [...path, index]);
      const collection = kind === 'criterion' ? 'criteria' : 'events';
      if (removed[kind].has(name)) {
        notices.push({ file: top, path: at, text: `"${name}" was removed, so it falls away here.` });
      } else {
        const near = nearest(name, [...known[kind]]);
        problems.push({
          file,
          path: at,
          expected: `the name of one of the ${collection}`,
          found: JSON.stringify(name),
          mend:
            near === undefined
              ? `Add "${name}" to ${collection}, or take it out here.`
              : `Did you mean "${near}"? Else add "${name}" to ${collection}.`,
        });
      }
      return false;
    });

  const named = (
    collection: 'criteria' | 'frameworks' | 'stalls' | 'events' | 'objections' | 'lostReasons' | 'sla',
  ) => {
    for (const [id, entry] of Object.entries(merged[collection])) {
      const wanted = collection === 'criteria' ? (['name', 'meaning'] as const) : (['name'] as const);
      for (const key of wanted) {
        const text = (entry as { name?: unknown; meaning?: unknown })[key];
        if (typeof text === 'string' ? text !== '' : Object.keys(text ?? {}).length > 0) continue;
        problems.push({
          file: writer(files, [collection, id]),
          path: pathText([collection, id, key]),
          expected: collection === 'frameworks' ? 'a text in quotation marks' : 'a text by language',
          found: 'nothing',
          mend:
            collection === 'frameworks'
              ? `A new one needs a name: "${key}": "…".`
              : `A new one needs it: "${key}": { "en": "…" }.${hintAt(id, Object.keys(merged[collection]))}`,
        });
      }
    }
  };
  for (const collection of [
    'criteria',
    'frameworks',
    'stalls',
    'events',
    'objections',
    'lostReasons',
    'sla',
  ] as const)
    named(collection);

  const frameworks: Criteria['frameworks'] = Object.create(null);
  for (const [id, framework] of Object.entries(merged.frameworks)) {
    const letters = framework.letters.flatMap((letter, index) => {
      const criteria = keep('criterion', letter.criteria, ['frameworks', id, 'letters', index, 'criteria']);
      return criteria.length === 0 ? [] : [{ ...letter, criteria }];
    });
    if (letters.length === 0)
      notices.push({
        file: top,
        path: pathText(['frameworks', id]),
        text: 'No letter is left, so it falls away.',
      });
    else frameworks[id] = { ...framework, letters };
  }

  if (Object.keys(frameworks).length === 0)
    notices.push({
      file: top,
      path: 'frameworks',
      text: 'No framework is left: sidebars show no list. Keep one, or extend "default".',
    });

  const criteria: Criteria['criteria'] = Object.create(null);
  for (const [id, criterion] of Object.entries(merged.criteria))
    criteria[id] = {
      ...criterion,
      reopenedBy: keep('event', criterion.reopenedBy, ['criteria', id, 'reopenedBy']),
    };

  const objections: Criteria['objections'] = Object.create(null);
  for (const [id, objection] of Object.entries(merged.objections))
    objections[id] = {
      ...objection,
      leadsTo: keep('criterion', objection.leadsTo, ['objections', id, 'leadsTo']),
    };

  const stageTable = merged.stageTable.map((row, index) => ({
    ...row,
    needs: keep(
      'criterion',
      row.needs,
      under(
        placeOf(files, 'stageTable', index, (other) =>
          other.labels.some((label) => row.labels.includes(label)),
        ),
        'needs',
      ),
    ),
  }));

  const closing = merged.nextSteps.flatMap((step, index) => {
    if (step.closes === undefined) return [step];
    const place = placeOf(files, 'nextSteps', index, (other) => other.id === step.id);
    const [closes] = keep('criterion', [step.closes], under(place, 'closes'), true);
    return closes === undefined ? [] : [step];
  });
  // A move whose every step closed a removed criterion keeps them, without the criterion: each move has its step.
  const orphans = merged.nextSteps.filter((step) => !closing.some((other) => other.move === step.move));
  const nextSteps = [...closing, ...orphans.map(({ closes: _, ...step }) => step)];
  const without = moves.filter((move) => !nextSteps.some((step) => step.move === move));
  if (without.length > 0)
    problems.push({
      file: top,
      path: 'nextSteps',
      expected: 'at least one next step for every move',
      found: `none for ${without.join(', ')}`,
      mend: 'Add them, or extend "default" instead of "nothing".',
    });

  const { firstFramework, ...rest } = merged;
  const first = firstFramework !== undefined && Object.hasOwn(frameworks, firstFramework);
  const dropped =
    firstFramework !== undefined && files.flatMap((file) => nulls(file.frameworks)).includes(firstFramework);
  if (firstFramework !== undefined && !first && dropped)
    notices.push({
      file: top,
      path: 'firstFramework',
      text: `"${firstFramework}" was removed, so it falls away here.`,
    });
  else if (firstFramework !== undefined && !first) {
    const near = nearest(firstFramework, Object.keys(frameworks));
    problems.push({
      file: top,
      path: 'firstFramework',
      expected: `one of ${Object.keys(frameworks).join(', ')}`,
      found: JSON.stringify(firstFramework),
      mend: near === undefined ? 'Choose one of these, or remove the key.' : `Did you mean "${near}"?`,
    });
  }
  return {
    criteria: {
      ...rest,
      ...(first ? { firstFramework } : {}),
      criteria,
      frameworks,
      objections,
      stageTable,
      nextSteps,
    },
    problems,
    notices,
  };
};

interface Place {
  file: number;
  path: PropertyKey[];
}

const under = ({ file, path }: Place, key: string): Place => ({ file, path: [...path, key] });

/** Where the topmost file that writes such an item of a list has it; its place in the whole when none is found. */
const placeOf = <Part extends 'nextSteps' | 'stageTable'>(
  files: readonly CriteriaFile[],
  part: Part,
  whole: number,
  isIt: (item: Criteria[Part][number]) => boolean,
): Place => {
  for (let file = files.length - 1; file >= 0; file--) {
    const list = files[file]?.[part] as Editable<Criteria[Part][number]> | undefined;
    const items = Array.isArray(list) ? list : (list?.add ?? []);
    const index = items.findIndex(isIt);
    if (index >= 0) return { file, path: Array.isArray(list) ? [part, index] : [part, 'add', index] };
  }
  return { file: files.length - 1, path: [part, whole] };
};

/** A new entry without a name is often an old one that was mistyped. */
const hintAt = (id: string, ids: readonly string[]): string => {
  const near = nearest(
    id,
    ids.filter((other) => other !== id),
  );
  return near === undefined ? '' : ` Or did you mean "${near}"?`;
};

const nulls = (entries: Record<string, unknown> | undefined): string[] =>
  Object.entries(entries ?? {}).flatMap(([name, entry]) => (entry === null ? [name] : []));

/** The topmost file that wrote something at the first two steps of a path; the topmost of all if none did. */
const writer = (files: readonly CriteriaFile[], path: readonly PropertyKey[]): number => {
  const [collection, name] = path;
  for (let index = files.length - 1; index >= 0; index--) {
    const part = (files[index] as Record<PropertyKey, unknown> | undefined)?.[collection ?? ''];
    if (part === undefined) continue;
    if (
      typeof name === 'number' ||
      (typeof part === 'object' && part !== null && Object.hasOwn(part, name ?? ''))
    )
      return index;
  }
  return Math.max(0, files.length - 1);
};
