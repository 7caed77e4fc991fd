import { useState } from 'preact/hooks';
import type { PartProps } from './props.ts';

/** Where Fairlead may read: the CRMs it knows, what was added by a click, what is never read. */
export const Sites = ({ view, tell, act }: PartProps) => {
  const [host, setHost] = useState('');
  const { sites } = view;
  const block = (event: Event) => {
    event.preventDefault();
    if (host.trim() === '') return;
    act.onBlock(host.trim());
    setHost('');
  };
  return (
    <>
      <h3 class="label">{tell('sites.known')}</h3>
      <p>{sites.known.join(', ')}</p>
      <h3 class="label">{tell('sites.added')}</h3>
      {sites.added.length === 0 ? (
        <p class="calm">{tell('sites.added-none')}</p>
      ) : (
        <ul class="rows">
          {sites.added.map((origin) => (
            <li key={origin}>
              <bdi>{origin}</bdi>
              <button
                type="button"
                class="button quiet"
                aria-label={tell('sites.remove-one', { site: origin })}
                onClick={() => act.onRemoveSite(origin)}
              >
                {tell('sites.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3 class="label">{tell('sites.blocked')}</h3>
      {sites.blocked.length === 0 ? (
        <p class="calm">{tell('sites.blocked-none')}</p>
      ) : (
        <ul class="rows">
          {sites.blocked.map((blocked) => (
            <li key={blocked}>
              <bdi>{blocked}</bdi>
              <button
                type="button"
                class="button quiet"
                aria-label={tell('sites.unblock-one', { site: blocked })}
                onClick={() => act.onUnblock(blocked)}
              >
                {tell('sites.unblock')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="line" onSubmit={block}>
        <label class="field">
          <span class="label">{tell('sites.block-label')}</span>
          <input
            type="text"
            name="block"
            value={host}
            autocomplete="off"
            spellcheck={false}
            placeholder="crm.example.com"
            onInput={(event) => setHost(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button plain">
          {tell('sites.block')}
        </button>
      </form>
    </>
  );
};
