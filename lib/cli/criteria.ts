import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeJsonSchema } from '../criteria/json-schema.ts';
import { makeManagedSchema } from '../sync/managed-schema.ts';
import { checkFile, diffFiles } from './criteria-check.ts';
import { CliError } from './criteria-load.ts';
import { writePolicies } from './criteria-policy.ts';
import { serve } from './criteria-serve.ts';
import { makeKey, signFile } from './criteria-sign.ts';

interface Command {
  usage: string;
  about: string;
  more: string;
  /** How many plain arguments it takes. */
  takes: number;
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'];
  run: (args: string[], options: Record<string, string | boolean | string[] | undefined>) => Promise<number>;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const commands: Record<string, Command> = {
  check: {
    usage: 'check FILE [--against OLD]',
    about: 'Would sidebars take this file? Errors, warnings, and what changes, in plain words.',
    more: 'Uses the very code that sidebars use. --against compares with another version instead of the packaged set.\nExit status: 0 good, 1 refused, 2 wrong use.',
    takes: 1,
    options: { against: { type: 'string' } },
    run: ([file = ''], { against }) => checkFile(file, text(against)),
  },
  diff: {
    usage: 'diff OLD NEW',
    about: 'What changes from one file to another, in plain words.',
    more: 'Exit status: 0, or 1 when one of the files is refused.',
    takes: 2,
    options: {},
    run: ([old = '', now = '']) => diffFiles(old, now),
  },
  preview: {
    usage: 'preview FILE RECORDS.jsonl [--against OLD]',
    about: 'Which verdicts would change on these records.',
    more: 'RECORDS.jsonl holds one record a line, as "npm run assess" reads it. Compares with the packaged set, or with OLD.\nExit status: 0, or 1 when a file is refused or a line cannot be read.',
    takes: 2,
    options: { against: { type: 'string' } },
    run: async ([file = '', records = ''], { against }) => {
      // Loaded when asked for: the judgement is large, and no other command needs it.
      const { previewFile } = await import('./criteria-preview.ts');
      return previewFile(file, records, text(against));
    },
  },
  keygen: {
    usage: 'keygen FILE',
    about: 'Makes a key pair; the private key goes into FILE.',
    more: 'Ed25519. FILE can be read by you alone and is never overwritten.',
    takes: 1,
    options: {},
    run: ([file = '']) => makeKey(file),
  },
  sign: {
    usage: 'sign FILE --key KEY [--key KEY2] [--envelope OUT]',
    about: 'Signs a file: FILE.sig beside it, or one envelope.',
    more: 'Checks the file first and signs nothing that sidebars would refuse. Two keys during a rotation.\nExit status: 0 signed, 1 refused, 2 wrong use.',
    takes: 1,
    options: { key: { type: 'string', multiple: true }, envelope: { type: 'string' } },
    run: ([file = ''], { key, envelope }) => signFile(file, Array.isArray(key) ? key : [], text(envelope)),
  },
  schema: {
    usage: 'schema [--policy] [--out FILE]',
    about: 'Prints the JSON Schema of the file, for your editor.',
    more: 'Name it in the file ("$schema": "./schema.json") and the editor completes and explains every key.\n--policy prints the schema of the policy keys instead.',
    takes: 0,
    options: { out: { type: 'string' }, policy: { type: 'boolean' } },
    run: async (_, { out, policy }) => {
      const json = `${JSON.stringify(policy === true ? makeManagedSchema() : makeJsonSchema(), null, 1)}\n`;
      const file = text(out);
      if (file === undefined) process.stdout.write(json);
      else {
        writeFileSync(file, json);
        console.log(`Written to ${file}.`);
      }
      return 0;
    },
  },
  serve: {
    usage: 'serve FILE|FOLDER [--port 8788]',
    about: 'Serves it on this machine, for trying it out in a sidebar.',
    more: 'Sends the headers that a real host must send. Logs every request. Runs until stopped.',
    takes: 1,
    options: { port: { type: 'string' } },
    run: ([path = ''], { port }) => {
      const number = Number(text(port) ?? '8788');
      if (!Number.isInteger(number) || number < 0 || number > 65_535)
        throw new CliError('--port takes a number from 0 to 65535.');
      return serve(path, number);
    },
  },
  policy: {
    usage: 'policy ANSWERS.json OUTDIR',
    about: 'Writes the policy files for Chrome, Edge and Firefox on Windows, macOS and Linux.',
    more: 'ANSWERS.json holds the policy keys ("criteriaUrl", "criteriaKeys", …) and, where they differ from this build, "chromeId", "edgeId", "firefoxId".\n"npm run criteria -- policy --example" prints one to start from.',
    takes: 2,
    options: { example: { type: 'boolean' } },
    run: ([answers = '', folder = ''], { example }) => writePolicies(answers, folder, example === true),
  },
};

const overview = (): string => {
  const width = Math.max(...Object.values(commands).map((command) => command.usage.length));
  const lines = Object.values(commands).map(
    (command) => `  ${command.usage.padEnd(width)}  ${command.about}`,
  );
  return `npm run criteria -- COMMAND\n\n${lines.join('\n')}\n\nMore about one: npm run criteria -- COMMAND --help`;
};

const main = async (argv: string[]): Promise<number> => {
  const [name = '--help', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new CliError(`There is no command "${name}".\n\n${overview()}`);
  let parsed: { positionals: string[]; values: Record<string, string | boolean | string[] | undefined> };
  try {
    parsed = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    }) as typeof parsed;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CliError(`${reason}.\nUsage: npm run criteria -- ${command.usage}`);
  }
  if (parsed.values.help === true) {
    console.log(`npm run criteria -- ${command.usage}\n\n${command.about}\n${command.more}`);
    return 0;
  }
  const wanted = parsed.values.example === true ? 0 : command.takes;
  if (parsed.positionals.length !== wanted)
    throw new CliError(
      `This takes ${wanted} argument${wanted === 1 ? '' : 's'}.\nUsage: npm run criteria -- ${command.usage}`,
    );
  return command.run(parsed.positionals, parsed.values);
};

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof CliError ? error.message : error);
    process.exitCode = error instanceof CliError ? error.code : 70;
  },
);
