import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expected } from '../pages/golden.ts';
import { goldenPages } from '../pages/load.ts';
import { openSitesPage, type SitesPage } from './sites-page.ts';

describe('golden pages in real Chromium', () => {
  let sites: SitesPage;
  beforeAll(async () => {
    sites = await openSitesPage();
  });
  afterAll(() => sites?.close());

  it.each(goldenPages().map((golden) => [`${golden.site}/${golden.slug}`, golden] as const))(
    '%s reads as recorded, with real inputs, shadow roots and visibility',
    async (_, golden) => {
      await sites.open(golden.html, golden.url, golden.live);
      const answer = await sites.read(golden.maps);
      expect(answer.status === 'found' ? answer.record : answer).toEqual(expected(golden));
    },
  );
});
