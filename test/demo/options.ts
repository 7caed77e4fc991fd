import { parseArgs } from 'node:util';

/** What `npm start -- …` understands. */
export interface StartOptions {
  help: boolean;
  headless: boolean;
  /** Where to write the picture of page and sidebar. */
  shot?: string;
  /** Which demo deal, from 1. */
  deal: number;
  dark: boolean;
  /** Width of the sidebar in pictures, in CSS pixels. */
  width: number;
  /** Size of the whole picture or window, in CSS pixels. */
  size: { width: number; height: number };
  /** Device pixels for each CSS pixel in pictures. */
  scale: number;
}

export const usage = `npm start -- [options]
  --deal N         open the Nth demo deal (1 to {deals}; default 1)
  --headless       without a window
  --shot FILE.png  write one picture of page and sidebar, then end (implies --headless)
  --dark           dark colours
  --width N        width of the sidebar in the picture, 280 to 800 (default 360)
  --size WxH       size of the window or the whole picture (default 1280x800)
  --scale N        pixels for each CSS pixel in the picture, 1 to 3 (default 1)
  --help           this text`;

/** A wrong option: what it is, and what would be right. */
export class WrongOption extends Error {}

const whole = (name: string, text: string, low: number, high: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new WrongOption(`--${name} is "${text}"; give a whole number from ${low} to ${high}.`);
  }
  return value;
};

/**
 * Reads the options. `deals` is how many demo deals there are.
 * @throws WrongOption naming the option and what it takes.
 */
export const readOptions = (args: readonly string[], deals: number): StartOptions => {
  const parse = () =>
    parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        shot: { type: 'string' },
        deal: { type: 'string', default: '1' },
        dark: { type: 'boolean', default: false },
        width: { type: 'string', default: '360' },
        size: { type: 'string', default: '1280x800' },
        scale: { type: 'string', default: '1' },
      },
    }).values;
  let values: ReturnType<typeof parse>;
  try {
    values = parse();
  } catch (error) {
    throw new WrongOption(error instanceof Error ? error.message : String(error));
  }
  const size = /^(\d{3,4})x(\d{3,4})$/.exec(values.size);
  if (size === null) throw new WrongOption(`--size is "${values.size}"; give it as 1280x800.`);
  if (values.shot !== undefined && !values.shot.endsWith('.png')) {
    throw new WrongOption(`--shot is "${values.shot}"; give a file name that ends in .png.`);
  }
  return {
    help: values.help,
    headless: values.headless || values.shot !== undefined,
    ...(values.shot === undefined ? {} : { shot: values.shot }),
    deal: whole('deal', values.deal, 1, deals),
    dark: values.dark,
    width: whole('width', values.width, 280, 800),
    size: {
      width: whole('size', size[1] ?? '', 640, 3000),
      height: whole('size', size[2] ?? '', 400, 3000),
    },
    scale: whole('scale', values.scale, 1, 3),
  };
};
