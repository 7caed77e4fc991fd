import { perText } from './text.ts';
import { plain } from './words.ts';

/**
 * The line over what happened: who did what to which kind of thing ("Ann Lee added a note", "Call logged by Ann Lee",
 * "E-Mail erhalten von Ann Lee"). It is told by having nothing else in it, in English, German, French and Spanish.
 */
const words = (list: string): Set<string> => new Set(list.split(' '));

/** What people do. */
const did = words(
  'posted commented replied wrote written added logged left sent sends emailed received created recorded made called shared ' +
    'scheduled completed reached linked noted held uploaded published submitted entered ' +
    'eingegangen empfangen verschickt hinzugefugt geschrieben gesendet geschickt erhalten kommentiert erstellt protokolliert angerufen verfasst geantwortet erfasst ' +
    'ajoute ajoutee ecrit envoye envoyee recu recue commente cree creee publie poste postee repondu appele ' +
    'anadio anadida anadido agrego escribio envio enviado recibio recibido comento creo creado publico registro respondio llamo',
);
/** What is done to a record, by people or by itself: the page's own log. */
const changes = words(
  'updated changed assigned reassigned unassigned moved set removed deleted renamed converted merged viewed edited modified ' +
    'archived closed reopened marked switched transferred ' +
    'geandert aktualisiert zugewiesen verschoben gesetzt entfernt geloscht bearbeitet umgewandelt ' +
    'modifie change attribue assigne deplace supprime cambio cambiado actualizo actualizado asigno asignado movio movido elimino modifico',
);
const kinds = words(
  'note notes comment comments email emails e mail mails message messages call calls phone meeting meetings event events appointment appointments task tasks todo to do ' +
    'activity reply post work internal private public incoming outgoing inbound outbound customer ' +
    'notiz notizen kommentar kommentare nachricht nachrichten anruf anrufe telefonat telefonate termin termine besprechung besprechungen aufgabe aufgaben aktivitat interne eingehende ausgehende eingehender ausgehender ' +
    'commentaire commentaires courriel courriels appel appels reunion reunions tache taches interne entrant sortant ' +
    'nota notas comentario comentarios correo correos mensaje mensajes llamada llamadas reunion reuniones tarea tareas entrante saliente',
);
const things = words(
  'opportunity deal lead contact account company organization organisation record potential customer ticket item document ' +
    'verkaufschance chance firma kunde datensatz opportunite affaire compte client fiche oportunidad negocio cuenta empresa cliente registro',
);
const fill = words(
  'a an the this that it new related about to by from on of in at with has have had was were been is via and for you your out one more less ' +
    'ein eine einen einer das dem der die den hat haben wurde von mit auf zu im am fur zum und sie neue neuen ' +
    'un une le la les l a ete par de du des au sur avec dans vous ' +
    'el los las una uno ha se por con en al del para usted ago',
);

interface Said {
  did: number;
  changes: number;
  kinds: number;
  things: number;
  rest: number;
  names: string[];
}

/** Small words inside names. */
const joint = /^(?:van|von|der|den|de|del|di|da|la|al|le)$/;

const said = perText((text): Said => {
  const out: Said = { did: 0, changes: 0, kinds: 0, things: 0, rest: 0, names: [] };
  let name: string[] = [];
  const end = (): void => {
    while (joint.test(name.at(-1) ?? '')) name.pop();
    if (name.length > 0) out.names.push(name.join(' '));
    name = [];
  };
  for (const raw of text.split(/[\s/]+/)) {
    if (raw.includes('@')) continue;
    const bare = raw.replace(/^[^\p{L}\d]+|[^\p{L}\d.]+$|\.$/gu, '');
    const word = plain(bare);
    if (!/[a-z]/.test(word)) {
      // A clock time says no more than when.
      if (/^\d+$/.test(word)) out.rest++;
      continue;
    }
    const inName = name.length > 0 && joint.test(bare);
    if (word.split('-').every((one) => kinds.has(one))) out.kinds++;
    else if (word.includes('-') && changes.has(word.replace(/.*-/, ''))) out.changes++;
    else if (did.has(word)) out.did++;
    else if (changes.has(word)) out.changes++;
    else if (things.has(word)) out.things++;
    else if (/^\p{Lu}/u.test(bare) && !fill.has(word)) {
      name.push(raw.replace(/[,:;]$/, ''));
      if (/[,:;]$/.test(raw)) end();
      continue;
    } else if (inName) {
      name.push(bare);
      continue;
    } else if (!fill.has(word)) out.rest++;
    end();
  }
  end();
  return out;
});

const behind = /(?:^|\s)(?:by|from|von|par|por)\s+$/i;
/** The day and time of what was done, inside its sentence: "on November, 12 at 10:30 am". */
const onDay =
  /\s(?:on|am|le|el)\s(?:\p{L}{3,10},? )?(?:\p{L}{3,10}\.?,? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?(?: de)? \p{L}{3,10}\.?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?:,?(?: de)? \d{4})?(?:,?(?: (?:at|um|à|a las))? \d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?: Uhr)?)?(?=\s|$)/iu;
const andOthers = /\s(?:and|und|et|y)(?:\s\S+)?\s(?:others?|weiteren?|andere[nr]?|autres?|otr[oa]s?)$/i;
const reader = /^(?:you|sie|du|vous|tu|usted)\s/i;

/** What a head says; undefined for text that says something of its own. */
export interface Head {
  who?: string;
  /** Something was done; else only its kind is named. */
  deed: boolean;
}

/**
 * Reads a line as a head: nothing in it but names, kinds of activity and what was done.
 * @param title the record's own name, which may stand in it
 */
