import { describe, expect, it } from 'vitest';
import type { CrmRecord } from '../../lib/record.ts';
import { readPage } from '../../lib/sites/index.ts';
import { clothes } from './clothes.ts';
import { expected } from './golden.ts';
import { goldenPages, openPage } from './load.ts';

/** Small pieces of pages in the shapes that the golden pages do not hold; each says which part of a page it stands for. */
const read = (url: string, body: string, live: Parameters<typeof openPage>[2] = [], lang = 'en') => {
  const reading = readPage(openPage(`<html lang="${lang}"><body>${body}</body></html>`, url, live));
  if (reading.status !== 'found') throw new Error(`no record: ${reading.reason}`);
  const { record } = reading;
  return { ...record, pairs: record.fields.map(({ label, value }) => [label, value]) };
};

describe('Salesforce', () => {
  const url = 'https://a.lightning.force.com/lightning/r/Opportunity/006Aa00000K3PxQIAV/view';
  const target = (name: string, inner: string) =>
    `<div data-target-selection-name="sfdc:RecordField.Opportunity.${name}">${inner}</div>`;

  it('header items alone, an owner whose value the page does not give', () => {
    const { pairs } = read(
      url,
      `<div class="slds-page-header__detail-row">
        <records-highlights-details-item class="slds-page-header__detail-block"><div><p class="slds-text-title slds-truncate" title="Order Number">Order Number</p><p class="fieldComponent slds-text-body--regular"><slot><lightning-formatted-text>00449148</lightning-formatted-text></slot></p></div></records-highlights-details-item>
        <records-highlights-details-item class="slds-page-header__detail-block"><div><p class="slds-text-title slds-truncate" title="Owner">Owner</p><p class="fieldComponent"><slot><force-owner-lookup></force-owner-lookup></slot></p></div></records-highlights-details-item>
      </div><a href="/help" title="Get help">Support</a>`,
    );
    expect(pairs).toEqual([
      ['Order Number', '00449148'],
      ['Owner', ''],
    ]);
  });

  it('a label in dt, a value in dd, below a Dynamic Forms field', () => {
    const { fields } = read(
      url,
      `<flexipage-field data-field-id="RecordAccountIdField"><slot><record_flexipage-record-field>${target(
        'AccountId',
        '<div class="slds-form-element slds-hint-parent test-id__output-root"><dl><dt class="slds-form-element__label"><span class="test-id__field-label">Account Name</span></dt><dd><div class="slds-form-element__control"><span class="test-id__field-value"><slot><force-lookup><div><records-hoverable-link><div><a href="/lightning/r/Account/001Aa00000H7uVwIAJ/view"><slot><slot><span>Orrin Mills</span></slot></slot></a></div></records-hoverable-link></div></force-lookup></slot></span><button class="test-id__inline-edit-trigger">Edit Account Name</button></div></dd></dl></div>',
      )}</record_flexipage-record-field></slot></flexipage-field>`,
    );
    expect(fields).toMatchObject([{ label: 'Account Name', name: 'AccountId', value: 'Orrin Mills' }]);
  });

  it('every control of the edit mode', () => {
    const item = (name: string, label: string, inner: string) =>
      `<records-record-layout-item field-label="${label}">${target(name, `<slot name="inputField">${inner}</slot>`)}</records-record-layout-item>`;
    const { pairs } = read(
      url,
      [
        item(
          'Name',
          'Name',
          '<lightning-input-name slot="inputField"><button role="combobox" data-value="Ms."><span class="slds-truncate">Ms.</span></button><input name="firstName"><input name="lastName"></lightning-input-name>',
        ),
        item(
          'Address',
          'Address',
          '<records-record-layout-input-address slot="inputField"><input role="combobox" name="country"><textarea name="street"></textarea><input name="city"><input name="postalCode"></records-record-layout-input-address>',
        ),
        item(
          'Start__c',
          'Start',
          '<lightning-datetimepicker slot="inputField"><lightning-datepicker><input name="Start__c"></lightning-datepicker><lightning-timepicker><input role="combobox" name="Start__c"></lightning-timepicker></lightning-datetimepicker>',
        ),
        item(
          'Lookup__c',
          'Partner',
          '<records-record-layout-lookup slot="inputField"><span class="slds-pill"><span class="slds-pill__label">Hale Foundry</span><button>Remove</button></span></records-record-layout-lookup>',
        ),
        item(
          'Multi__c',
          'Sites',
          '<lightning-dual-listbox slot="inputField"><ul id="source-list-1"><li role="option">Leeds</li></ul><ul id="selected-list-1"><li role="option">York</li><li role="option">Hull</li></ul></lightning-dual-listbox>',
        ),
        item(
          'Required__c',
          'Must',
          '<lightning-input slot="inputField"><label><abbr title="required">*</abbr>Must</label><input name="Required__c"></lightning-input>',
        ),
      ].join(''),
      [
        { at: '[name="firstName"]', value: 'Dana' },
        { at: '[name="lastName"]', value: 'Pike' },
        { at: '[name="country"]', value: 'United Kingdom' },
        { at: '[name="street"]', value: '4 Mill Lane' },
        { at: '[name="city"]', value: 'Leeds' },
        { at: '[name="postalCode"]', value: 'LS1' },
        { at: 'lightning-datepicker input', value: '1/29/2027' },
        { at: 'lightning-timepicker input', value: '3:30 PM' },
        { at: '[name="Required__c"]', value: 'yes' },
      ],
    );
    expect(pairs).toEqual([
      ['Name', 'Ms. Dana Pike'],
      ['Address', 'United Kingdom\n4 Mill Lane\nLeeds\nLS1'],
      ['Start', '1/29/2027 3:30 PM'],
      ['Partner', 'Hale Foundry'],
      ['Sites', 'York; Hull'],
      ['Must', 'yes'],
    ]);
  });

  it('the stage of a lost deal, whatever step was clicked', () => {
    const step = (name: string, marks: string) =>
      `<li class="slds-path__item ${marks}" data-name="${name}"><a class="slds-path__link"><span class="slds-path__title">${name}</span></a></li>`;
    const { stage } = read(
      url,
      `${target('Name', '<span class="test-id__field-label">Name</span><span class="test-id__field-value">Deal</span>')}<ul>${step('Qualification', 'slds-is-complete slds-is-active')}${step('Closed Lost', 'slds-is-lost')}</ul>`,
    );
    expect(stage).toBe('Closed Lost');
  });

  it('sentences that tell the direction, in four languages', () => {
    const item = (sentence: string) =>
      `<li class="row Email runtime_sales_activitiesActivityTimelineFixedStencil"><a class="subjectLink" href="/lightning/r/EmailMessage/02s/view">S</a><p class="descriptionText">${sentence}</p></li>`;
    const sentences: [string, string | undefined][] = [
      ['You sent an email to Dana Pike', 'outbound'],
      ['Dana Pike sent an email to you', 'inbound'],
      ['Sie haben eine E-Mail an Dana Pike gesendet', 'outbound'],
      ['Dana Pike hat Ihnen eine E-Mail gesendet', 'inbound'],
      ['Vous avez envoyé un e-mail à Dana Pike', 'outbound'],
      ['Dana Pike vous a envoyé un e-mail', 'inbound'],
      ['Ha enviado un correo electrónico a Dana Pike', 'outbound'],
      ['Dana Pike le envió un correo electrónico', 'inbound'],
      ['Finn Oda had an email', undefined],
    ];
    const { activities } = read(
      url,
      `${target('Name', '<span class="test-id__field-label">Name</span><span class="test-id__field-value">Deal</span>')}<div class="skip-timeline-wrapper"><ul>${sentences.map(([sentence]) => item(sentence)).join('')}</ul></div>`,
    );
    expect(activities.map(({ direction }, index) => [sentences[index]?.[0], direction])).toEqual(sentences);
  });

  it('two shown pages that both could be the record are not mixed', () => {
    const page = `<div class="windowViewMode-normal active">${target('Name', '<span class="test-id__field-label">Name</span><span class="test-id__field-value">Deal</span>')}</div>`;
    expect(readPage(openPage(`<html><body>${page}${page}</body></html>`, url))).toEqual({
      status: 'unready',
      reason: 'ambiguous',
    });
  });

  it('an address that has moved on while the page of the record before stands', () => {
    const page = `<div class="windowViewMode-normal active">${target('Name', '<span class="test-id__field-label">Name</span><span class="test-id__field-value">Deal</span>')}<a href="/lightning/r/Opportunity/006Aa00000K3PzzIAV/related/OpportunityContactRoles/view">View All</a></div>`;
    expect(readPage(openPage(`<html><body>${page}</body></html>`, url))).toEqual({
      status: 'unready',
      reason: 'loading',
    });
  });

  it('a timeline in a page that names no record is not given to the one of the address', () => {
    const page =
      '<div class="windowViewMode-normal active"><div class="skip-timeline-wrapper"><ul><li class="row Call runtime_sales_activitiesActivityTimelineFixedStencil"><a class="subjectLink">Call</a><p class="descriptionText">You logged a call</p></li></ul></div></div>';
    expect(readPage(openPage(`<html><body>${page}</body></html>`, url))).toEqual({
      status: 'none',
      reason: 'no-record',
    });
    const { activities } = read(
      url,
      page.replace(
        '</div></div>',
        '</div><a href="/lightning/r/Opportunity/006Aa00000K3PxQIAV/related/Files/view">Files</a></div>',
      ),
    );
    expect(activities).toMatchObject([{ kind: 'call', subject: 'Call' }]);
  });

  it('contact roles counted in the strip of links only', () => {
    const { parts } = read(
      url,
      `${target('Name', '<span class="test-id__field-label">Name</span><span class="test-id__field-value">Deal</span>')}<lst-related-list-quick-links-container><a href="/lightning/r/Opportunity/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view">Contact Roles (4)</a></lst-related-list-quick-links-container>`,
    );
    expect(parts).toContainEqual({ part: 'people', state: 'counted', listed: 4, read: 0 });
  });
});

