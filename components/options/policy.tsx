import { Address } from '../ui/address.tsx';
import type { PartProps } from './props.ts';

/** What the organisation fixed, read-only, key by key as the admin wrote it. */
export const PolicyPart = ({ view, tell }: PartProps) => {
  const { policy } = view;
  if (policy.state === 'none') return <p class="calm">{tell('policy.none')}</p>;
  if (policy.state === 'unreadable') return <p class="banner">{tell('policy.unreadable')}</p>;
  return (
    <>
      <p class="calm">{tell('policy.about')}</p>
      <dl class="facts">
        {policy.shown.map(({ key, value }) => (
          <div key={key}>
            <dt class="label">
              {tell(`policy.${key}`)} <code>{key}</code>
            </dt>
            <dd>
              <bdi>
                {Array.isArray(value) ? (
                  value.join(', ')
                ) : typeof value === 'boolean' ? (
                  tell(value ? 'yes' : 'no')
                ) : key === 'criteriaUrl' ? (
                  <Address url={String(value)} />
                ) : (
                  String(value)
                )}
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
      {policy.broken.length > 0 && (
        <p class="banner">{tell('policy.broken', { keys: policy.broken.join(', ') })}</p>
      )}
      {policy.unknown.length > 0 && (
        <p class="calm">{tell('policy.unknown', { keys: policy.unknown.join(', ') })}</p>
      )}
    </>
  );
};
