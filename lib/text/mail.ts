import { closingLine, isNameLine } from './courtesy.ts';
import type { Span } from './sentences.ts';
import { isOwnName, isReach, isSigned, longestSigned, mostSigned } from './signature.ts';

/** One stretch of a mail: who wrote it decides whose words they are. */
export interface MailPart extends Span {
  kind: 'own' | 'quoted' | 'forwarded' | 'signature' | 'boilerplate';
  /** The writer of a quoted or forwarded part as its header names them. */
  who?: string;
}

interface Line extends Span {
  text: string;
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) !== 10) continue;
    lines.push({ start, end: at, text: text.slice(start, at).trim() });
    start = at + 1;
  }
  return lines;
};

/** "On … wrote:" in the languages of the packaged cue sets and their neighbours. All bounded to one line. */
const wroteLine =
  /^(?:on|le|am|el|op|il|den|em|em:)\s.{4,160}?(?:wrote|a écrit|schrieb|escribió|schreef|ha scritto|escreveu|skrev)(?!\p{L})[^:]{0,80}:?\s*$/iu;
const wroteShort =
  /^.{2,80}\s(?:wrote|schrieb|a écrit|escribió|schreef)(?: (?:on|am|at|le|el|um|à|op) .{2,60})?\s?:$/i;
const forwardLine =
  /^[-_*\s]*(?:forwarded message|begin forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|doorgestuurd bericht)/i;
const originalLine =
  /^[-_*\s]{2,}(?:original message|original appointment|ursprüngliche nachricht|message d'origine|mensaje original|oorspronkelijk bericht)|^-{3,} ?\p{Lu}[\p{L} ]{4,40} ?-{3,}$/iu;
const fromLine = /^\*?(?:from|von|de|van|expéditeur|da|fra|från|lähettäjä|od)\s?:\*?\s*(.{2,100})$/i;
const headerLine =
  /^\*?(?:to|cc|bcc|sent|date|subject|an|gesendet|datum|betreff|à|envoyé|objet|para|enviado|fecha|asunto|aan|verzonden|onderwerp|de|from|von|til|till|vastaanottaja|inviato|oggetto|assunto|sendt|emne|skickat|ämne|lähetetty|aihe|wysłano|temat|data|dato)\s?:/i;
const small =
  /^(?:sent from my |get outlook for |von meinem .{1,20} gesendet|gesendet von |envoyé de mon |enviado desde mi |this e-?mail (?:may|and any|is)|the information (?:contained )?in this|confidentiality notice|disclaimer|please consider the environment|diese e-?mail |ce (?:message|courriel) |este (?:mensaje|correo) |unsubscribe|to unsubscribe|you are receiving this|manage preferences|view in browser|caution: external|\[?external\]?|registered (?:office|in)|sitz der gesellschaft|geschäftsführer:|amtsgericht)/i;

const nameFrom = (line: string): string => {
  const cut = line
    .replace(/\[?mailto:[^\]\s>]*\]?/gi, ' ')
    .replace(/<[^>]{0,120}>|\([^)]{0,120}@[^)]{0,120}\)|[\w.+-]+@[\w.-]+/g, ' ')
    .replace(/["*]|\(\s*\)/g, ' ');
  return cut.replace(/\s+/g, ' ').trim();
};

/** The name in "On 8 June 2026 at 10:02, Baptiste Gourvenec <…> wrote:" and its like; empty when there is none. */
const writerOf = (line: string): string => {
  const bare = nameFrom(
    line.replace(/(?:wrote|a écrit|schrieb|escribió|schreef|ha scritto|escreveu|skrev)/i, '|'),
  );
  const [before = '', after = ''] = bare.split('|');
  const behind = after.replace(/[:\s]+$/, '').trim();
  const german = /^(?:am|den|op)\s/i.test(line) && behind.length > 2;
  const source = german ? behind : before;
  const names = source.match(
    /[\p{Lu}][\p{L}.'’-]+(?:\s+(?:(?:van|von|de|der|den|di|da|del|la|le)\s+)*[\p{Lu}][\p{L}.'’-]*)*\s*$/u,
  );
  return (names?.[0] ?? '').replace(/^(?:Uhr|AM|PM|Am|On|Le)\s+/, '').trim();
};

