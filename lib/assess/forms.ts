import type { CrmRecord, RecordField } from '../record.ts';
import type { People } from '../text/speakers.ts';
import { type Unit, unitsOf } from './units.ts';

/** What people type into a form: these fields hold the sender's own words on any record. */
const message =
  /^(?:(?:your |web |form |lead |customer |contact )?(?:message|inquiry|enquiry|request)(?: text| body)?|how can we help(?: you)?\??|what can we (?:do|help).*|(?:ihre )?(?:nachricht|anfrage|mitteilung)|(?:votre |su )?(?:demande|mensaje|consulta|solicitud))$/i;

/** Where a web form's text lands on a lead when nothing else was set up; but ours type there too. */
const loose =
  /^(?:description|comments?|lead (?:description|comments?)|beschreibung|bemerkung(?:en)?|kommentare?|commentaires?|descripción|comentarios?)$/i;

const ofThemselves =
  /(?:^|[.!?;:]\s+|\b(?:and|but|so|because|that|if|und|aber|weil|dass|et|mais|que|y|pero|porque)\s+)(?:we|our|i|i['’]m|we['’]re|my|wir|unsere?|ich|mein|nous|notre|nos|je|mon|nosotros|nuestr[oa]s?|necesitamos|tenemos|buscamos)\b/i;
const ofOthers =
  /\b(?:they|he|she|their|prospect|customer|client|attended|badge|booth|scored|kunde|kundin|sie möchten|prospects?|le client|cliente)\b/i;

/** Whether the buyer side typed this field: a form's message, or a lead's description that speaks of itself as "we". */
export const isBuyersText = (record: Pick<CrmRecord, 'object'>, field: RecordField): boolean => {
  if (field.unsaved || field.value.trim().length < 12) return false;
  const label = field.label.trim();
  if (message.test(label)) return true;
  return (
    record.object === 'lead' &&
    loose.test(label) &&
    ofThemselves.test(field.value) &&
    !ofOthers.test(field.value)
  );
};

/** The sentences that the buyer typed into a form and that stand in a field of the record. */
export const formUnits = (record: CrmRecord, known: People): Unit[] =>
  record.fields.flatMap((field, index) => {
    if (!isBuyersText(record, field)) return [];
    const author = record.people.find(({ side }) => side === 'buyer')?.name ?? 'buyer';
    const activity = { kind: 'other', direction: 'inbound', author, text: field.value } as const;
    return unitsOf(activity, index, known).map((unit) => ({
      ...unit,
      place: { ...unit.place, in: 'field' as const, ...(field.where ? { where: field.where } : {}) },
    }));
  });
