import { describe, expect, it } from 'vitest';
import { judgeLink } from './link.ts';

const hosts = ['wiki.acme.example', '*.docs.example'];

describe('judgeLink (T13, T14, G14)', () => {
  it.each([
    'https://wiki.acme.example/',
    'https://wiki.acme.example/a/b?c=d#e',
    'HTTPS://WIKI.acme.example/x',
    'https://a.docs.example/',
    'https://a.b.docs.example/x',
  ])('opens %s', (url) => expect(judgeLink(url, hosts)).toMatchObject({ ok: true }));

  /** Forms that a browser would read in another way than a person does; each joined with each trusted host. */
  const forms = [
    'http://HOST/',
    'ftp://HOST/',
    'javascript:alert(1)//HOST',
    'JaVaScRiPt:alert(1)//HOST',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,HOST',
    'vbscript:HOST',
    'blob:https://HOST/x',
    'file://HOST/x',
    'view-source:https://HOST/',
    'chrome://HOST/',
    'moz-extension://HOST/',
    'about:blank#HOST',
    '//HOST/',
    '///HOST/',
    '/HOST/',
    'HOST',
    'https:HOST',
    'https:/HOST',
    'https:///HOST/',
    'https:\\\\HOST\\',
    'https://HOST\\@evil.example/',
    'https:\\\\evil.example/HOST',
    'https://user@HOST/',
    'https://user:word@HOST/',
    'https://HOST@evil.example/',
    'https://HOST:443@evil.example/',
    'https://HOST%40evil.example/',
    'https://HOST%2eevil.example/',
    'https://HOST.evil.example/',
    'https://evil.example/HOST',
    'https://evil.example?HOST',
    'https://evil.example#HOST',
    'https://evilHOST/',
    'https://HOSTevil.example/',
    'https://HOST:8443/',
    'https://HOST:80/',
    'https://HOST./',
    'https://.HOST/',
    'https://HOST..evil.example/',
    'https://[::1]/HOST',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://HOST/{id}',
    'https://HOST/?q={quote}',
    'https://{account}.HOST/',
    'https://HOST/ x',
    ' https://HOST/',
    'https://HOST/\t',
    'https://HOST/\n',
    'ht\ttps://HOST/',
    'https://HO ST/',
    'https://HOST/\u0000',
    'https://\u202eHOST/',
    'https://w\u0456ki.acme.example/',
    'https://wiki.\u0430cme.example/',
    'https://wiki\u3002acme\u3002evil/',
    'https://wiki.acme.exampl\u0435/',
    'https://xn--wki-hed.acme.example/',
    'https://wiki.acme.example.xn--p1ai/',
    'mailto:a@HOST',
    'tel:123',
    'sms:HOST',
    'ws://HOST/',
    'wss://HOST/',
    'intent://HOST/',
    'ms-word:https://HOST/',
    'https//HOST/',
    'htps://HOST/',
    'https;//HOST/',
    '',
    ' ',
    'https://',
    'https://?',
    'https://#',
    'https://HOST:99999/',
    'https://HOST:abc/',
    'https://[HOST]/',
    'https://evil.example/https://HOST/',
    'https://evil.example\\HOST/',
    'https://evil.example;HOST/',
    'https://evil.example,HOST/',
    'https://evil.example|HOST/',
    'https://evil.example%00HOST/',
    'https://evil.example%0dHOST/',
    'https://docs.example/',
    'https://xdocs.example/',
    'https://docs.example.evil.example/',
  ];
  // A host under a listed wildcard is listed, whatever it is called.
  const listed = new Set(['https://evila.docs.example/']);
  const corpus = forms
    .flatMap((form) =>
      form.includes('HOST')
        ? ['wiki.acme.example', 'a.docs.example', 'WIKI.ACME.EXAMPLE'].map((host) =>
            form.replaceAll('HOST', host),
          )
        : [form],
    )
    .filter((url) => !listed.has(url));

  it('has two hundred forms', () => expect(corpus.length).toBeGreaterThanOrEqual(200));

  it.each(corpus)('does not open %j', (url) => {
    const link = judgeLink(url, hosts);
    if (!link.ok) {
      expect(link.fault).not.toBe('');
      return;
    }
    // What is opened must go where it says: to a listed host and nowhere else.
    const parsed = new URL(url);
    expect([parsed.protocol, parsed.username, parsed.password, parsed.port]).toEqual(['https:', '', '', '']);
    expect(link.host === 'wiki.acme.example' || link.host.endsWith('.docs.example')).toBe(true);
    throw new Error(`${url} was opened as ${link.href}`);
  });

  it('shows international names in their ASCII form', () => {
    expect(judgeLink('https://bücher.example/', ['xn--bcher-kva.example'])).toMatchObject({
      host: 'xn--bcher-kva.example',
    });
  });

  it('opens nothing when the policy lists no host', () =>
    expect(judgeLink('https://wiki.acme.example/', []).ok).toBe(false));
});
