import type { TeachPick, TeachView } from '../../components/sidebar/teach.tsx';

const pick = (id: number, label: string, pointed: string, more: Partial<TeachPick> = {}): TeachPick => ({
  id,
  as: 'field',
  label,
  name: '',
  pointed,
  value: pointed,
  lost: false,
  ...more,
});
const { value: _, ...unnamed } = pick(4, '', 'Tom Reyes, finance');

const base: TeachView = {
  pointing: true,
  gone: false,
  picks: [],
  name: 'acme-crm',
  object: 'opportunity',
  url: '',
  json: '',
};

const taught: TeachView = {
  ...base,
  picks: [
    pick(0, '', 'Harwick Foods · Fleet telematics', { as: 'title' }),
    pick(1, '', 'Proposal', { as: 'stage' }),
    pick(2, 'Next step', 'Dana brings Tom (finance) into a 25-minute look at the spoilage numbers'),
  ],
  url: 'https://crm.example.com/deals/*',
  json: JSON.stringify(
    { id: 'acme-crm', object: 'opportunity', url: 'https://crm.example.com/deals/*' },
    null,
    2,
  ),
};

/** What may be the matter with a pick: no name, another’s name, no steady place, nothing read there. */
const faulty: TeachPick[] = [
  ...taught.picks,
  pick(3, 'Next step', 'Send the terms'),
  unnamed,
  pick(5, 'Amount', '€ 48,000', { lost: true }),
  pick(6, 'Close date', '18 Dec 2026', { value: '' }),
];

/** "Teach Fairlead this page" as it begins, goes on, has trouble and is left. */
export const teachScenes: Readonly<Record<string, TeachView>> = {
  'teach-empty': base,
  'teach-stopped': { ...base, pointing: false },
  teach: taught,
  'teach-refused': { ...taught, refused: 'secret' },
  'teach-trouble': { ...taught, pointing: false, picks: faulty },
  'teach-gone': { ...taught, pointing: false, gone: true, picks: faulty },
  'teach-gone-empty': { ...base, pointing: false, gone: true },
};