/**
 * Whether a signature begins on this line without a closing word: its writer's name, with what they are or where to reach them below it; or any name
 * on a line apart, above where to reach them.
 */
const isSignedBelow = (lines: readonly Line[], at: number, writer: string): boolean => {
  const { text = '' } = lines[at] ?? {};
  const isOwn = isOwnName(text, writer);
  if (at === 0 || !(isOwn || (lines[at - 1]?.text === '' && isNameLine(text)))) return false;
  const below: string[] = [];
  for (const line of lines.slice(at + 1, at + 1 + mostSigned)) {
    if (line.text.startsWith('>') || wroteLine.test(line.text) || fromLine.test(line.text)) break;
    if (line.text !== '') below.push(line.text);
  }
  return below.length > 0 && below.every(isSigned) && (below.some(isReach) || (isOwn && below.length > 1));
};

/**
 * Cuts a mail's text into what its sender wrote and what came along: quoted mails below ("On … wrote:", lines with
 * ">", pasted headers), forwarded ones, the signature, boilerplate. Parts are in order and do not overlap.
 *
 * @param author Who sent it, as far as that is known: under their own name stands a signature.
 */
export const mailParts = (text: string, author = ''): MailPart[] => {
  const parts: MailPart[] = [];
  const lines = linesOf(text);
  let kind: MailPart['kind'] = 'own';
  let base: MailPart['kind'] = 'own';
  let who: string | undefined;
  let signed = 0;
  const add = (line: Line, as: MailPart['kind'], name: string | undefined): void => {
    const last = parts[parts.length - 1];
    if (last && last.kind === as && last.who === name) last.end = line.end;
    else parts.push({ start: line.start, end: line.end, kind: as, ...(name ? { who: name } : {}) });
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const bare = line.text;
    if (bare === '') continue;
    if (bare.startsWith('>')) {
      add(line, 'quoted', base === 'own' ? who : undefined);
      continue;
    }
    if (wroteLine.test(bare) || wroteShort.test(bare)) {
      who = writerOf(bare);
      const next = lines.slice(i + 1).find((l) => l.text !== '');
      add(line, 'boilerplate', undefined);
      // Marked line by line: what follows the marks is the sender's own again.
      if (next?.text.startsWith('>')) continue;
      kind = 'quoted';
      base = 'quoted';
      continue;
    }
    const forward = forwardLine.test(bare);
    const from = fromLine.exec(bare);
    const headed =
      from !== null && lines.slice(i + 1, i + 5).some((l) => headerLine.test(l.text) && l.text !== bare);
    if (
      forward ||
      originalLine.test(bare) ||
      headed ||
      (from !== null && i > 0 && originalLine.test(lines[i - 1]?.text ?? ''))
    ) {
      let j = i;
      let name = '';
      while (j < lines.length && j < i + 9) {
        const head = lines[j]?.text ?? '';
        const sender = fromLine.exec(head);
        if (sender && name === '') name = nameFrom(sender[1] ?? '');
        const isHead =
          head === '' ||
          sender !== null ||
          headerLine.test(head) ||
          forwardLine.test(head) ||
          originalLine.test(head);
        if (!isHead) break;
        const row = lines[j];
        if (row && head !== '') add(row, 'boilerplate', undefined);
        j++;
      }
      kind = forward ? 'forwarded' : 'quoted';
      base = kind;
      who = name;
      i = j - 1;
      continue;
    }
    if (small.test(bare)) {
      add(line, 'boilerplate', undefined);
      continue;
    }
    if (bare === '--' || bare === '-- ' || /^_{5,}$/.test(bare)) {
      kind = 'signature';
      signed = i;
      continue;
    }
    if (closingLine.test(bare) && i > 0) {
      add(line, 'signature', undefined);
      kind = 'signature';
      signed = i;
      continue;
    }
    if (kind !== 'signature' && isSignedBelow(lines, i, kind === 'own' ? author : (who ?? ''))) {
      add(line, 'signature', undefined);
      kind = 'signature';
      signed = i;
      continue;
    }
    if (kind === 'signature') {
      // Up to seven short lines; a long line is text again.
      if (i - signed <= mostSigned && bare.length <= longestSigned && !/^(?:ps|p\.s\.|nb)\b/i.test(bare)) {
        add(line, 'signature', undefined);
        continue;
      }
      kind = base;
    }
    add(line, kind, kind === 'own' ? undefined : who);
  }
  return parts;
};

