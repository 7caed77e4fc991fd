import type { ComponentChildren } from 'preact';
import { Address } from '../ui/address.tsx';
import { pick } from '../ui/pick.ts';
import { localeOf, readAge, readDay } from '../ui/when.ts';
import type { InForceView, PartProps } from './props.ts';

const Facts = ({ inForce, tell, language, now }: PartProps & { inForce: InForceView }) => {
  const { generation } = inForce;
  const signed =
    generation.source === 'packaged'
      ? tell('signed.packaged')
      : generation.signers.length > 0
        ? tell('signed.yes', { keys: generation.signers.join(', ') })
        : tell('signed.no');
  const facts: [string, ComponentChildren][] = [
    [tell('fact.organisation'), generation.organisation],
    [tell('fact.version'), generation.version],
    [tell('fact.source'), tell(`source.${generation.source}`)],
    ...(generation.url === undefined
      ? []
      : [
          [
            tell('fact.address'),
            <a key="address" href={generation.url} target="_blank" rel="noopener noreferrer">
              <Address url={generation.url} />
            </a>,
          ] satisfies [string, ComponentChildren],
        ]),
    [tell('fact.signature'), signed],
    ...(inForce.checkedAt === undefined
      ? []
      : [
          [
            tell('fact.age'),
            tell('age.checked', { age: readAge(inForce.checkedAt, now, language) }),
          ] satisfies [string, string],
        ]),
    ...(generation.published === undefined
      ? []
      : [[tell('fact.published'), readDay(generation.published, now, language)] satisfies [string, string]]),
    ...(generation.expires === undefined
      ? []
      : [[tell('fact.expires'), readDay(generation.expires, now, language)] satisfies [string, string]]),
  ];
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt class="label">{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const History = ({ inForce, tell, language, now }: PartProps & { inForce: InForceView }) => (
  <details class="fold">
    <summary>{tell('history')}</summary>
    {inForce.history.length === 0 ? (
      <p class="calm">{tell('history.none')}</p>
    ) : (
      <ol class="history">
        {inForce.history.map((entry) => (
          <li key={entry.at}>
            <p>
              <b>{tell(`short.${entry.outcome}`)}</b>{' '}
              <span class="who">{readAge(new Date(entry.at).toISOString(), now, language)}</span>
            </p>
            <p class="calm">{tell(`admin.${entry.outcome}`)}</p>
            {entry.detail !== undefined && entry.detail !== '' && <pre class="detail">{entry.detail}</pre>}
          </li>
        ))}
      </ol>
    )}
  </details>
);

/** The organisation's links: those that the policy lets open, the others as text with their address. */
const Links = ({ inForce, tell }: PartProps & { inForce: InForceView }) => {
  if (inForce.links.length === 0) return null;
  return (
    <>
      <h3 class="label">{tell('links')}</h3>
      <ul class="plain-list">
        {inForce.links.map(({ name, url, href }) => (
          <li key={url}>
            {href === undefined ? (
              <>
                <bdi>{name}</bdi> <span class="who">{url}</span>
              </>
            ) : (
              <>
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {name}
                </a>{' '}
                <span class="who">{new URL(href).hostname}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Which criteria are judged by, since when, from where; what the last checks said; check now and one step back. */
export const InForce = (props: PartProps) => {
  const { view, tell, language, now, act } = props;
  const { inForce, policy } = view;
  if (inForce === undefined) return <p class="calm">{tell('force.loading')}</p>;
  const last = inForce.history[0];
  const locked = policy.lockSettings;
  const note = pick(inForce.generation.changeNote, language);
  return (
    <>
      {inForce.expiredSince !== undefined && (
        <p class="banner">{tell('force.expired', { day: readDay(inForce.expiredSince, now, language) })}</p>
      )}
      {inForce.reviewDue !== undefined && (
        <p class="calm">{tell('force.review', { day: readDay(inForce.reviewDue, now, language) })}</p>
      )}
      <Facts {...props} inForce={inForce} />
      {note !== '' && (
        <p class="calm">
          {tell('force.note')} <bdi>{note}</bdi>
        </p>
      )}
      {last !== undefined && inForce.address !== undefined && (
        <p>
          {tell(`rep.${last.outcome}`)}{' '}
          <span class="who">{readAge(new Date(last.at).toISOString(), now, language)}</span>
        </p>
      )}
      {inForce.pending !== undefined && (
        <section class="held" aria-label={tell('held.title')}>
          <h3 class="lead">{tell('held.title')}</h3>
          <p>
            <bdi>{inForce.pending.generation.organisation}</bdi>,{' '}
            <bdi>{inForce.pending.generation.version}</bdi>
          </p>
          <p class="calm">{inForce.pending.why}</p>
          {locked ? (
            <p class="calm">{tell('policy.locks')}</p>
          ) : (
            <button type="button" class="button plain" onClick={act.onAcceptHeld}>
              {tell('held.accept')}
            </button>
          )}
        </section>
      )}
      <div class="acts">
        {inForce.address !== undefined && (
          <button type="button" class="button main" aria-disabled={view.checking} onClick={act.onCheck}>
            {tell(view.checking ? 'check.running' : 'check.now')}
          </button>
        )}
        {inForce.previous !== undefined && !locked && (
          <button type="button" class="button plain" onClick={act.onBack}>
            {tell('back', { version: inForce.previous.version })}
          </button>
        )}
      </div>
      {inForce.nextAt !== undefined && inForce.address !== undefined && (
        <p class="label">
          {tell('check.next', {
            time: new Intl.DateTimeFormat(localeOf(language), {
              dateStyle: 'medium',
              timeStyle: 'short',
            }).format(new Date(inForce.nextAt)),
          })}
        </p>
      )}
      <Links {...props} inForce={inForce} />
      <History {...props} inForce={inForce} />
    </>
  );
};
