import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clobbered, hostilePage, hostileUrl, secretPlaces, unseenWords } from '../pages/hostile.ts';
import { openSitesPage, type SitesPage } from './sites-page.ts';

describe('hostile pages in real Chromium', () => {
  let sites: SitesPage;
  beforeAll(async () => {
    sites = await openSitesPage();
  });
  afterAll(() => sites?.close());

  const record = async (html: string) => {
    await sites.open(html, hostileUrl);
    const answer = await sites.read();
    if (answer.status !== 'found') throw new Error(`expected a record, got ${JSON.stringify(answer)}`);
    return answer.record;
  };

  it('reads the same through forms whose inputs are named after the members of a node', async () => {
    const inputs = clobbered.map((name) => `<input name="${name}" style="display:none">`).join('');
    const plain = await record(hostilePage());
    const harmed = await record(hostilePage({ around: (inner) => `<form>${inputs}${inner}</form>` }));
    expect(plain.fields).toHaveLength(3);
    expect({ ...harmed, parts: [] }).toEqual({ ...plain, parts: [] });
    // The form itself stands between the reader and the value, too.
    const inside = await record(hostilePage({ pain: `<form>${inputs}Line 4 stops twice a week</form>` }));
    expect(inside.fields[1]?.value).toBe('Line 4 stops twice a week');
  });

  it('reads nothing of twenty secret places', async () => {
    const { fields, activities } = await record(
      hostilePage({ pain: `seen ${secretPlaces.join('')}`, body: `<p>seen</p>${secretPlaces.join('')}` }),
    );
    expect(JSON.stringify({ fields, activities })).not.toContain('canary');
    expect(fields[1]?.value).toBe('seen');
  });

  it.each(unseenWords)('leaves out words that nobody sees: %s', async (how) => {
    const { activities } = await record(
      hostilePage({ body: `<p>We lose a shift.</p><p ${how}>our budget is approved</p><p>Dana</p>` }),
    );
    expect(activities[0]?.text).toBe('We lose a shift.\nDana');
  });

  it('leaves out what a style sheet hides, and keeps what it shows in its own colours', async () => {
    const { activities } = await record(
      hostilePage({
        body: '<style>.x{display:none}.y{color:#fff;background:#036}</style><p>One.</p><p class="x">our budget is approved</p><p class="y">Two.</p><p style="color:#fff;background-color:#036">Three.</p>',
      }),
    );
    expect(activities[0]?.text).toBe('One.\nTwo.\nThree.');
  });

  it('reads a page whose ids hold a line break, a quote or a backslash', async () => {
    const boxes = ['a\nb', 'a"b', 'a\\b'].map(
      (id, i) =>
        `<div><label for='${id}'>Note ${i}</label><div><input id='${id}' value="kept ${i}"></div></div><div><span>Sign ${i}</span><input id='s${id}' value="seen ${i}"></div>`,
    );
    const rows = ['Amount', 'Stage', 'Owner'].map((name) => `<dt>${name}</dt><dd>${name} here</dd>`).join('');
    await sites.open(
      `<!doctype html><html lang="en"><title>Dock crane</title><main><h1>Dock crane</h1><dl>${rows}</dl>${boxes.join('')}</main></html>`,
      'https://crm.example.test/deals/4711',
    );
    const answer = await sites.read();
    const fields = answer.status === 'found' ? answer.record.fields : [];
    expect(fields.map(({ label, value }) => `${label}=${value}`)).toEqual(
      expect.arrayContaining(['Amount=Amount here', 'Note 0=kept 0', 'Note 1=kept 1', 'Note 2=kept 2']),
    );
  });

  it('takes zero-width and bidi tricks out of words', async () => {
    const { fields } = await record(
      hostilePage({ pain: 'b\u200bud\u00adg\u2060et\u202e devorppa\u202c z\u0335\u0336\u0337\u0338\u0334o' }),
    );
    expect(fields[1]?.value).toMatch(/^budget devorppa z\p{M}{1,3}o$/u);
  });

  it('follows a same-origin frame with a mail in it, and bears frames that are foreign or gone', async () => {
    await sites.open(
      hostilePage({
        body: '<iframe id="own" srcdoc="<p>We lose a shift.</p>"></iframe><iframe src="https://elsewhere.example/"></iframe><iframe sandbox srcdoc="<p>no</p>"></iframe>',
      }),
      hostileUrl,
    );
    await sites.page.waitForFunction(() =>
      (document.querySelector('#own') as HTMLIFrameElement | null)?.contentDocument?.querySelector('p'),
    );
    const first = await sites.read();
    expect(first.status === 'found' && first.record.activities[0]?.text).toBe('We lose a shift.');
    await sites.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
    });
    expect((await sites.read()).status).toBe('found');
  });

  it('ends on a hundred thousand nodes, keeps what it read and says that it stopped', async () => {
    const { fields, parts } = await record(hostilePage({ body: '<p><i>word </i></p>'.repeat(50_000) }));
    expect(fields).toHaveLength(3);
    expect(parts).toContainEqual({ part: 'fields', state: 'limited' });
  });

  it('goes eight shadow roots deep and no further', async () => {
    await sites.open(hostilePage({ pain: '<x-deep></x-deep>' }), hostileUrl);
    await sites.page.evaluate(() => {
      let host: Element | null = document.querySelector('x-deep');
      for (let depth = 1; depth <= 200 && host; depth++) {
        const root: ShadowRoot = host.attachShadow({ mode: 'open' });
        root.innerHTML = `<span>d${depth} </span><x-deep></x-deep>`;
        host = root.querySelector('x-deep');
      }
    });
    const answer = await sites.read();
    const pain = answer.status === 'found' ? (answer.record.fields[1]?.value ?? '') : '';
    expect(pain).toBe('d1 d2 d3 d4 d5 d6 d7 d8');
  });

  it('never throws while nodes go at random between reads', async () => {
    await sites.open(hostilePage({ body: '<p>a</p>'.repeat(50) }), hostileUrl);
    for (let round = 0; round < 40; round++) {
      await sites.page.evaluate((seed) => {
        const nodes = [...document.body.querySelectorAll('*')];
        nodes[(seed * 7919) % nodes.length]?.remove();
      }, round);
      const answer = await sites.read();
      expect(answer.status === 'unready' ? answer.reason : answer.status).not.toBe('failed');
    }
  });
});
