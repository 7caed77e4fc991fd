import { describe, expect, it } from 'vitest';
import { readAmount } from './parse-amount.ts';

describe('readAmount', () => {
  it.each([
    ['USD 1,733,104.35 (EUR 1,500,000.00)', 'en', '1733104.35', 'USD'],
    ['1.517.000,50 €', 'de', '1517000.50', '€'],
    ['1 234 567,89 €', 'fr', '1234567.89', '€'],
    ['R$ 1.234,56', 'pt-BR', '1234.56', 'R$'],
    ['$125,000', 'en', '125000', '$'],
    ['$172.4K', 'en', '172400', '$'],
    ['2,5 Mio. €', 'de', '2500000', '€'],
    ['£1.2m', 'en', '1200000', '£'],
    ['CHF 1’200’000.00', 'de-CH', '1200000.00', 'CHF'],
    ['($1,200.00)', 'en', '-1200.00', '$'],
    ['-$50', 'en', '-50', '$'],
    ['$ 72,000.00', 'en', '72000.00', '$'],
    ['12 kr', 'sv', '12', 'kr'],
  ])('%s (%s) is %s %s', (text, language, value, currency) => {
    expect(readAmount(text, language)).toEqual({ value, currency, ambiguous: false });
  });

  it.each([
    ['1.234', 'en'],
    ['€ 1.234', 'en'],
    ['1,234', 'de'],
    ['€1.234', ''],
  ])('%s (%s) can be read in two ways', (text, language) => {
    expect(readAmount(text, language, true)?.ambiguous).toBe(true);
  });

  it('takes a bare number for money only where the field’s name says so', () => {
    expect(readAmount('210000', 'en')).toBeUndefined();
    expect(readAmount('210000', 'en', true)?.value).toBe('210000');
  });

  it.each(['Top 10', 'ABC 123', 'EUR 1,517,...', '$184,50…', '75%', '12 weeks', '', 'USD', '3 days', 'v1.2'])(
    '%s is no amount',
    (text) => {
      expect(readAmount(text, 'en', true)).toBeUndefined();
    },
  );
});
