import { describe, expect, it } from 'vitest';
import { headOf, isLog } from './statement.ts';

describe('headOf', () => {
  it.each([
    ['Ana Bell posted', 'Ana Bell'],
    ['Email received from Maria Ortega', 'Maria Ortega'],
    ['Jane Doe added a note', 'Jane Doe'],
    ['Call logged by Amy Pond', 'Amy Pond'],
    ['Ravi Nair linked a email with Tidal pumps renewal', 'Ravi Nair'],
    ['E-Mail gesendet von Karl Maier', 'Karl Maier'],
    ['Anna Bö hat eine Notiz hinzugefügt', 'Anna Bö'],
    ['Marie Curie a ajouté une note', 'Marie Curie'],
    ['Lucie Maréchal a posté', 'Lucie Maréchal'],
    ['Paul Ruiz añadió una nota', 'Paul Ruiz'],
  ])('%s was done by %s', (text, who) => {
    expect(headOf(text, 'Tidal pumps renewal')).toEqual({ who, deed: true });
  });

  it.each(['You added a note', 'Email sent', 'Has reached out'])('%s names nobody', (text) => {
    expect(headOf(text)).toEqual({ deed: true });
  });

  it.each(['Inbound Call', 'Work notes'])('%s names a kind alone', (text) => {
    expect(headOf(text)).toEqual({ deed: false });
  });

  it.each([
    'Called Maria',
    'Call Maria',
    'Sent proposal to Tom',
    'Maria agrees',
    'Door list',
    'They asked for a note. Tom sent it',
  ])('%s says something of its own', (text) => {
    expect(headOf(text)).toBeUndefined();
  });
});

describe('isLog', () => {
  it.each([
    'Tom Reed updated Stage Proposal',
    'Ana Bell assigned this Opportunity to Tom Reed',
    'Faris Ansari changed Status from Qualification to Demo/Making',
    'Faris Ansari added Industry as Health Care',
    'Tidal pumps renewal was created by Kim Abel',
    'Deal moved from Demo to Contract sent by Priya Shah',
    'Lead/Opportunity created',
    'Created by System',
    'Ada Brandt created call Budget and terms related to this opportunity',
    'Ada Brandt created meeting Site visit related to opportunity Crane retrofit',
    'Ada Brandt linked call Budget and terms with this contact',
    'Ada Brandt created task Send split offer self-assigned',
  ])('%s is the page speaking', (text) => {
    expect(isLog(text, 'Tidal pumps renewal', false)).toBe(true);
  });

  it.each([
    'Maria changed her mind about the lease',
    'Sam Reyes moved to next quarter, Eva says.',
    'Maria left',
    'Changed the price to 40k',
    'Eva agreed to the price',
    'Ada Brandt added call notes from the visit',
    'Ada Brandt created task lists related to winter work',
  ])('%s is somebody speaking', (text) => {
    expect(isLog(text, '', false)).toBe(false);
  });

  it('takes a line that begins with the deed for a log where the page marks it so', () => {
    expect(isLog('Updated Stage : New Follow Up', '', true)).toBe(true);
    expect(isLog('Updated Stage : New Follow Up', '', false)).toBe(false);
  });
});
