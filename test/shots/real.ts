import type { RecordView } from '../../components/sidebar/props.ts';
import { assess } from '../../lib/assess/index.ts';
import { loadModel } from '../../lib/assess/model/load.ts';
import { suggestPrep } from '../../lib/assess/prep.ts';
import { compile } from '../../lib/criteria/compile.ts';
import { resolve } from '../../lib/criteria/resolve.ts';
import type { CrmRecord } from '../../lib/record.ts';
import json from '../../lib/sample.json' with { type: 'json' };
import type { Texts } from '../../lib/texts/index.ts';
import type { Scene } from './scenes.ts';

const sample = json as CrmRecord;

/** Scenes that the judgement itself fills: the sample deal and labelled records, as the extension would show them. */
type Json = { default: unknown };
const files = import.meta.glob<Json>('../../public/criteria/{default,cues-*}.json', { eager: true });
const judgeTexts = import.meta.glob<{ default: Texts }>('../../lib/texts/*/judge.json', { eager: true });
const ordered = Object.keys(files).sort(
  (a, b) => Number(b.includes('default')) - Number(a.includes('default')) || a.localeCompare(b),
);
const resolved = resolve(ordered.map((path) => files[path]?.default));
if (!resolved.ok) throw new Error(resolved.problems.map((problem) => JSON.stringify(problem)).join('\n'));
const { criteria } = resolved;
const compiled = compile(criteria, await loadModel());

const judged =
  (record: CrmRecord, more: Partial<RecordView> = {}) =>
  (language: string): RecordView => {
    const texts = judgeTexts[`../../lib/texts/${language}/judge.json`]?.default;
    const options = { today: record.readAt.slice(0, 10), language, ...(texts ? { texts } : {}) };
    const assessment = assess(record, compiled, options);
    return {
      kind: 'record',
      record,
      assessment,
      criteria,
      framework: 'meddpicc',
      order: 'needed',
      reader: 'Salesforce',
      corrections: [],
      marks: {},
      note: { text: '', heard: [] },
      trail: [],
      prep: suggestPrep(record, assessment, compiled, options),
      stored: { bytes: 0, items: 0 },
      ...more,
    };
  };

/** The labelled records, one file after the other until all that is asked for is found. */
const labelledFiles = import.meta.glob<string>('../records/{records-dev,own-records}.jsonl', {
  query: '?raw',
  import: 'default',
});
const findLabelled = async (ids: string[]): Promise<Map<string, CrmRecord>> => {
  const found = new Map<string, CrmRecord>();
  for (const load of Object.values(labelledFiles).reverse()) {
    if (ids.every((id) => found.has(id))) break;
    for (const line of (await load()).split('\n')) {
      if (line === '') continue;
      const { id, record } = JSON.parse(line) as { id: string; record: CrmRecord };
      if (ids.includes(id)) found.set(id, record);
    }
  }
  return found;
};

/** A deal in a language that is not judged, seen by who speaks one that is. */
const italian: CrmRecord = {
  crm: 'hubspot',
  object: 'opportunity',
  id: 'italian',
  url: '',
  title: 'Cantina Belforte · Etichettatrice',
  stage: 'Proposta inviata',
  fields: [
    { label: 'Fase', value: 'Proposta inviata', where: 'f0' },
    { label: 'Importo', value: '48.000 €', where: 'f1' },
    { label: 'Data di chiusura', value: '18/12/2026', where: 'f2' },
    { label: 'Prossimo passo', value: 'Richiamare Giulia', where: 'f3' },
  ],
  people: [
    { name: 'Giulia Ferri', title: 'Responsabile di produzione', side: 'buyer', where: 'p0' },
    { name: 'Marco Belforte', title: 'Titolare', role: 'Decisore', side: 'buyer', where: 'p1' },
  ],
  activities: [
    {
      kind: 'email',
      direction: 'inbound',
      author: 'Giulia Ferri',
      at: '2026-11-12T14:20:00Z',
      subject: 'Re: Etichettatrice',
      text: 'Buongiorno Luca,\n\ngrazie per la telefonata. L’anno scorso abbiamo perso due settimane di vendemmia perché l’etichettatrice si è fermata, ci è costato circa 30.000 euro.\n\nIl budget per il 2027 è approvato dal titolare. Entro fine gennaio dobbiamo decidere fra voi e il nostro fornitore attuale.\n\nPotete mandarci tre referenze di cantine della nostra dimensione?\n\nCordiali saluti\nGiulia Ferri',
      where: 'a0',
    },
    {
      kind: 'note',
      author: 'Luca Rinaldi',
      at: '2026-11-10T10:00:00Z',
      text: 'Giulia dice che il titolare firma da solo. Vogliono una prova in cantina prima di Natale.',
      where: 'a1',
    },
  ],
  locale: 'it',
  readAt: '2026-11-19T09:00:00Z',
};
const foreign = (more: Partial<RecordView> = {}) => judged(italian, { reader: 'HubSpot', ...more });

export const realScenes: Record<string, Scene> = {
  'real-foreign': { state: foreign() },
  'real-foreign-letters': { state: foreign({ order: 'letters' }) },
  'real-foreign-opened': { state: foreign(), open: ['pain'] },
  'real-foreign-why': { state: foreign(), route: 'why' },
  'real-foreign-next': { state: foreign(), route: 'next' },
  'real-foreign-prep': { state: foreign(), route: 'prep' },
  'real-foreign-read': { state: foreign(), route: 'read' },
  'real-sample': { state: judged(sample, { sample: true }) },
  'real-sample-why': { state: judged(sample, { sample: true }), route: 'why' },
  'real-sample-next': { state: judged(sample, { sample: true }), route: 'next' },
  'real-sample-prep': { state: judged(sample, { sample: true }), route: 'prep', paper: true },
};
const asked = new URLSearchParams(globalThis.location?.search ?? '').get('ids') ?? 'A07,A08,A10,A20';
for (const [id, record] of await findLabelled(asked.split(',')))
  Object.assign(realScenes, {
    [`real-${id}`]: { state: judged(record) },
    [`real-${id}-prep`]: { state: judged(record), route: 'prep', paper: true },
  });
