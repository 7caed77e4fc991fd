import { describe, expect, it } from 'vitest';
import { CrmRecord } from '../../lib/record.ts';
import { sites } from '../../lib/sites/index.ts';
import { whole } from '../../lib/sites/reading.ts';
import { expected, readGolden } from './golden.ts';
import { goldenPages, openPage } from './load.ts';

const pages = goldenPages();
const dedicated = new Set(sites.map((site) => site.id));

describe('golden pages', () => {
  it.each(pages.map((page) => [`${page.site}/${page.slug}`, page] as const))(
    '%s reads as recorded',
    (_, page) => {
      const read = readGolden(page);
      expect(read, 'if this is meant: npm run pages -- --write, and read the diff').toEqual(expected(page));
      if (typeof read === 'object' && read !== null && 'crm' in read)
        expect(CrmRecord.safeParse(read).success).toBe(true);
    },
  );

  it.each(pages.map((page) => [`${page.site}/${page.slug}`, page] as const))(
    '%s is claimed by its own site alone, and pointers lead into it',
    (_, page) => {
      const claiming = sites.filter((site) => site.claims(new URL(page.url))).map((site) => site.id);
      expect(claiming).toEqual(dedicated.has(page.site) ? [page.site] : []);
    },
  );

  it('holds at least six pages of every site with a reader of its own', () => {
    for (const id of dedicated)
      expect(pages.filter((page) => page.site === id).length, id).toBeGreaterThanOrEqual(6);
  });

  it('never reads a secret: canaries stand in every page with live values', () => {
    for (const page of pages) expect(JSON.stringify(readGolden(page))).not.toMatch(/canary/);
    // One test reads every page there is: its limit is no measure of how fast a page is read.
  }, 180_000);

  it('anchors every pointer at a node of the page', () => {
    for (const page of pages.filter(({ site }) => dedicated.has(site))) {
      const site = sites.find(({ id }) => id === page.site);
      const opened = openPage(page.html, page.url, page.live);
      const reading = site && whole(site.read(opened, []));
      if (reading?.status !== 'found') continue;
      const { fields, people, activities } = reading.record;
      for (const { where } of [...fields, ...people, ...activities]) {
        const el = reading.anchors.get(where ?? '');
        expect(el?.isConnected, `${page.slug} ${where}`).toBe(true);
      }
    }
  });
});
