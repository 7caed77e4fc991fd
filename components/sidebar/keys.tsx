import { places } from './header.tsx';
import { useHere } from './here.tsx';
import type { Tell } from './props.ts';

const inList: readonly (readonly [string, string])[] = [
  ['j k ↓ ↑', 'keys.move'],
  ['Home End', 'keys.ends'],
  ['Enter', 'keys.open'],
  ['s', 'keys.show'],
  ['c', 'keys.copy'],
  ['Esc', 'keys.back'],
];

/** What stands on the key where the reader lives; a letter or an arrow is the same everywhere. */
const nameOf = (key: string, tell: Tell): string => (/^\w{2,}$/.test(key) ? tell(`key.${key}`) : key);

/** The list of keys. */
export const KeysView = () => {
  const { tell, act, letterKeys } = useHere();
  return (
    <section class="reading keys">
      <h2 class="label">{tell('keys.list')}</h2>
      <dl>
        {inList.map(([key, text]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{nameOf(one, tell)}</kbd>
              ))}
            </dt>
            <dd>{tell(text)}</dd>
          </div>
        ))}
      </dl>
      <h2 class="label">{tell('keys.anywhere')}</h2>
      <dl>
        <div>
          <dt>
            <kbd>a</kbd>
          </dt>
          <dd>{tell('keys.another')}</dd>
        </div>
        {places.map(([route, key]) => (
          <div key={route}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{tell(`view.${route}`)}</dd>
          </div>
        ))}
      </dl>
      {act.onLetterKeys && (
        <>
          <label class="choice">
            <input
              type="checkbox"
              checked={letterKeys}
              onChange={(event) => act.onLetterKeys?.(event.currentTarget.checked)}
            />
            {tell('keys.letters')}
          </label>
          <p class="calm">{tell('keys.letters-why')}</p>
        </>
      )}
    </section>
  );
};
