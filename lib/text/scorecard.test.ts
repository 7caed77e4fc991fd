import { describe, expect, it } from 'vitest';
import { isToldInCard, scorecardLines } from './scorecard.ts';

const headings = (text: string): string[] =>
  [...scorecardLines(text)].map(
    (start) =>
      text
        .slice(start)
        .split(/[:=–-]/)[0]
        ?.trim() ?? '',
  );

describe('the lines of a scorecard', () => {
  it.each([
    ['M: 412k\nE: Tom Reyes\nD: five minutes\nD: Dana recommends\nI: audit\nC: Dana', 6],
    ['B: 90k\nA: Tom\nN: paper logs\nT: March', 4],
    ['M – 412k\nEB – Tom\nDC – five minutes\nDP – board', 4],
    ['S: paper\nP: spoilage\nI: 412k\nCE: audit\nD: Tom', 5],
    ['- **Budget**: 90k\n- **Authority**: Tom\n- **Need**: less spoilage', 3],
    ['Budget: 90k\nEntscheider: Tom\nBedarf: weniger Verderb\nZeitplan: März', 4],
    ['Besoins : moins de pertes\nÉchéance : mars\nDécideur : Tom', 3],
    ['Presupuesto: 90k\nAutoridad: Tom\nNecesidad: menos mermas', 3],
  ])('are found in %j', (text, many) => {
    expect(headings(text)).toHaveLength(many);
  });

  it.each([
    ['people who speak in turn', 'D: We lost 412k.\nP: Who signs?\nD: Tom does.\nP: Thanks.'],
    ['people who each speak once', 'K: We lost 412k.\nL: Who signs?\nM: Tom does.'],
    ['two headings of many', 'Budget: 90k\nPain: spoilage\nAttendees: Dana, Tom'],
    ['minutes by initials', 'DO: We lost 412k.\nTR: I sign.\nPN: Thanks.'],
    ['no headings at all', 'Spoke with Dana. She said: the budget is there.'],
  ])('are not %s', (_, text) => {
    expect(headings(text)).toEqual([]);
  });

  it('are found in time that grows with the text alone', () => {
    const text = `${'Budget: '.repeat(20_000)}\n${'M: 1\n'.repeat(20_000)}`;
    expect(scorecardLines(text).size).toBe(0);
  });
});

describe('a line of a scorecard', () => {
  it('is told where somebody says so in it', () => {
    expect(isToldInCard('Budget: Dana confirmed 90k')).toBe(true);
    expect(isToldInCard('Pain: “we find out at the dock” (Dana)')).toBe(true);
    expect(isToldInCard('E: Tom Reyes, CFO. Not met yet')).toBe(false);
    expect(isToldInCard('D: Dana recommends, Tom signs')).toBe(false);
  });
});
