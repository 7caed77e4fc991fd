import { shownDate, shownMoney } from 'demo/words';
import EmailContact from 'emailui/formattedEmailContact';
import Lookup from 'force/lookup';
import OwnerLookup from 'force/ownerLookup';
import FormattedAddress from 'lightning/formattedAddress';
import FormattedDateTime from 'lightning/formattedDateTime';
import FormattedEmail from 'lightning/formattedEmail';
import FormattedName from 'lightning/formattedName';
import FormattedNumber from 'lightning/formattedNumber';
import FormattedPhone from 'lightning/formattedPhone';
import FormattedRichText from 'lightning/formattedRichText';
import FormattedText from 'lightning/formattedText';
import FormattedUrl from 'lightning/formattedUrl';
import LightningInput from 'lightning/input';
import Modstamp from 'records/modstamp';
import BaseInput from 'records/recordLayoutBaseInput';
import LayoutLookup from 'records/recordLayoutLookup';
import TextArea from 'records/recordLayoutTextArea';
import Picklist from 'records/recordPicklist';
import Amount from 'sfa/outputOpportunityAmount';
import StageName from 'sfa/outputStageName';

const number = (text) => (text === '' ? undefined : Number(text));

/** Which published (or Lightning-named) element shows a field, and with which properties. */
export const outputOf = (field, language) => {
  const { type, name, value, to } = field;
  const text = (shown) => ({ ctor: FormattedText, props: { value: shown, linkify: true } });
  if (name === 'Amount') return { ctor: Amount, props: { value: shownMoney(language, value) } };
  if (name === 'StageName') return { ctor: StageName, props: { value } };
  switch (type) {
    case 'currency':
      return language === 'de'
        ? text(shownMoney(language, value))
        : {
            ctor: FormattedNumber,
            props: { value: number(value), formatStyle: 'currency', currencyCode: 'USD' },
          };
    case 'number':
      return { ctor: FormattedNumber, props: { value: number(value) } };
    case 'percent':
      return { ctor: FormattedNumber, props: { value: number(value), formatStyle: 'percent-fixed' } };
    case 'date':
      return text(shownDate(language, value));
    case 'moment':
      // The published component knows one locale, the one of its build.
      return language === 'de'
        ? text(shownDate(language, value))
        : {
            ctor: FormattedDateTime,
            props: { value, year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
          };
    case 'email':
      return { ctor: name === 'Email' ? EmailContact : FormattedEmail, props: { value } };
    case 'phone':
      return { ctor: FormattedPhone, props: { value } };
    case 'url':
      return { ctor: FormattedUrl, props: { value } };
    case 'name': {
      const [firstName = '', ...rest] = value.split(' ');
      return { ctor: FormattedName, props: { firstName, lastName: rest.join(' '), format: 'medium' } };
    }
    case 'address': {
      const [street = '', city = '', province = '', postalCode = '', country = ''] = value.split('|');
      return { ctor: FormattedAddress, props: { street, city, province, postalCode, country } };
    }
    case 'rich':
      return { ctor: FormattedRichText, props: { value } };
    case 'checkbox':
      return {
        ctor: LightningInput,
        props: {
          type: 'checkbox',
          checked: value === 'true',
          disabled: true,
          variant: 'label-hidden',
          label: field.label,
        },
      };
    case 'lookup':
      return { ctor: Lookup, props: { value, to } };
    case 'owner':
      return { ctor: OwnerLookup, props: { value } };
    case 'stamp': {
      const [who = '', when = ''] = value.split('|');
      return { ctor: Modstamp, props: { who, when: shownDate(language, when) } };
    }
    default:
      return text(value);
  }
};

/** Which element edits a field; everything reports through `fieldchange`. */
export const inputOf = ({ type, name, label, value, options }) => {
  switch (type) {
    case 'picklist':
      return { ctor: Picklist, props: { name, label, value, options } };
    case 'long':
    case 'rich':
      return { ctor: TextArea, props: { name, label, value } };
    case 'lookup':
      return { ctor: LayoutLookup, props: { name, label, value } };
    case 'checkbox':
    case 'date':
      return { ctor: BaseInput, props: { name, label, value, type } };
    case 'currency':
      return { ctor: BaseInput, props: { name, label, value, type: 'number', formatter: 'currency' } };
    case 'number':
    case 'percent':
      return { ctor: BaseInput, props: { name, label, value, type: 'number' } };
    default:
      return { ctor: BaseInput, props: { name, label, value, type: 'text' } };
  }
};

/** Sections ready for a template: rows of two, each field with its output and its input. */
export const sectionsOf = (record, mode) =>
  record.sections.map((section) => ({
    title: section.title,
    fields: section.fields.map((field) => {
      const editing = mode === 'edit' && field.readonly !== true;
      const output = outputOf(field, record.language);
      const input = editing ? inputOf(field) : undefined;
      return {
        key: field.name,
        target: `sfdc:RecordField.${record.object}.${field.name}`,
        fieldId: `Record${field.name.replace(/__c$/, '_c')}Field`,
        label: field.label,
        locked: field.readonly === true,
        editing,
        wide: field.type === 'long' || field.type === 'rich',
        ctor: output.ctor,
        props: output.props,
        inputCtor: input?.ctor,
        inputProps: input?.props,
      };
    }),
  }));
