import { type DemoRecord, systemFields } from './shape.ts';

const phasen = [
  'Erstkontakt',
  'Qualifizierung',
  'Bedarfsanalyse',
  'Lösungsvorschlag',
  'Angebot',
  'Verhandlung',
] as const;

/** A German page: labels, dates, amounts and the buyer's words. The buyer compares ways; the phase fits. */
export const ahrens: DemoRecord = {
  object: 'Opportunity',
  id: '006Hs00001r5KwYIAU',
  name: 'Kühlhaus Ahrens – Temperaturnachweis',
  language: 'de',
  layout: 'page',
  template: 'columns',
  path: { steps: phasen, current: 'Bedarfsanalyse', field: 'StageName' },
  highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
  sections: [
    {
      title: 'Opportunity-Informationen',
      fields: [
        {
          name: 'OwnerId',
          label: 'Opportunity-Inhaber',
          type: 'owner',
          value: 'Jonas Brandt',
          readonly: true,
        },
        { name: 'Amount', label: 'Betrag', type: 'currency', value: '78500' },
        {
          name: 'Name',
          label: 'Opportunity-Name',
          type: 'text',
          value: 'Kühlhaus Ahrens – Temperaturnachweis',
        },
        { name: 'CloseDate', label: 'Schlusstermin', type: 'date', value: '75' },
        { name: 'AccountId', label: 'Accountname', type: 'lookup', value: 'Kühlhaus Ahrens GmbH' },
        { name: 'NextStep', label: 'Nächster Schritt', type: 'text', value: 'Rückruf Frau Wiegand' },
        { name: 'StageName', label: 'Phase', type: 'picklist', value: 'Bedarfsanalyse', options: phasen },
        { name: 'Probability', label: 'Wahrscheinlichkeit (%)', type: 'percent', value: '30' },
      ],
    },
    {
      title: 'Qualifizierung',
      fields: [
        { name: 'Budget__c', label: 'Budget', type: 'text', value: 'noch offen' },
        { name: 'Entscheider__c', label: 'Entscheider', type: 'text', value: '' },
        {
          name: 'Schmerzpunkte__c',
          label: 'Schmerzpunkte',
          type: 'long',
          value: 'Reklamationen eines Großkunden, Nachweise werden aus Listen zusammengesucht',
        },
        { name: 'Wettbewerb__c', label: 'Wettbewerb', type: 'text', value: '' },
      ],
    },
    systemFields('Jonas Brandt', -54, -3, {
      title: 'Systeminformationen',
      created: 'Erstellt von',
      modified: 'Zuletzt geändert von',
      activity: 'Letzte Aktivität',
    }),
  ],
  people: [
    {
      name: 'Britta Wiegand',
      title: 'Leiterin Qualitätssicherung',
      role: 'Evaluator',
      primary: true,
      email: 'b.wiegand@kuehlhaus-ahrens.example',
    },
    { name: 'Uwe Ahrens', title: 'Geschäftsführer', role: 'Entscheider' },
    { name: 'Mirko Tadić', title: 'Betriebstechnik', role: 'Anwender' },
  ],
  activities: [
    {
      kind: 'Email',
      day: -3,
      time: '10:17',
      subject: 'AW: Unterlagen Temperaturnachweis',
      from: 'Britta Wiegand',
      to: 'Jonas Brandt',
      inbound: true,
      open: true,
      text: 'Guten Tag Herr Brandt,\n\nvielen Dank für die Unterlagen. Kurz zum Stand bei uns: Der Kunde hat im letzten Quartal elf Reklamationen geschrieben, und jedes Mal sitzen Herr Tadić und ich einen halben Tag an den Schreiberstreifen, um zu belegen, dass die Kette gehalten hat. Zweimal konnten wir es nicht, das waren zusammen 38.000 Euro Gutschrift.\n\nWir überlegen gerade, ob wir die Regler der Kälteanlage auslesen lassen, ob wir Funkfühler wie Ihre nehmen oder ob ein Dienstleister das Ganze übernimmt. Wichtig wäre uns vor allem, dass der Nachweis auf Knopfdruck kommt und der Betriebsrat keine Einwände wegen der Stapler hat.\n\nÜber Geld habe ich mit Herrn Ahrens noch nicht gesprochen, das möchte ich erst tun, wenn ich die drei Wege nebeneinander legen kann.\n\nMit freundlichen Grüßen\nBritta Wiegand',
    },
    {
      kind: 'Call',
      day: -12,
      time: '14:30',
      subject: 'Telefonat Frau Wiegand und Herr Tadić',
      from: 'Jonas Brandt',
      open: true,
      text: 'Herr Tadić: Die Schreiber sind von 1998, Ersatzstreifen gibt es nur noch gebraucht. Frau Wiegand fragt, wie andere Kühlhäuser das gelöst haben. Budget wird schon da sein, denke ich.',
    },
    {
      kind: 'Email',
      day: -20,
      time: '09:02',
      subject: 'Unterlagen Temperaturnachweis',
      from: 'Jonas Brandt',
      to: 'Britta Wiegand',
      text: 'Guten Tag Frau Wiegand, anbei wie besprochen die Übersicht. Bis wann wollen Sie entscheiden?',
    },
  ],
  expected: { buyer: 'consideration', crm: 'even' },
};