describe('HubSpot', () => {
  const url = 'https://app-eu1.hubspot.com/contacts/145766737/record/0-1/828923682002';

  it('properties without a row around them, several in one parent', () => {
    const root = (label: string, value: string) =>
      `<div class="View" data-deferred-property-input-root="true" data-deferred-property-input-state="editable" data-deferred-property-input-mode="display" role="button"><div class="FormControl__LabelWrapper"><label id="L-${label}"><span><span>${label}</span></span></label></div><button aria-label="Autres actions" aria-haspopup="menu"></button><div class="value">${value}</div></div>`;
    const { pairs } = read(
      url,
      `<aside class="sidebar">${root('Qualification du lead', 'Essai')}${root('Ville', 'Pau')}<span data-test-id="options_x">Options</span><span role="option">Autre</span></aside>`,
    );
    expect(pairs).toEqual([
      ['Qualification du lead', 'Essai'],
      ['Ville', 'Pau'],
    ]);
  });

  it('a timeline of accordions: previews rendered twice, dates without a mark', () => {
    const preview = (head: string, day: string) =>
      `<div data-test-id="timeline-preview-event"><h4><span data-test-id="generic-preview-event-header"><span data-content="true">${head}</span></span></h4><div class="with">avec +33 5 00 00 00 00</div><div class="when">${day}</div></div>`;
    const card = (head: string, day: string) =>
      `<div data-test-id="collapsible-event-accordion"><span role="presentation"><button aria-expanded="false" aria-label="Développer"></button><div>${preview(head, day)}</div><div>${preview(head, day)}</div></span></div>`;
    const { activities } = read(
      url,
      `<h2 data-selenium-test="highlightTitle">Jo Lac</h2><section class="timeline">${card('Appel - Connecté passé par Aurélien Roy', '10 sept. 2026 à 11:53 GMT+2')}${card('Appel - Répondeur passé par Aurélien Roy', '9 sept. 2026 à 09:20 GMT+2')}</section>`,
      [],
      'fr',
    );
    expect(activities).toMatchObject([
      {
        kind: 'call',
        author: 'Aurélien Roy',
        at: '2026-09-10T11:53:00+02:00',
        bodyShown: false,
        text: 'avec +33 5 00 00 00 00',
      },
      { kind: 'call', author: 'Aurélien Roy', at: '2026-09-09T09:20:00+02:00', bodyShown: false },
    ]);
  });

  it('a header item with its label, a highlight with a span for its value', () => {
    const { fields } = read(
      'https://app.hubspot.com/contacts/1/record/0-3/789',
      `<div data-test-id="record-highlight-content"><span data-test-id="highlight-record-label">Deal one</span><div data-test-id="highlight-property-item-hs_pipeline_stage"><span>Deal stage:</span><div data-test-id="property-input-hs_pipeline_stage"><span>Waiting on contact</span></div></div></div><div class="middle"><div data-test-id="crm-data-highlights-item"><p>Region</p><span>North (all)</span></div></div>`,
    );
    expect(fields).toMatchObject([
      { label: 'Region', value: 'North (all)' },
      { label: 'Deal stage', name: 'hs_pipeline_stage', value: 'Waiting on contact' },
    ]);
  });

  it('the stage in a header of its own, without a label', () => {
    const { stage, title } = read(
      'https://app.hubspot.com/contacts/1/record/0-3/789/',
      '<div><h2 data-selenium-test="highlightTitle">Deal two</h2><div><div data-test-id="property-input-dealstage"><button data-dropdown="true"><span>Contract sent</span><span data-test-id="dropdown-caret"> ▾</span></button></div></div></div>',
    );
    expect({ stage, title }).toEqual({ stage: 'Contract sent', title: 'Deal two' });
  });

  it('several options in one property', () => {
    const { pairs } = read(
      url,
      '<span data-test-id="sites"><div data-deferred-property-input-root="true" data-deferred-property-input-mode="display"><label id="l1">Sites</label><span data-selenium-test="property-input-sites" aria-labelledby="l1"><span data-component-name="UITag" data-test-id="badge">York</span><span data-component-name="UITag" data-test-id="badge">Hull</span></span></div></span>',
    );
    expect(pairs).toEqual([['Sites', 'York; Hull']]);
  });
});

