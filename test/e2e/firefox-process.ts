import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from './find-browser.ts';
import { Marionette } from './marionette.ts';
import { until } from './until.ts';

export const firefoxPath = findFirefox();

type Prefs = Record<string, string | number | boolean>;

/** Starts the system's Firefox, headless, with a profile of its own that is thrown away. */
export const launchFirefox = async (
  prefs: Prefs,
): Promise<{
  client: Marionette;
  /** Runs a function body in the page in front, or with the browser's own rights; may await. */
  inContext<T>(context: 'chrome' | 'content', body: string): Promise<T>;
  close(): Promise<void>;
}> => {
  const profile = mkdtempSync(join(tmpdir(), 'fairlead-firefox-'));
  const all: Prefs = {
    // Any free one; Firefox writes which into its profile.
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'browser.startup.page': 0,
    'intl.locale.requested': 'en-US',
    ...prefs,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(all)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const firefox = spawn(
    firefoxPath ?? 'firefox',
    ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, '--headless'],
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((done) => firefox.once('exit', () => done()));
  const client = await until(
    'Firefox to listen',
    () => Marionette.connect(Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'))),
    { within: 60_000 },
  );
  await client.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  const inContext = async <T>(context: 'chrome' | 'content', body: string): Promise<T> => {
    await client.send('Marionette:SetContext', { value: context });
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await client.send<{ value: { value: T; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      {
        script,
        args: [],
      },
    );
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  };
  return {
    client,
    inContext,
    close: async () => {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      client.close();
      const kill = setTimeout(() => firefox.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(kill);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
