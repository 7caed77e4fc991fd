import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumId, geckoId } from '../browser/identity.ts';
import { type PolicyKey, policyKeys, readPolicy } from '../sync/policy.ts';
import { CliError, readBytes } from './criteria-load.ts';

type Values = Partial<Record<PolicyKey, unknown>>;
interface Ids {
  chromeId: string;
  edgeId: string;
  firefoxId: string;
}

const example = {
  criteriaUrl: 'https://static.example.com/fairlead/criteria.json',
  criteriaKeys: ['ed25519:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  linkHosts: ['wiki.example.com'],
  allowUserCriteria: false,
  lockSettings: false,
  checkHours: 6,
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A value for a .reg file. Lists are numbered values under a key of their own, as Chromium reads them. */
const regFile = (root: string, id: string, values: Values): string => {
  const base = `${root}\\3rdparty\\extensions\\${id}\\policy`;
  const text = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const flat: string[] = [];
  const lists: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      lists.push(`\r\n[${base}\\${key}]`);
      for (const [index, item] of value.entries()) lists.push(`"${index + 1}"=${text(String(item))}`);
    } else if (typeof value === 'number') flat.push(`"${key}"=dword:${value.toString(16).padStart(8, '0')}`);
    else if (typeof value === 'boolean') flat.push(`"${key}"=dword:0000000${value ? 1 : 0}`);
    else flat.push(`"${key}"=${text(String(value))}`);
  }
  return ['Windows Registry Editor Version 5.00', '', `[${base}]`, ...flat, ...lists, ''].join('\r\n');
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const plistValue = (value: unknown, indent: string): string => {
  if (Array.isArray(value))
    return `${indent}<array>\n${value.map((item) => plistValue(item, `${indent}  `)).join('\n')}\n${indent}</array>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${indent}  <key>${escapeXml(key)}</key>\n${plistValue(item, `${indent}  `)}`,
    );
    return `${indent}<dict>\n${entries.join('\n')}\n${indent}</dict>`;
  }
  return `${indent}<string>${escapeXml(String(value))}</string>`;
};

const plist = (value: unknown): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n' +
  `<plist version="1.0">\n${plistValue(value, '')}\n</plist>\n`;

/** Every policy file, by its path under the output folder, and where each belongs. */
export const makePolicies = (values: Values, ids: Ids): { path: string; text: string; belongs: string }[] => {
  const chromium = (id: string) => json({ '3rdparty': { extensions: { [id]: values } } });
  const firefox = { '3rdparty': { Extensions: { [ids.firefoxId]: values } } };
  return [
    {
      path: 'chrome/linux/fairlead.json',
      text: chromium(ids.chromeId),
      belongs: '/etc/opt/chrome/policies/managed/ (Chromium: /etc/chromium/policies/managed/)',
    },
    {
      path: 'chrome/windows/fairlead.reg',
      text: regFile('HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome', ids.chromeId, values),
      belongs: 'import with regedit, or as a group policy preference',
    },
    {
      path: `chrome/macos/com.google.Chrome.extensions.${ids.chromeId}.plist`,
      text: plist(values),
      belongs: '/Library/Managed Preferences/, or a custom settings payload of that domain in your MDM',
    },
    {
      path: 'edge/linux/fairlead.json',
      text: chromium(ids.edgeId),
      belongs: '/etc/opt/edge/policies/managed/',
    },
    {
      path: 'edge/windows/fairlead.reg',
      text: regFile('HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge', ids.edgeId, values),
      belongs: 'import with regedit, or as a group policy preference',
    },
    {
      path: `edge/macos/com.microsoft.Edge.extensions.${ids.edgeId}.plist`,
      text: plist(values),
      belongs: '/Library/Managed Preferences/, or a custom settings payload of that domain in your MDM',
    },
    {
      path: 'firefox/linux/policies.json',
      text: json({ policies: firefox }),
      belongs: '/etc/firefox/policies/ (merge with a policies.json that is there)',
    },
    {
      path: 'firefox/windows/policies.json',
      text: json({ policies: firefox }),
      belongs: 'the "distribution" folder beside firefox.exe',
    },
    {
      path: 'firefox/macos/org.mozilla.firefox.plist',
      text: plist({ EnterprisePoliciesEnabled: true, ...firefox }),
      belongs: '/Library/Preferences/, or a custom settings payload of that domain in your MDM',
    },
  ];
};

const idPattern = /^[a-p]{32}$/;

/** `policy ANSWERS.json OUTDIR`. Refuses answers that the extension could not use. */
export const writePolicies = async (
  answersPath: string,
  folder: string,
  showExample: boolean,
): Promise<number> => {
  if (showExample) {
    process.stdout.write(json(example));
    return 0;
  }
  let answers: Record<string, unknown>;
  try {
    answers = JSON.parse(new TextDecoder().decode(readBytes(answersPath))) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${answersPath} is no JSON: ${error instanceof Error ? error.message : ''}`, 1);
  }
  const { chromeId = chromiumId, edgeId = chromeId, firefoxId = geckoId, ...given } = answers;
  for (const [name, id] of Object.entries({ chromeId, edgeId }))
    if (typeof id !== 'string' || !idPattern.test(id))
      throw new CliError(
        `${name}: expected the 32 letters of an extension id, found ${JSON.stringify(id)}.`,
        1,
      );
  const policy = readPolicy(given);
  const problems = [
    ...policy.broken.map((key) => `${key}: this value cannot be used. ${policyKeys[key as PolicyKey].text}`),
    ...policy.unknown.map(
      (key) => `${key}: there is no such key. Known: ${Object.keys(policyKeys).join(', ')}.`,
    ),
  ];
  if (policy.state === 'none')
    problems.push('Nothing is set. Start from: npm run criteria -- policy --example');
  if (problems.length > 0) throw new CliError(`${answersPath}:\n  ${problems.join('\n  ')}`, 1);
  const values = Object.fromEntries(policy.shown.map(({ key, value }) => [key, value])) as Values;
  const ids = { chromeId: String(chromeId), edgeId: String(edgeId), firefoxId: String(firefoxId) };
  for (const file of makePolicies(values, ids)) {
    const path = join(folder, file.path);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, file.text);
    console.log(`${path}\n  belongs in: ${file.belongs}`);
  }
  return 0;
};
