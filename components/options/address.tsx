import { useState } from 'preact/hooks';
import { readDay } from '../ui/when.ts';
import { readDifference } from './difference-words.ts';
import type { PartProps } from './props.ts';

const mostShown = 40;

const Shown = ({ view, tell, language, now, act }: PartProps) => {
  if (view.address.kind !== 'shown') return null;
  const { preview } = view.address;
  const signed =
    preview.signers.length > 0
      ? tell('signed.yes', { keys: preview.signers.join(', ') })
      : tell(preview.signed ? 'signed.unknown' : 'signed.no');
  const { differences } = preview;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h3 class="lead" id="preview-title" tabIndex={-1}>
        {tell('preview.title')}
      </h3>
      <dl class="facts">
        <div>
          <dt class="label">{tell('fact.organisation')}</dt>
          <dd>
            <bdi>{preview.organisation}</bdi>
          </dd>
        </div>
        <div>
          <dt class="label">{tell('fact.version')}</dt>
          <dd>
            <bdi>{preview.version}</bdi>
          </dd>
        </div>
        <div>
          <dt class="label">{tell('fact.signature')}</dt>
          <dd>{signed}</dd>
        </div>
        {preview.published !== undefined && (
          <div>
            <dt class="label">{tell('fact.published')}</dt>
            <dd>{readDay(preview.published, now, language)}</dd>
          </div>
        )}
      </dl>
      {preview.drops !== undefined && <p class="banner">{tell('preview.drops', { why: preview.drops })}</p>}
      <h4 class="label">{tell('preview.changes', { n: differences.length })}</h4>
      {differences.length === 0 ? (
        <p class="calm">{tell('preview.same')}</p>
      ) : (
        <ul class="differences">
          {differences.slice(0, mostShown).map((difference) => {
            const { subject, lines } = readDifference(difference, tell);
            return (
              <li key={`${difference.part} ${difference.id}`}>
                <p>{subject}</p>
                {lines.length > 0 && (
                  <ul class="calm">
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {differences.length > mostShown && (
        <p class="calm">{tell('preview.more', { n: differences.length - mostShown })}</p>
      )}
      {preview.notices.length > 0 && (
        <details class="fold">
          <summary>{tell('preview.notices', { n: preview.notices.length })}</summary>
          <pre class="detail">{preview.notices.join('\n')}</pre>
        </details>
      )}
      <div class="acts">
        <button type="button" class="button main" onClick={act.onAccept}>
          {tell('preview.accept')}
        </button>
        <button type="button" class="button plain" onClick={act.onLeave}>
          {tell('preview.leave')}
        </button>
      </div>
    </section>
  );
};

/** A criteria address of one's own: looked at first, taken by a second click. */
export const Address = (props: PartProps) => {
  const { view, tell, act } = props;
  const [url, setUrl] = useState('');
  const [key, setKey] = useState('');
  const { policy, address, inForce } = view;
  if (policy.criteriaUrl !== undefined) return <p class="calm">{tell('address.policy')}</p>;
  if (!policy.allowUserCriteria || policy.lockSettings) return <p class="calm">{tell('address.locked')}</p>;
  const mine = inForce?.address?.by === 'user' ? inForce.address.url : undefined;
  const look = (event: Event) => {
    event.preventDefault();
    if (url.trim() !== '') act.onLook(url.trim(), key.trim());
  };
  return (
    <>
      <p class="calm">{tell('address.about')}</p>
      {mine !== undefined && (
        <div class="mine">
          <p>
            {tell('address.yours')} <bdi>{mine}</bdi>
          </p>
          <button type="button" class="button plain" onClick={act.onForget}>
            {tell('address.forget')}
          </button>
        </div>
      )}
      <form onSubmit={look} noValidate>
        <label class="field">
          <span class="label">{tell('address.url')}</span>
          <input
            type="url"
            name="address"
            value={url}
            autocomplete="off"
            spellcheck={false}
            placeholder="https://example.com/criteria.json"
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        </label>
        <details class="fold">
          <summary>{tell('address.key')}</summary>
          <label class="field">
            <span class="label">{tell('address.key-about')}</span>
            <input
              type="text"
              name="key"
              value={key}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          </label>
        </details>
        <div class="acts">
          <button type="submit" class="button plain" aria-disabled={address.kind === 'looking'}>
            {tell(address.kind === 'looking' ? 'address.looking' : 'address.look')}
          </button>
        </div>
      </form>
      {address.kind === 'refused' && (
        <section class="refused" aria-label={tell(`short.${address.outcome}`)}>
          <p>{tell(`rep.${address.outcome}`)}</p>
          <pre class="detail">{address.detail}</pre>
          {address.mayAllow && (
            <>
              <p class="calm">{tell('address.allow-about')}</p>
              <button
                type="button"
                class="button plain"
                onClick={() => act.onAllow(address.url, address.key)}
              >
                {tell('address.allow')}
              </button>
            </>
          )}
        </section>
      )}
      <Shown {...props} />
    </>
  );
};
