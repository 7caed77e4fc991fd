import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/sites/index.ts';
import { dynamics } from './fragments/dynamics.ts';
import { dynamicsAround } from './fragments/dynamics-around.ts';
import { dynamicsForm } from './fragments/dynamics-form.ts';
import { dynamicsFurther } from './fragments/dynamics-further.ts';
import { dynamicsLater } from './fragments/dynamics-later.ts';
import { dynamicsOlder } from './fragments/dynamics-older.ts';
import type { Fragment } from './fragments/fragment.ts';
import { type HalfLoaded, halfLoaded } from './fragments/half-loaded.ts';
import { hubspot } from './fragments/hubspot.ts';
import { hubspotFurther } from './fragments/hubspot-further.ts';
import { hubspotInputs } from './fragments/hubspot-inputs.ts';
import { hubspotLists } from './fragments/hubspot-lists.ts';
import { hubspotProperties } from './fragments/hubspot-properties.ts';
import { pipedrive } from './fragments/pipedrive.ts';
import { pipedriveBlocks } from './fragments/pipedrive-blocks.ts';
import { pipedriveFurther } from './fragments/pipedrive-further.ts';
import { pipedriveLater } from './fragments/pipedrive-later.ts';
import { salesforce } from './fragments/salesforce.ts';
import { salesforceAround } from './fragments/salesforce-around.ts';
import { salesforceForms } from './fragments/salesforce-forms.ts';
import { salesforceFurther } from './fragments/salesforce-further.ts';
import { salesforceLater } from './fragments/salesforce-later.ts';
import { salesforceRecord } from './fragments/salesforce-record.ts';
import { zoho } from './fragments/zoho.ts';
import { zohoComponents } from './fragments/zoho-components.ts';
import { zohoFurther } from './fragments/zoho-further.ts';
import { zohoLater } from './fragments/zoho-later.ts';
import { zohoOlder } from './fragments/zoho-older.ts';
import { openPage } from './load.ts';

/**
 * Pieces of pages with nothing around them: a section, a header, a path, a timeline or a list is read as far as it
 * stands there, exactly and with nothing added; what is not there is empty.
 */
const all: [string, Fragment][] = Object.entries({
  salesforce: [
    ...salesforce,
    ...salesforceRecord,
    ...salesforceAround,
    ...salesforceForms,
    ...salesforceLater,
    ...salesforceFurther,
  ],
  hubspot: [...hubspot, ...hubspotProperties, ...hubspotLists, ...hubspotInputs, ...hubspotFurther],
  dynamics: [
    ...dynamics,
    ...dynamicsForm,
    ...dynamicsAround,
    ...dynamicsOlder,
    ...dynamicsLater,
    ...dynamicsFurther,
  ],
  zoho: [...zoho, ...zohoComponents, ...zohoOlder, ...zohoLater, ...zohoFurther],
  pipedrive: [...pipedrive, ...pipedriveBlocks, ...pipedriveLater, ...pipedriveFurther],
}).flatMap(([site, fragments]) => fragments.map((one): [string, Fragment] => [`${site}: ${one.name}`, one]));
const only = <T extends object>(thing: T, keys: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(
    keys.filter((key) => thing[key] !== undefined).map((key) => [key, thing[key]]),
  ) as Partial<T>;

describe('fragments', () => {
  it.each(all)('%s', (_, { url, lang = 'en', html, live, title, stage, fields, people, activities }) => {
    const reading = readPage(openPage(`<html lang="${lang}"><body>${html}</body></html>`, url, live));
    if (reading.status !== 'found') throw new Error(`no record: ${reading.reason}`);
    const { record } = reading;
    // What the piece does not hold was not seen: it may never count as missing.
    const absent = (record.parts ?? []).filter(({ state }) => state === 'absent').map(({ part }) => part);
    if (absent.includes('header') && !reading.anchors.has('title'))
      expect(absent.filter((part) => part !== 'header' && part !== 'composer')).toEqual([]);
    const sorted = (pairs: [string, string][]) => [...pairs].sort();
    expect({
      title: record.title,
      stage: record.stage,
      fields: sorted(record.fields.map(({ label, value }): [string, string] => [label, value])),
      people: record.people.map((one) => only(one, ['name', 'role', 'title', 'email'])),
      activities: record.activities.map((one) =>
        only(one, ['kind', 'direction', 'author', 'at', 'subject', 'text']),
      ),
    }).toEqual({ title, stage, fields: sorted(fields), people: people ?? [], activities: activities ?? [] });
  });
});

describe('fragments at an address that tells nothing', () => {
  it.each(all)(
    '%s: no stage but the one that is shown',
    (_, { lang = 'en', html, live, stage, badge, fields }) => {
      const url = 'http://localhost:8080/piece.html';
      const reading = readPage(openPage(`<html lang="${lang}"><body>${html}</body></html>`, url, live));
      if (reading.status !== 'found' || reading.record.stage === undefined) return;
      // A status or a life cycle's stage may stand for it: its own label names it, and its value is shown; or a badge does.
      const named = fields.filter(([label]) => /stage|status|phase/i.test(label)).map(([, value]) => value);
      expect([stage, badge, ...named]).toContain(reading.record.stage);
    },
  );
});

describe('pieces that are on their way or shut', () => {
  it.each(halfLoaded.map((one): [string, HalfLoaded] => [one.name, one]))(
    '%s: not seen, never empty',
    (_, { url, html, part, fields }) => {
      const reading = readPage(openPage(`<html lang="en"><body>${html}</body></html>`, url));
      // Could not look, or says which part of the record was not seen.
      if (reading.status !== 'found') return;
      const { record } = reading;
      const states = (record.parts ?? []).filter((one) => one.part === part).map(({ state }) => state);
      expect(states.filter((state) => state !== 'open' && state !== 'absent')).not.toEqual([]);
      expect(record.fields).toHaveLength(fields);
      if (part !== 'fields') expect(record[part === 'people' ? part : 'activities']).toEqual([]);
    },
  );
});