describe('Dynamics', () => {
  const url =
    'https://o.crm4.dynamics.com/main.aspx?etn=opportunity&pagetype=entityrecord&id=4f0e2c11-9a3b-ee11-8178-000d3ab2c3d4';
  const title = '<h1 data-id="header_title" title="Deal">Deal<span>- Saved</span></h1>';
  const item = (name: string, label: string, value: string) =>
    `<uci-header-control-list-item data-name="${name}" data-preview_orientation="column" data-label="label"><template shadowrootmode="open"><slot name="owner-persona"></slot><div class="control-container" role="presentation"><slot name="inline-label"></slot><slot name="control"></slot><slot name="label"></slot><slot name="divider"></slot></div></template><div slot="value" class="value-text" data-id="0">${value}</div><div slot="label" class="label">${label}</div><div slot="divider" class="divider"></div></uci-header-control-list-item>`;

  it('new header items with a divider, in nested open roots, beside the main part', () => {
    const { pairs } = read(
      url,
      `<main role="main">${title}</main><uci-header-control-list><template shadowrootmode="open"><x-wrapper><template shadowrootmode="open">${item('header_statuscode', 'Status reason', 'In Progress')}</template></x-wrapper>${item('header_ownerid', 'Owner', 'Tom Reyes')}</template></uci-header-control-list>`,
    );
    expect(pairs).toEqual([
      ['Status reason', 'In Progress'],
      ['Owner', 'Tom Reyes'],
    ]);
  });

  it('an old header list without marks on its items', () => {
    const { pairs } = read(
      url,
      `<main role="main">${title}<div id="headerControlsList_7"><div><div>12/20/2026</div><div>Est. close date</div></div><div><div>Tom Reyes</div><div>Owner</div></div></div></main>`,
    );
    expect(pairs).toEqual([
      ['Est. close date', '12/20/2026'],
      ['Owner', 'Tom Reyes'],
    ]);
  });

  it('look-ups without tag texts: not the icon, the search text or the remove button', () => {
    const { pairs } = read(
      url,
      `<main>${title}<div data-control-name="parentaccountid"><label>Account</label><ul data-id="parentaccountid.fieldControl-LookupResultsDropdown_parentaccountid_SelectedRecordList"><li><div data-id="parentaccountid.fieldControl-entityIconContainer_0"><svg><title>Account</title></svg></div><a>Synthetic Ltd</a><button>Remove Synthetic Ltd</button><span role="button" aria-label="Remove">X</span><span aria-hidden="true">X</span><img alt="Account"><input value="Search text"></li></ul></div></main>`,
    );
    expect(pairs).toEqual([['Account', 'Synthetic Ltd']]);
  });

  it('plain date inputs without a wrapper, labelled by themselves', () => {
    const deep = (inner: string) => `${'<div>'.repeat(8)}${inner}${'</div>'.repeat(8)}`;
    const { fields } = read(
      url,
      `<main>${title}<label for="created-display">Created On</label><span id="created-display"></span><div data-id="createdon.fieldControl-datetime-description_container">${deep('<input type="text" readonly aria-label="Created On" value="04/17/2031">')}${deep('<label>Time</label><input type="text" readonly aria-label="Created On Time" value="6:23 PM">')}</div></main>`,
    );
    expect(fields).toMatchObject([{ label: 'Created On', name: 'createdon', value: '04/17/2031 6:23 PM' }]);
  });

  it('an old two-option pair where the first is chosen, and toggles of every make', () => {
    const wrap = (name: string, inner: string) =>
      `<div data-id="${name}-FieldSectionItemContainer"><label id="id-1-${name}-field-label">${name}</label>${inner}</div>`;
    const { pairs } = read(
      url,
      `<main>${title}${wrap('a', '<span data-id="a.fieldControl-checkbox-containercheckbox-inner-first">No</span><span data-id="a.fieldControl-checkbox-containercheckbox-inner-second" aria-checked="false">Yes</span>')}${wrap('b', '<select data-id="b.fieldControl-checkbox-select"><option value="0">Incomplete</option><option value="1" selected>Completed</option></select>')}${wrap('c', '<input type="checkbox" data-id="c.fieldControl-checkbox-toggle" checked>')}${wrap('d', '<div role="switch" aria-checked="false"></div>')}${wrap('e', '<input role="combobox" readonly data-id="e.fieldControl-option-set-select" value="Committee">')}</main>`,
    );
    expect(pairs).toEqual([
      ['a', 'No'],
      ['b', 'Completed'],
      ['c', 'Yes'],
      ['d', 'No'],
      ['e', 'Committee'],
    ]);
  });

  it('timeline parts whose marks begin with the control’s own name', () => {
    const part = (name: string, inner: string) =>
      `<div data-id="notescontrol-timeline_record_${name}a1">${inner}</div>`;
    const { activities } = read(
      url,
      `<main>${title}<div data-id="name-FieldSectionItemContainer"><label>Topic</label><input value="Deal"></div><div data-id="notescontrol-timeline_wall_container"><ul><li aria-label="Email from Nives Ferro"><div id="notescontrol-timeline_record_controla1"><span class="EmailIncoming-symbol"></span>${part('header_title', 'Email from: Nives Ferro')}${part('title_text', 'Re: crane')}${part('time', '11/6/2026 9:12 AM')}${part('content', '<p>We lose half a day.</p>')}</div></li></ul></div></main>`,
      [],
      'en-US',
    );
    expect(activities).toMatchObject([
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Nives Ferro',
        subject: 'Re: crane',
        at: '2026-11-06T09:12:00',
        text: 'We lose half a day.',
        bodyShown: true,
      },
    ]);
  });

  it('two visible forms are not mixed', () => {
    const form = `<div data-id="editFormRoot">${title}</div>`;
    expect(readPage(openPage(`<html><body>${form}${form}</body></html>`, url))).toEqual({
      status: 'unready',
      reason: 'ambiguous',
    });
  });
});

