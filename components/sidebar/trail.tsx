import { useState } from 'preact/hooks';
import { Parts } from '../ui/parts.tsx';
import { readName } from '../ui/pick.ts';
import { Quote } from '../ui/quote.tsx';
import { readDay } from '../ui/when.ts';
import { useHere } from './here.tsx';
import type { TrailPoint } from './props.ts';

const heights = { unknown: 3, awareness: 2, consideration: 1, readiness: 0 } as const;
const width = 320;
const row = 18;
const base = 4 * row + 6;
const bars = 30;

/** Stage as a stepped line over the count of evidenced elements as bars; time runs from the first to the last point. */
const Chart = ({ trail }: { trail: TrailPoint[] }) => {
  const { tell } = useHere();
  const times = trail.map(({ at }) => Date.parse(at));
  const first = times[0] ?? 0;
  const span = Math.max(1, (times.at(-1) ?? 0) - first);
  const most = Math.max(1, ...trail.map(({ evidenced }) => evidenced));
  const x = (at: number) => 4 + ((at - first) / span) * (width - 8);
  const y = (point: TrailPoint) => heights[point.stage] * row + row / 2;
  const line = trail
    .map(
      (point, at) =>
        `${at === 0 ? `M${x(times[at] ?? 0)} ${y(point)}` : `H${x(times[at] ?? 0)}V${y(point)}`}`,
    )
    .concat(trail.length === 1 ? ['h6'] : [])
    .join('');
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${base + bars}`} preserveAspectRatio="none" aria-hidden="true">
      {[0, 1, 2, 3].map((level) => (
        <path key={level} class="rule" d={`M0 ${level * row + row / 2}H${width}`} />
      ))}
      {trail.map((point, at) => (
        <path
          key={point.at}
          class="bar"
          d={`M${x(times[at] ?? 0)} ${base + bars}v${-(point.evidenced / most) * bars}`}
        >
          <title>{tell('trail.evidenced', { n: point.evidenced })}</title>
        </path>
      ))}
      <path class="stage-line" d={line} />
    </svg>
  );
};

/** How this record's assessment moved, newest first, and at which interaction. */
export const TrailView = () => {
  const { view, tell, language, now, act, paper } = useHere();
  const { trail, criteria } = view;
  const [asked, setAsked] = useState(false);
  const name = (id: string) => readName(criteria, id, language);
  // Newest first; the CRM's stage is named only where it became another one.
  const points = trail
    .map((point, at) => ({
      point,
      crm: point.crmStage === trail[at - 1]?.crmStage ? undefined : point.crmStage,
    }))
    .reverse();
  if (trail.length === 0)
    return <p class="calm reading">{tell(view.sample ? 'trail.sample' : 'trail.none')}</p>;
  return (
    <section class="reading trail">
      <div class="chart-frame">
        <ul class="chart-names" aria-hidden="true">
          {(['readiness', 'consideration', 'awareness', 'unknown'] as const).map((stage) => (
            <li key={stage}>{tell(`path.${stage}`)}</li>
          ))}
          <li class="chart-count">
            {tell('trail.count')} {trail.at(-1)?.evidenced}
          </li>
        </ul>
        <div class="chart-time">
          <Chart trail={trail} />
          <p class="chart-dates" aria-hidden="true">
            <span>{readDay(trail[0]?.at ?? now, now, language)}</span>
            {trail.length > 1 && <span>{readDay(trail.at(-1)?.at ?? now, now, language)}</span>}
          </p>
        </div>
      </div>
      <ol class="plain-list moves">
        {points.map(({ point, crm }) => (
          <li key={point.at}>
            <Parts
              full
              list={[
                <>
                  <strong class="chief">{readDay(point.at, now, language)}</strong>{' '}
                  {tell(`stage.${point.stage}`)}
                </>,
                tell('trail.evidenced', { n: point.evidenced }),
                crm !== undefined && tell('path.crm', { label: crm }),
              ]}
            />
            {point.moved.map((move) => (
              <div class="moved" key={move.criterion}>
                {tell('trail.moved', {
                  name: name(move.criterion),
                  from: tell(`was.${move.from}`),
                  to: tell(`status.${move.to}`),
                })}
                {move.quote !== undefined && (
                  <>
                    {' '}
                    <Quote text={move.quote} language={language} />
                  </>
                )}
                {move.source !== undefined && <Parts list={[move.source]} />}
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p class="acts no-print">
        {!paper && (
          <button type="button" class="button plain" onClick={() => act.onOpenTab('trail')}>
            {tell('open-tab')}
          </button>
        )}
        {!view.sample && (
          <button
            type="button"
            class="button quiet"
            onBlur={() => setAsked(false)}
            onClick={() => (asked ? act.onErase('trail') : setAsked(true))}
          >
            {tell(asked ? 'trail.sure' : 'trail.erase')}
          </button>
        )}
      </p>
      <p class="calm">{tell('trail.stays')}</p>
    </section>
  );
};
