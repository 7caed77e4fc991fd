/** The few words of the frame itself, in the two languages that the demo CRM speaks. */
const words = {
  en: {
    details: 'Details',
    related: 'Related',
    activity: 'Activity',
    edit: 'Edit',
    save: 'Save',
    cancel: 'Cancel',
    upcoming: 'Upcoming & Overdue',
    past: 'Past',
    roles: 'Contact Roles',
    contacts: 'Contacts',
    files: 'Files',
    role: 'Role:',
    title: 'Title:',
    email: 'Email:',
    primary: 'Primary',
    viewAll: 'View All',
    showMore: 'Show More',
    noActivities: 'No activities to show.',
    mail: 'Email',
    note: 'Log a Call',
    to: 'To',
    subject: 'Subject',
    body: 'Body',
    comments: 'Comments',
    send: 'Send',
    complete: 'Mark Stage as Complete',
    entity: { Opportunity: 'Opportunity', Lead: 'Lead', Contact: 'Contact', Account: 'Account' },
  },
  de: {
    details: 'Details',
    related: 'Zugehörig',
    activity: 'Aktivität',
    edit: 'Bearbeiten',
    save: 'Speichern',
    cancel: 'Abbrechen',
    upcoming: 'Bevorstehend und überfällig',
    past: 'Vergangen',
    roles: 'Kontaktrollen',
    contacts: 'Kontakte',
    files: 'Dateien',
    role: 'Rolle:',
    title: 'Titel:',
    email: 'E-Mail:',
    primary: 'Primär',
    viewAll: 'Alle anzeigen',
    showMore: 'Mehr anzeigen',
    noActivities: 'Keine Aktivitäten vorhanden.',
    mail: 'E-Mail',
    note: 'Anruf protokollieren',
    to: 'An',
    subject: 'Betreff',
    body: 'Text',
    comments: 'Kommentare',
    send: 'Senden',
    complete: 'Phase als abgeschlossen markieren',
    entity: { Opportunity: 'Opportunity', Lead: 'Lead', Contact: 'Kontakt', Account: 'Account' },
  },
};

const sentences = {
  en: {
    Email: ({ from, to, inbound }) =>
      inbound ? `${from} sent an email to you` : `You sent an email to ${to}`,
    Call: () => 'You logged a call',
    Event: ({ upcoming }) => (upcoming ? 'You have an upcoming event' : 'You had an event'),
    Task: ({ upcoming }) => (upcoming ? 'You have an upcoming task' : 'You had a task'),
    Note: () => 'You added a note',
  },
  de: {
    Email: ({ from, to, inbound }) =>
      inbound ? `${from} hat Ihnen eine E-Mail gesendet` : `Sie haben eine E-Mail an ${to} gesendet`,
    Call: () => 'Sie haben einen Anruf protokolliert',
    Event: ({ upcoming }) => (upcoming ? 'Sie haben ein bevorstehendes Ereignis' : 'Sie hatten ein Ereignis'),
    Task: ({ upcoming }) => (upcoming ? 'Sie haben eine bevorstehende Aufgabe' : 'Sie hatten eine Aufgabe'),
    Note: () => 'Sie haben eine Notiz hinzugefügt',
  },
};

export const wordsOf = (language) => words[language] ?? words.en;

/** The sentence under an activity's subject: the only place where Lightning says who wrote to whom. */
export const sentenceOf = (language, activity) =>
  (sentences[language] ?? sentences.en)[activity.kind](activity);

const localeOf = (language) => (language === 'de' ? 'de-DE' : 'en-US');

/** A date as Lightning shows it in this user's locale: 12/18/2026, 18.12.2026. */
export const shownDate = (language, iso) =>
  iso === ''
    ? ''
    : new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString(localeOf(language), {
        timeZone: 'UTC',
        ...(language === 'de' ? { day: '2-digit', month: '2-digit', year: 'numeric' } : {}),
      });

/** `9:10 AM | Nov 15, 2026` with a time, the date alone without. */
export const shownMoment = (language, at, timed) => {
  const date = new Date(`${at}:00Z`);
  const day = date.toLocaleDateString(localeOf(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  if (!timed) return day;
  const time = date.toLocaleTimeString(localeOf(language), {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
  });
  return `${time} | ${day}`;
};

/** `€184,000.00` for the rep in English, `184.000,00 EUR` for the rep in German. */
export const shownMoney = (language, amount) =>
  amount === ''
    ? ''
    : language === 'de'
      ? `${Number(amount).toLocaleString('de-DE', { minimumFractionDigits: 2 })} EUR`
      : Number(amount).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
