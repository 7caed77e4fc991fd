import { type Compiled, normaliseLabel } from '../criteria/compile.ts';
import type { CrmRecord, RecordField } from '../record.ts';
import type { Evidence, Place } from './assessment.ts';

/** Values of a qualification field that say nothing. */
const empty =
  /^[\s\-–—_?.*]*$|^[-–—\s]*(?:none|n\/?a|n\.a\.?|tbd|tbc|tba|unknown|not (?:started|known|set|specified|applicable|assigned|sure|yet|defined|identified|confirmed|available|discussed)(?: yet)?|no|false|unspecified|open|pending|to be (?:defined|confirmed|determined)|select.*|please select.*|no value|empty|null|undefined|keine?(?: angabe)?|offen|unbekannt|nein|(?:k|n)\.? ?a\.?|n\.? ?b\.?|noch offen|nicht (?:bekannt|begonnen|gestartet|definiert)|aucune?|inconnue?|à (?:définir|confirmer|préciser)|non(?: renseigné| défini| communiqué)?|nc|ninguno|desconocido|por (?:definir|determinar|confirmar)|sin (?:definir|datos|confirmar)|no definido|not yet.*|in progress|mark complete|marked? incomplete|incomplete|\?+)[-–—\s.]*$/i;

/** "n/a (tender)", "None (yet)": empty with a remark. */
const emptyRemarked = /^(?:n\/?a|none|tbd|unknown|no)\s*[(–—-]/i;

/** The CRM's own priority field ranks the deal for the seller; only a worded value says something of the buyer. */
const ownPriority = /^(?:priority|hs_?priority|deal priority|prioridad|priorité|priorität)$/i;
const bareRank =
  /^(?:very )?(?:high|medium|low|normal|urgent|hoch|mittel|niedrig|haute|moyenne|basse|alta|media|baja|p?[1-5])$/i;

/** Dynamics' option set for Need: it ranks the purchase for the buyer and names no problem. */
const needRank =
  /^(?:must[ -]have|should have|good to have|nice to have|muss|sollte|unbedingt erforderlich|indispensable|imprescindible)$/i;

/** A field that says what somebody is in the purchase: its value is a role, not a criterion's own words. */
const roleLabel = /(?<!\p{L})(?:roles?|rolle|rôle|rol)(?!\p{L})/iu;

/** Standard fields that hold the seller's forecast, never a claim about the buyer. */
const forecast = new Set([
  'amount',
  'closedate',
  'probability',
  'forecastcategory',
  'nextstep',
  'stage',
  'expectedrevenue',
  'estrevenue',
  'estclosedate',
  'dealvalue',
  'value',
  'expectedclosedate',
  'closingdate',
  'dealamount',
  'estimatedvalue',
  'estimatedclosedate',
  'closeprobability',
]);

const prefix =
  /^(?:meddpicc|meddicc|meddic|bant|champ|gpct(?:baci)?|spiced|sales|opp|deal|customer|client|clients|their|its|the|m|e|d|p|i|c)(?=[a-z]{3})/;
const suffix =
  /(?:ofcustomer|forcustomer|ofclient|forclient|client|customer|notes?|rep|ae|identified|confirmed|beimkunden|delcliente|duclient|15)$/;

/** The criterion that a field holds, by its internal name or label; prefixes of frameworks and suffixes are looked through. */
export const criterionOfField = (
  field: Pick<RecordField, 'label' | 'name'>,
  compiled: Compiled,
): string | undefined => {
  for (const raw of [field.label, field.name ?? '']) {
    if (raw === '') continue;
    const key = normaliseLabel(raw);
    if (forecast.has(key)) return undefined;
    const bare = normaliseLabel(
      raw.replace(/^(?:meddpicc|meddicc|meddic|bant|champ|gpct\w*|spiced|[medpic])\s*[-:_–]\s*/i, ''),
    );
    for (const one of [
      key,
      bare,
      key.replace(prefix, ''),
      key.replace(suffix, ''),
      bare.replace(suffix, ''),
      key.replace(prefix, '').replace(suffix, ''),
    ]) {
      const found = compiled.fields.get(one);
      if (found) return found;
    }
  }
  return undefined;
};

/** Which criteria a field with this value claims. */
const claimedBy = (field: RecordField, value: string, compiled: Compiled): readonly string[] => {
  if (ownPriority.test(field.label) && bareRank.test(value)) return [];
  // "Buying role: Decision maker", with or without whose it is: "Dana Okafor: Decision maker".
  const roles = roleLabel.test(field.label)
    ? compiled.roles.get(normaliseLabel(value.slice(value.lastIndexOf(':') + 1)))
    : undefined;
  if (roles) return roles;
  const id = criterionOfField(field, compiled);
  if (id === 'pain' && needRank.test(value)) return compiled.ids.includes('priority') ? ['priority'] : [];
  return id ? [id] : [];
};

/** What the seller's side typed somewhere. */
const claim = ({
  quote,
  source,
  ...rest
}: Pick<Evidence, 'quote' | 'source' | 'weakens' | 'place' | 'why'>): Evidence => ({
  quote,
  source,
  speaker: 'seller',
  side: 'seller',
  polarity: 'for',
  grade: 1,
  ...rest,
});

/** Where all of a field's or role's text stands. */
const wholeOf = (kind: 'field' | 'person', index: number, text: string, where: Place['where']): Place => ({
  in: kind,
  index,
  start: 0,
  end: text.length,
  ...(where ? { where } : {}),
});

/** Fields that claim a criterion: the seller's side typed them, so E1, and only with a real value. */
export const fieldEvidence = (record: CrmRecord, compiled: Compiled): [string, Evidence][] => {
  const found: [string, Evidence][] = [];
  record.fields.forEach((field, index) => {
    const value = field.value.trim();
    if (value === '' || empty.test(value) || emptyRemarked.test(value)) return;
    for (const id of claimedBy(field, value, compiled))
      found.push([
        id,
        claim({
          quote: field.value,
          source: `Field ${field.label}`,
          weakens: field.unsaved ? ['unsaved'] : [],
          place: wholeOf('field', index, field.value, field.where),
          why: [field.label],
        }),
      ]);
  });
  return found;
};

/** Contact roles that claim a criterion: a role tag is the seller's claim, E1. */
export const roleEvidence = (record: CrmRecord, compiled: Compiled): [string, Evidence][] => {
  const found: [string, Evidence][] = [];
  record.people.forEach((person, index) => {
    if (!person.role || person.side === 'seller') return;
    for (const id of compiled.roles.get(normaliseLabel(person.role)) ?? [])
      found.push([
        id,
        claim({
          quote: `${person.name}: ${person.role}`,
          source: 'Contact role',
          weakens: [],
          place: wholeOf('person', index, person.role, person.where),
          why: [person.role],
        }),
      ]);
  });
  return found;
};