describe('Zoho', () => {
  const url = 'https://crm.zoho.com/crm/org7/tab/Contacts/4150868000001234567';

  it('business and title cards of the classic page give way to its rows', () => {
    const { fields, title } = read(
      url,
      `<div id="tc_mouseArea__FULLNAME"><span class="cxElemCompViewWrap">Silas Thorne</span></div>
       <div id="bc_mouseArea__MOBILE"><div class="dv_info_label">Mobile</div><div class="dv_info_value">+44 7 00</div></div>
       <div id="mouseArea__PHONE"><div class="dv_info_label">Phone</div><div class="dv_info_value"><span class="icon"></span><span>+44 1 00</span><span class="cxPhoneViewCallLabel">Call</span></div></div>
       <div id="mouseArea__MOBILE"><div class="dv_info_label">Mobile</div><div class="dv_info_value">+44 7 00</div></div>`,
    );
    expect(title).toBe('Silas Thorne');
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['PHONE', '+44 1 00'],
      ['MOBILE', '+44 7 00'],
    ]);
  });

  it('the newer page: section titles outside the section, ticks drawn by class, empty labels with hints', () => {
    const row = (id: number, column: string, label: string, inner: string) =>
      `<div class="cxDvBcInfoFormRow"><div class="cxDvInfoFormField" id="field_label_${id}" data-zcqa="dtVw_lbl_${column}"> ${label} <span lt-prop-title="hint" class="cxSprite"></span></div><div id="field_${id}" class="dvValueContainer cxDvInfoValue"><div class="cxDvFieldWrap"><div class="cxFlex"><crux-detailpage-field-details>${inner}</crux-detailpage-field-details><span class="edit_icon_${id}"><span></span></span></div><span id="section_save_cancel_span_${id}"><span id="saveAjaxEdit_${id}"></span></span></div></div></div>`;
    const { fields } = read(
      url,
      `<crux-detailpage-sections><div id="section_name_8" class="cxDvSectionName"> Contact Information </div><div class="cxDvInfoCont"><div data-zcqa="secDiv_Contact_Information">${row(1, 'Opt_In', 'Opted in', '<crux-boolean-component><span class="criteria-yes cxElemCompViewValue"></span></crux-boolean-component>')}${row(2, 'Opt_Out', 'Opted out', '<crux-boolean-component></crux-boolean-component>')}${row(3, 'City', 'City', '<span class="cxElemCompViewWrap">Leeds</span>')}</div></div></crux-detailpage-sections>
       <div data-zcqa="secDiv_Business_Card" class="cxFlex"><div id="bc_field_label_3" data-zcqa="bc_dtVw_lbl_City">City</div><div id="bc_field_3" class="dvValueContainer cxDvInfoValue">Leeds</div></div>`,
    );
    expect(fields.map(({ label, value, section, name }) => [label, value, section, name])).toEqual([
      ['Opted in', 'Yes', 'Contact Information', 'Opt_In'],
      ['Opted out', 'No', 'Contact Information', 'Opt_Out'],
      ['City', 'Leeds', 'Contact Information', 'City'],
    ]);
  });
});

