import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../lib/assess/assessment.ts';
import texts from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { heard, step } from '../../test/shots/fixture.ts';
import type { Tell } from './props.ts';
import { asCalendar, asMail } from './step-mail.ts';
import { asNextStep } from './step-text.ts';

const tell: Tell = (key, slots) => say(texts, key, slots, 'en');

describe('the next step to copy', () => {
  it('is one line for the CRM’s field, with its acceptance test', () => {
    expect(asNextStep(step, tell)).toBe(
      'Ask Dana to bring Tom (finance) into a 25-minute look at the spoilage numbers. Done when: Tom accepts the invitation by Friday.',
    );
  });

  it('fits the 255 characters that such fields hold', () => {
    const line = asNextStep({ ...step, text: 'word '.repeat(100) }, tell);
    expect(line.length).toBeLessThanOrEqual(255);
    expect(line).toMatch(/word… Done when: Tom accepts the invitation by Friday\.$/);
  });

  it('keeps the acceptance test whole where not all of it fits', () => {
    const long = { ...step, text: `Ask Dana for the forms. ${'They start early. '.repeat(12)}` };
    expect(asNextStep(long, tell)).toBe(
      'Ask Dana for the forms. They start early. Done when: Tom accepts the invitation by Friday.',
    );
    const quoting = asNextStep(
      { ...step, text: `Answer Dana first, in two lines: “${'word '.repeat(60)}?”` },
      tell,
    );
    expect(quoting).toMatch(
      /^Answer Dana first, in two lines: “word .*…” Done when: Tom accepts the invitation by Friday\.$/,
    );
    expect(quoting.length).toBeLessThanOrEqual(255);
  });

  it('greets whom the step names where no words of theirs are quoted', () =>
    expect(asMail({ ...step, who: 'Tom Reyes', evidence: [] }, tell).split('\n')[0]).toBe(
      'Hello Tom Reyes,',
    ));

  it('is one calendar line with the record first', () => {
    expect(asCalendar({ ...step, text: 'Look at\nthe numbers' }, 'Harwick', tell)).toBe(
      'Harwick: Look at the numbers',
    );
  });

  it('is a mail in the buyer’s words, with the questions', () => {
    const mail = asMail(step, tell);
    expect(mail.split('\n')[0]).toBe('Hello Dana Okafor,');
    expect(mail).toContain('“we lost $412k to spoilage last year');
    expect(mail).toContain('- Who could object, and about what?');
    expect(mail).not.toContain(step.text);
  });

  it('puts nothing of our side into the mail', () => {
    const ours: Evidence = heard('Tom Reyes', { side: 'seller', grade: 1 });
    const mail = asMail({ ...step, evidence: [ours] }, tell);
    expect(mail.split('\n')[0]).toBe('Hello,');
    expect(mail).not.toContain('Tom Reyes');
  });
});