const autoSubject =
  /\b(?:out of (?:the )?office|automatic reply|auto-?reply|autoreply|abwesen\w*|absence|absent du bureau|réponse automatique|respuesta automática|fuera de la oficina|undeliverable|delivery (?:status|failed)|mailer-daemon|newsletter|receipt of|delivery has failed)\b/i;
const autoText =
  /\b(?:i am (?:currently )?(?:out of|away from) (?:the|my) office|i(?:'m| am) on (?:annual |parental |maternity |sick )?leave (?:until|from)|ich bin (?:bis|vom|derzeit|ab) .{0,40}(?:nicht im (?:büro|haus)|abwesend|urlaub)|je suis absente? du|estaré fuera de la oficina|this mailbox is not monitored|do not reply|delivery has failed|recipient address rejected|this is an automated|automatically generated)\b/i;

/** Words that somebody is away … */
const away =
  /(?<!\p{L})(?:out of (?:the )?office|away from (?:my desk|the office|work)|on (?:\p{L}+ )?leave|on (?:holiday|vacation|sabbatical)|(?:no|limited|intermittent|little) access to (?:my )?e-?mails?|back (?:in the office|at my desk)|nicht im (?:büro|haus|dienst)|außer haus|(?:im|in) (?:\p{L}+)?(?:urlaub|elternzeit|mutterschutz)|abwesend|nicht erreichbar|(?:wieder )?zurück (?:im büro|ab|am)|absente?s?|en congés?|hors du bureau|de retour (?:le|au bureau|à partir)|fuera de (?:la oficina|mi puesto)|de vacaciones|de baja|ausente|de permiso)(?!\p{L})/iu;
/** … and whom to turn to meanwhile, or when they answer: together, in a short mail, a machine sends them. */
const meanwhile =
  /(?<!\p{L})(?:(?:for|in) (?:anything |any )?(?:urgent|an emergency|emergencies)|if (?:it is|it's|your \p{L}+ is|this is) urgent|urgent (?:matters?|enquir\p{L}+|inquir\p{L}+|requests?|queries|issues)|in my absence|(?:while|whilst) i(?:'m| am) away|(?:reply|respond|get back to you|answer)\b.{0,40}\b(?:on|upon|after|when) (?:my return|i(?:'m| am)? (?:return|back|get back))|in dringenden? (?:fällen?|angelegenheiten)|dringende (?:anfragen|fälle|angelegenheiten)|meine vertretung|(?:vertritt mich|in meiner abwesenheit)|(?:wird|werden) nicht (?:automatisch )?weitergeleitet|en cas d['’]urgence|pour toute (?:urgence|demande urgente)|(?:pendant|durant|en) mon absence|à mon retour|(?:en caso de|para|si es) (?:urgencia|urgente|asuntos urgentes|cualquier urgencia|temas urgentes)|(?:en|durante) mi ausencia|a mi (?:vuelta|regreso))(?!\p{L})/iu;
const longestNotice = 600;

const machine =
  /mail(?:er)?[ -]?(?:system|delivery|daemon)|postmaster|no-?reply|do-?not-?reply|^microsoft outlook$|^(?:crm )?(?:system|syst[eè]me|sistema)$|(?<!\p{L})(?:workflow|automation|bot)$/iu;

/** True for a sender that is no person. */
export const isMachine = (name: string): boolean => machine.test(name);

/** True for out-of-office replies, receipts and other mail that no person wrote just now. */
export const isAutoReply = (subject: string | undefined, text: string): boolean =>
  autoSubject.test(subject ?? '') ||
  autoText.test(text.slice(0, longestNotice)) ||
  (text.length <= longestNotice && away.test(text) && meanwhile.test(text));
