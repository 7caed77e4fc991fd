import { describe, expect, it } from 'vitest';
import { browserPaths, findChromium, howToInstall, isDebian, type Machine, WrongPath } from './browsers.ts';
import { readOptions, WrongOption } from './demo/options.ts';
import { deals, pathOf, records } from './demo/records/index.ts';
import { resolveRecord } from './demo/records/resolve.ts';

const machine = (more: Partial<Machine>): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/ines',
  exists: () => false,
  ...more,
});

describe('finding a browser', () => {
  it.each([
    ['linux', '/usr/bin/google-chrome', {}],
    ['linux', '/opt/microsoft/msedge/msedge', {}],
    ['linux', '/snap/bin/chromium', {}],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', {}],
    ['darwin', '/home/ines/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['win32', 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe', { LOCALAPPDATA: 'C:\\Programs' }],
    ['win32', 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe', { 'PROGRAMFILES(X86)': 'C:\\P86' }],
  ] as const)('on %s at %s', (platform, path, env) => {
    const found = findChromium(
      machine({ platform, env: { PATH: '/usr/bin', ...env }, exists: (one) => one === path }),
    );
    expect(found?.path).toBe(path);
  });

  it('prefers what the person named, and does not pass over a wrong name', () => {
    const env = { CHROME_PATH: '/opt/mine/chrome', PATH: '/usr/bin' };
    expect(findChromium(machine({ env, exists: () => true }))?.path).toBe('/opt/mine/chrome');
    const elsewhere = machine({ env, exists: (path) => path === '/usr/bin/chromium' });
    expect(() => findChromium(elsewhere)).toThrow(WrongPath);
  });

  it('never takes Firefox for Chromium, and finds nothing where nothing is', () => {
    expect(findChromium(machine({ exists: (path) => path.includes('firefox') }))).toBeUndefined();
    expect(browserPaths(machine({ platform: 'win32', env: {} }))).toEqual([]);
  });

  it('knows Debian and what is made from it', () => {
    expect(isDebian('PRETTY_NAME="x"\nID=debian\n')).toBe(true);
    expect(isDebian('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(true);
    expect(isDebian('ID=fedora\nSUPPORT="see debian"\n')).toBe(false);
  });

  it('says what to install on every system, and how to point at one', () => {
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'] as const) {
      expect(howToInstall('chromium', platform)).toMatch(/Install .*CHROME_PATH/);
      expect(howToInstall('firefox', platform)).toMatch(/Install .*FIREFOX_PATH/);
    }
  });
});

describe('the options of npm start', () => {
  it('has useful defaults, and a picture needs no window', () => {
    expect(readOptions([], 8)).toMatchObject({ headless: false, deal: 1, width: 360, dark: false });
    expect(readOptions(['--shot', 'a.png', '--deal', '8'], 8)).toMatchObject({ headless: true, deal: 8 });
  });

  it.each([
    [['--deal', '9'], '--deal'],
    [['--deal', 'x'], '--deal'],
    [['--width', '20'], '--width'],
    [['--size', 'large'], '--size'],
    [['--shot', 'a.jpg'], '--shot'],
    [['--shoot', 'a.png'], '--shoot'],
  ])('refuses %s by name', (args, name) => {
    expect(() => readOptions(args, 8)).toThrow(WrongOption);
    expect(() => readOptions(args, 8)).toThrow(name);
  });
});

describe('the demo deals', () => {
  it('stand at different buyer stages, ahead of and behind the CRM, one in German', () => {
    expect(deals.length).toBeGreaterThanOrEqual(6);
    expect(new Set(deals.map(({ expected }) => expected?.buyer))).toEqual(
      new Set(['awareness', 'consideration', 'readiness', 'unknown']),
    );
    expect(new Set(deals.map(({ expected }) => expected?.crm))).toEqual(new Set(['ahead', 'even', 'behind']));
    expect(deals.some(({ language }) => language === 'de')).toBe(true);
    expect(new Set(records.map(({ object }) => object)).size).toBe(4);
  });

  it('have ids of their own, in the 18-character form with its check letters', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
    const check = (id: string): string =>
      [0, 5, 10]
        .map((start) =>
          [...id.slice(start, start + 5)].reduce(
            (sum, letter, place) => sum + (/[A-Z]/.test(letter) ? 1 << place : 0),
            0,
          ),
        )
        .map((value) => letters[value])
        .join('');
    expect(new Set(records.map(pathOf)).size).toBe(records.length);
    for (const { id } of records) expect(id).toBe(id.slice(0, 15) + check(id));
  });

  it('lay their dates around the day that is given, in the record’s language', () => {
    const monday = new Date(2027, 4, 3);
    const shown = deals.map((deal) => resolveRecord(deal, monday));
    const texts = JSON.stringify(shown);
    expect(texts).not.toMatch(/\{[+-]\d/);
    for (const { activities } of shown) {
      for (const { at, upcoming } of activities) {
        expect(at.slice(0, 10) > '2027-05-03').toBe(upcoming);
        if (upcoming) expect([0, 6]).not.toContain(new Date(`${at}:00Z`).getUTCDay());
      }
    }
  });
});