describe('pages of any maker in other clothes', () => {
  const slugs = [
    'captions-and-turned-rows',
    'hashed-classes',
    'items-with-stacked-labels',
    'list-items-and-steps',
    'pills-and-feed',
    'stream-with-chips',
    'utility-activity-feed',
  ];
  const pages = goldenPages().filter(({ site, slug }) => site === 'generic' && slugs.includes(slug));
  const plain = (text = ''): string => text.replace(/\s+/g, ' ').toLowerCase();
  /** What a person would say stands there. */
  const said = ({ title, stage, fields, people, activities }: CrmRecord) => ({
    title: plain(title),
    stage: plain(stage),
    fields: fields.map(({ label, value }) => `${plain(label)} = ${plain(value)}`),
    people: people.map(({ name }) => plain(name)),
    activities: activities.map(({ author, text }) => `${plain(author)}: ${plain(text)}`),
  });

  it.each(Object.keys(clothes))('read the same with %s', (name) => {
    expect(pages.length).toBe(slugs.length);
    for (const golden of pages) {
      const record = expected(golden) as CrmRecord;
      const page = openPage(golden.html, golden.url, golden.live);
      clothes[name]?.(page.document, new Set(record.fields.map(({ label }) => label)));
      const reading = readPage(page);
      expect(reading.status === 'found' && said(reading.record), golden.slug).toEqual(said(record));
    }
  });
});
