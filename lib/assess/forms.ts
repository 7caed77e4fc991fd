import type { CrmRecord, RecordField } from '../record.ts';
import type { People } from '../text/speakers.ts';
import { unnamedIn } from './told-by.ts';
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

/** What our side keeps as a running text in a field: the label says that it is prose, in four languages. */
const prose =
  /(?<!\p{L})(?:descriptions?|notes?|comments?|remarks?|summary|background|situation|history|details|next steps?|discovery|qualification|\p{L}*(?:beschreibung|notiz(?:en)?|bemerkung(?:en)?|anmerkung(?:en)?|kommentare?|schritte?)|zusammenfassung|hintergrund|ausgangslage|verlauf|commentaires?|remarques?|résumé|contexte|historique|prochaines? étapes?|compte[- ]rendu|descripción|notas?|comentarios?|observaciones|resumen|antecedentes|historial|próximos? pasos?)(?!\p{L})/iu;

/** … but not of the deal: what a product, a firm or a campaign is, and what goes with an order. */
const ofSomethingElse =
  /product|produ[ck]to?|campaign|kampagne|campagne|campaña|company|firmen|unternehmen|entreprise|empresa|terms|bedingung|conditions|delivery|liefer|livraison|entrega|shipping|billing|invoice|rechnung|facture|factura|payment|zahlung|paiement|pago|credit|meta|legal|signature/i;

/** On a company's own record these say what the company is. */
const ofTheFirm = /description|beschreibung|descripción|background|hintergrund|history|historique|historial/i;

/** Shorter values are a tag or a heading, which tells nobody's words. */
const leastNote = 100;

/** Whether our side keeps a note in this field: a longer text of our own about the record, as a note among the activities is. */
export const isOurNote = (record: Pick<CrmRecord, 'object'>, field: RecordField): boolean =>
  field.value.trim().length >= leastNote &&
  prose.test(field.label) &&
  !ofSomethingElse.test(field.label) &&
  !(record.object === 'account' && ofTheFirm.test(field.label)) &&
  !isBuyersText(record, field);

/**
 * The sentences that stand in fields of the record: what the buyer typed into a form is their own, what our side noted is told as in any
 * note of ours. When a field was written is not known.
 */
export const fieldUnits = (record: CrmRecord, known: People): Unit[] =>
  record.fields.flatMap((field, index) => {
    const text = field.value;
    const note = { kind: 'note', text, ...(field.unsaved ? { unsaved: true } : {}) } as const;
    const author = record.people.find(({ side }) => side === 'buyer')?.name ?? 'buyer';
    const form = { kind: 'other', direction: 'inbound', author, text } as const;
    const activity = isBuyersText(record, field) ? form : isOurNote(record, field) ? note : undefined;
    if (!activity) return [];
    return unitsOf(activity, index, known).map((unit) => ({
      ...unit,
      ...unnamedIn(unit),
      place: { ...unit.place, in: 'field' as const, ...(field.where ? { where: field.where } : {}) },
    }));
  });
