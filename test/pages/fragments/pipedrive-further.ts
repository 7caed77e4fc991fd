import type { Fragment } from './fragment.ts';

/**
 * A Pipedrive deal's rows as a script of 2026 for a German firm reads and fills them: a box of its own for what a field
 * holds, a list that is open. Names and values are ours.
 */
const row = (label: string, value: string) =>
  `<div class="ff_v882__row"><div data-testid="field-name"><span>${label}</span></div><div data-testid="fields-list-row-field-components"><div>${value}</div></div><button aria-label="Bearbeiten"><svg></svg></button></div>`;

export const pipedriveFurther: Fragment[] = [
  {
    name: 'rows with a box for what they hold, a list that is open, files below the filters',
    url: 'https://norden.pipedrive.com/deal/4711',
    lang: 'de',
    html: `<div data-testid="header-title"><span class="cui5-editable-text__input">Brackwater: zweite Presse</span></div><button class="cui5-stage-selector__stage" aria-selected="false">12 T · Anfrage</button><button class="cui5-stage-selector__stage" aria-selected="true">3 T · Angebot</button><section data-testid="summary-section"><h3>Details</h3>${row('Auftragsnummer', '<span>A-2291</span>')}${row('Telefon', '<a href="tel:+494012">+49 40 12</a>')}${row('Vertriebspartner', '<a href="/person/22">Tom Reyes</a>')}${row('Kundennummer', '-')}${row('Anlage', '<div role="combobox" aria-expanded="true"><div class="cui5-select__value"><span>Presse P2</span></div><button aria-label="open menu"><svg></svg></button><div role="listbox"><div class="cui5-option">Presse P1</div><div class="cui5-option">Presse P2</div></div></div><div><button>Abbrechen</button><button>Speichern</button></div>')}</section><div><button data-testid="filter-button-all" aria-pressed="true">Alle</button><button data-testid="filter-button-files" aria-pressed="false">Dateien (2)</button></div>`,
    title: 'Brackwater: zweite Presse',
    stage: 'Angebot',
    fields: [
      ['Auftragsnummer', 'A-2291'],
      ['Telefon', '+49 40 12'],
      ['Vertriebspartner', 'Tom Reyes'],
      ['Kundennummer', ''],
      ['Anlage', 'Presse P2'],
    ],
    people: [{ name: 'Tom Reyes' }],
  },
];