export const headOf = (text: string, title = ''): Head | undefined => {
  const line = (title.length > 2 ? text.replace(title, ' ') : text).replace(/\s+/g, ' ').trim();
  if (line.length > 110 || /[^\d][.!?] \p{Lu}/u.test(line)) return undefined;
  // "On 19 Nov, Ann Lee wrote:" begins a quoted mail.
  if (/\d.*(?:wrote|schrieb|écrit|escribió)\s*:$/i.test(line)) return undefined;
  // A sentence about somebody ("You logged a call on …"), or what of it stands behind the name.
  const timeless = line.replace(onDay, '').replace(andOthers, '');
  const isSentence =
    reader.test(line) || /^\p{Ll}/u.test(line) || said(line).names.some((name) => line.startsWith(name));
  const found = said(isSentence ? timeless : line);
  if (found.rest > 0 || found.names.length > 2 || found.changes > 0) return undefined;
  if (found.did + found.kinds === 0 || found.names.some((name) => name.split(' ').length > 5))
    return undefined;
  // "Called Maria" is what somebody wrote; "Posted by Maria", "Sent on Monday" is not.
  if (
    found.kinds === 0 &&
    found.names.length > 0 &&
    /^\p{Lu}\p{Ll}+ (?!by |from |on |at |von |am |par |le |por |el )/u.test(line)
  )
    if (did.has(plain(line.split(' ')[0] ?? ''))) return undefined;
  const [first, second] = found.names;
  const isFirst = (name = ''): boolean => line.startsWith(name);
  const isBehind = (name = ''): boolean => behind.test(line.slice(0, line.indexOf(name)));
  const who = isFirst(first) ? first : isBehind(first) ? first : isBehind(second) ? second : undefined;
  // A kind and a name alone ("Call Maria") tell no deed; "Note by Maria" does.
  if (found.did === 0 && found.names.length > 0 && !(found.kinds > 0 && isBehind(first))) return undefined;
  const deed = found.did > 0;
  return who ? { who, deed } : { deed };
};

/** What hangs on the record, by its name: "… created call Price talk related to this deal", "… self-assigned". */
const hung =
  /(?<=^\p{Lu}\S+(?: \p{Lu}\S+){0,2}) (?:created|linked|unlinked|added) (?:call|meeting|task|email|note|document|case) \S.* (?:(?:with|from|to) this \p{L}+|related to (?:this )?(\p{L}+)(?: .*)?|self-assigned)$/u;

const ownWords =
  /(?:^|\s)(?:i|we|he|she|they|his|her|their|my|our|us|him|them|ich|wir|er|ihr(?:e[nmrs]?)?|mein\p{L}*|unser\p{L}*|je|nous|il|elle|ils|son|sa|ses|leurs?|nos|notre|yo|nosotros|ella?|ellos|sus?)\s/iu;

const logLabel =
  /^(?:new )?(?:(?:field|stage|status|phase|owner|record|deal|lead|opportunity|contact|account|sales|feld|etape|etapa|estado|statut) ){1,2}(?:changes?|changed|updates?|updated|created|added|assigned|history|anderung(?:en)?|geandert|erstellt|modifiee?s?|creee?|cambi(?:o|os|ada|ado))$/;
/** Whether a leaf of its own says that the page's log speaks: "Stage changed", "Field changes", "Deal created". */
export const isLogLabel = (text: string): boolean => logLabel.test(plain(text.replace(/[:.]$/, '')));

/**
 * Whether a line is the page's own log of the record ("Ann Lee changed Stage from New to Proposal", "This deal was
 * created by Ann Lee") and nobody's word on it.
 * @param isMarked the page marks it as a log entry: its first word may then be the deed ("Updated Stage: New Proposal")
 */
export const isLog = (text: string, title: string, isMarked: boolean): boolean => {
  const line = (title.length > 2 ? text.replace(title, 'deal') : text).replace(/\s+/g, ' ').trim();
  if (line.length > 160 || /[.!?;] |, \p{Ll}|,.*\.$/u.test(line) || ownWords.test(line)) return false;
  const found = said(line);
  // "Ann Lee created call Price talk related to this deal": told of what hangs on the record, not by it.
  const of = hung.exec(line);
  if (of && (of[1] === undefined || things.has(of[1]))) return true;
  // Only who made the record, or when.
  if (found.rest === 0 && found.kinds === 0 && found.changes === 0 && found.did > 0)
    return (
      found.things > 0 || /^\p{L}+(?: by .*)?$/u.test(line) || / (?:created|added) (?:this|it)$/.test(line)
    );
  const parts = line.split(' ');
  const at = parts.findIndex((word) => changes.has(plain(word)) || /^(?:added|created)$/.test(word));
  if (at < 0) return isMarked && !/[.!?…]$/.test(line);
  // German says the deed last: "Ann Lee hat die Phase auf Angebot geändert".
  const german = at === parts.length - 1 ? parts.findIndex((word) => /^(?:hat|wurde)$/.test(word)) : -1;
  const before = said(parts.slice(0, german > 0 ? german : at).join(' '));
  const verb = parts[at] ?? '';
  // A person's own sentence may begin with the deed: "Changed the price, Maria agreed".
  if (/^\p{Lu}/u.test(verb)) return isMarked && at === 0;
  if (before.rest > 0 || before.names.length > 1 || (at > 8 && german < 0)) return false;
  if (/^(?:added|created)$/.test(verb))
    return (
      before.names.length === 1 &&
      found.kinds === 0 &&
      (/ as /.test(line) || (found.rest === 0 && found.things > 0 && found.names.length === 1))
    );
  return before.names.length === 1 || before.things > 0;
};
