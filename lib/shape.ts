/**
 * A small parser for plain data whose shape only we write: records from the page side, what this browser keeps. It
 * builds fresh objects of known keys and says where something is not as it should be. What people write (criteria, policy,
 * settings files) goes through zod instead, whose messages and JSON Schema help whoever wrote it; zod alone would be a
 * third of the sidebar's script.
 */

/** What every door needs of a parser; zod's schemas satisfy it too. */
export interface Schema<T> {
  safeParse(raw: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
}

/** Takes a value or throws a `Mismatch`; `path` is where the value stands, and is pushed and popped on the way. */
type Take<T> = (raw: unknown, path: PropertyKey[]) => T;

export interface Shape<T> extends Schema<T> {
  take: Take<T>;
}
interface Optional<T> extends Shape<T> {
  optional: true;
}
/** The type that a shape gives. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

class Mismatch extends Error {
  readonly path: PropertyKey[];
  constructor(path: PropertyKey[], expected: string) {
    super(`Expected ${expected}`);
    this.path = [...path];
  }
}

const shape = <T>(take: Take<T>): Shape<T> => ({
  take,
  safeParse: (raw) => {
    try {
      return { success: true, data: take(raw, []) };
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      return { success: false, error: { issues: [{ path: error.path, message: error.message }] } };
    }
  },
});

/** A text of at most so many UTF-16 units. */
export const text = (most = Number.POSITIVE_INFINITY): Shape<string> =>
  shape((raw, path) => {
    if (typeof raw === 'string' && raw.length <= most) return raw;
    throw new Mismatch(path, most < Number.POSITIVE_INFINITY ? `a text of at most ${most}` : 'a text');
  });

/** A finite number, not below `least`. */
export const number = (least = Number.NEGATIVE_INFINITY): Shape<number> =>
  shape((raw, path) => {
    if (typeof raw === 'number' && Number.isFinite(raw) && raw >= least) return raw;
    throw new Mismatch(path, least > Number.NEGATIVE_INFINITY ? `a number from ${least}` : 'a number');
  });

export const flag: Shape<boolean> = shape((raw, path) => {
  if (typeof raw === 'boolean') return raw;
  throw new Mismatch(path, 'true or false');
});

/** One of these words. */
export const oneOf = <const Word extends string>(words: readonly Word[]): Shape<Word> =>
  shape((raw, path) => {
    const word = words.find((one) => one === raw);
    if (word !== undefined) return word;
    throw new Mismatch(path, `one of ${words.join(', ')}`);
  });

/** A list of at most so many. */
export const list = <T>(item: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<T[]> =>
  shape((raw, path) => {
    if (!Array.isArray(raw) || raw.length > most) throw new Mismatch(path, 'a list');
    return Array.from(raw, (one, index) => within(path, index, item, one));
  });

/** An object of any keys, all of one shape. */
export const dictionary = <T>(item: Shape<T>): Shape<Record<string, T>> =>
  shape((raw, path) => {
    // `fromEntries` defines: a key such as "__proto__" is a key like any other.
    return Object.fromEntries(
      Object.entries(objectOf(raw, path)).map(([key, one]) => [key, within(path, key, item, one)]),
    );
  });

/** May be left out of `fields`; a key that is there and undefined counts as left out. */
export const maybe = <T>(inner: Shape<T>): Optional<T> => ({ ...inner, optional: true });

type Fields = Record<string, Shape<unknown>>;
type OptionalKey<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F];
type Built<F> = { [K in Exclude<keyof F, OptionalKey<F>>]: Shaped<F[K]> } & {
  [K in OptionalKey<F>]?: Shaped<F[K]> | undefined;
};
/** The same type, written out as one object. */
type Plain<T> = { [K in keyof T]: T[K] };

/** An object of these keys; all others are dropped. */
export const fields = <F extends Fields>(shapes: F): Shape<Plain<Built<F>>> => {
  const entries = Object.entries(shapes);
  return shape((raw, path) => {
    const from = objectOf(raw, path);
    const built: Record<string, unknown> = {};
    for (const [key, inner] of entries) {
      const value = from[key];
      if (value === undefined && 'optional' in inner) continue;
      built[key] = within(path, key, inner, value);
    }
    return built as Plain<Built<F>>;
  });
};

/** An object whose `type` says which of these shapes the rest has. */
export const byType = <F extends Record<string, Shape<object>>>(
  kinds: F,
): Shape<{ [K in keyof F]: { type: K } & Shaped<F[K]> }[keyof F]> =>
  shape((raw, path) => {
    const { type } = objectOf(raw, path);
    const kind = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (kind === undefined) throw new Mismatch([...path, 'type'], `one of ${Object.keys(kinds).join(', ')}`);
    return { type, ...kind.take(raw, path) } as never;
  });

const objectOf = (raw: unknown, path: PropertyKey[]): Record<string, unknown> => {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Record<string, unknown>;
  throw new Mismatch(path, 'an object');
};

const within = <T>(path: PropertyKey[], key: PropertyKey, inner: Shape<T>, raw: unknown): T => {
  path.push(key);
  const taken = inner.take(raw, path);
  path.pop();
  return taken;
};
