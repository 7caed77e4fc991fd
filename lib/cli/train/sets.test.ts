import { describe, expect, it } from 'vitest';
import { CrmRecord } from '../../record.ts';
import { stagePassages } from '../stage-passages.ts';
import { soundClasses } from '../train-judge.ts';
import { elements } from './labelled.ts';
import { allPassages, allRecords, heldBackRecords } from './sets.ts';

const stages = ['awareness', 'consideration', 'readiness', 'unknown'];
const calls = ['enable', 'pursue', 'release'];
const statuses = ['evidenced', 'asserted', 'contradicted'];
const known: readonly string[] = elements;

/** A wrong id or a quote with a typing error trains the model on nothing, silently: this is what keeps the sets honest. */
describe('the labelled sets', () => {
  it('hold records of the shape that the readers give, with labels that stand in them word for word', () => {
    const wrong: string[] = [];
    const ids = new Set<string>();
    for (const { id, record, labels } of [...allRecords(), ...heldBackRecords()]) {
      if (ids.has(id)) wrong.push(`${id}: twice`);
      ids.add(id);
      if (!CrmRecord.safeParse(record).success) wrong.push(`${id}: not a record`);
      if (!stages.includes(labels.stage)) wrong.push(`${id}: stage ${labels.stage}`);
      if (!calls.includes(labels.call)) wrong.push(`${id}: call ${labels.call}`);
      if (labels.moves.length < 1 || labels.moves.length > 3)
        wrong.push(`${id}: ${labels.moves.length} moves`);
      const texts = [
        ...record.fields.map(({ value }) => value),
        ...record.people.flatMap(({ name, title, role }) => [name, title ?? '', role ?? '']),
        ...record.activities.flatMap(({ text, subject }) => [text, subject ?? '']),
      ];
      for (const [element, { status, quotes }] of Object.entries(labels.elements)) {
        if (!known.includes(element)) wrong.push(`${id}: element ${element}`);
        if (!statuses.includes(status)) wrong.push(`${id}: ${element} ${status}`);
        if (quotes.length === 0) wrong.push(`${id}: ${element} without a quote`);
        for (const quote of quotes)
          if (!texts.some((text) => text.includes(quote))) wrong.push(`${id}: ${element}: "${quote}"`);
      }
    }
    expect(ids.size).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it('hold passages whose spans stand in them word for word', () => {
    const wrong: string[] = [];
    const ids = new Set<string>();
    for (const { id, text, labels } of allPassages()) {
      if (ids.has(id)) wrong.push(`${id}: twice`);
      ids.add(id);
      for (const { element, status, span } of labels) {
        if (!statuses.includes(status)) wrong.push(`${id}: ${element} ${status}`);
        if (known.includes(element) && !text.includes(span)) wrong.push(`${id}: ${element}: "${span}"`);
      }
    }
    expect(ids.size).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });

  it('hold passages of a stage that are named by a known one and stand in no record that they are measured on', () => {
    const records = allRecords().flatMap(({ record }) => record.activities.map(({ text }) => text));
    const wrong = stagePassages()
      .filter(({ text, stage }) => {
        const known = (soundClasses as readonly string[]).includes(stage);
        return !known || (text.length > 40 && records.some((whole) => whole.includes(text)));
      })
      .map(({ text }) => text);
    expect(wrong).toEqual([]);
  });
});
