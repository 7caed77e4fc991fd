import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Copy } from '../ui/copy.tsx';
import { useKeptFocus } from '../ui/keep-focus.ts';
import { Live } from '../ui/live.tsx';
import { Said } from '../ui/said.tsx';
import { Address } from './address.tsx';
import { Choices } from './choices.tsx';
import { InForce } from './in-force.tsx';
import { Kept } from './kept.tsx';
import { PolicyPart } from './policy.tsx';
import type { PartProps } from './props.ts';
import { Sites } from './sites.tsx';

const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <div class="part-body">{children}</div>
  </section>
);

/** The options page: one column of parts, each with its heading; what was done last is said under the title. */
export const Options = (props: PartProps) => {
  const { view, tell, act } = props;
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  return (
    <main class="options" ref={root}>
      <header class="options-head">
        <h1>{tell('title')}</h1>
        <p class="calm">{tell('subtitle')}</p>
        {view.news !== '' && <p class="news">{view.news}</p>}
        <Live text={view.news} quietMs={100} />
        <Said />
      </header>
      <Part id="part-criteria" title={tell('part-title.criteria')}>
        <InForce {...props} />
      </Part>
      <Part id="part-address" title={tell('part-title.address')}>
        <Address {...props} />
      </Part>
      <Part id="part-policy" title={tell('part-title.policy')}>
        <PolicyPart {...props} />
      </Part>
      <Part id="part-choices" title={tell('part-title.choices')}>
        <Choices {...props} />
      </Part>
      <Part id="part-sites" title={tell('part-title.sites')}>
        <Sites {...props} />
      </Part>
      <Part id="part-kept" title={tell('part-title.kept')}>
        <Kept {...props} />
      </Part>
      <Part id="part-diagnosis" title={tell('part-title.diagnosis')}>
        <p class="calm">{tell('diagnosis.about')}</p>
        <details class="fold">
          <summary>{tell('diagnosis.show')}</summary>
          <pre class="detail">{view.diagnosis}</pre>
        </details>
        <Copy text={view.diagnosis} onCopy={act.onCopy} tell={tell} class="plain">
          {tell('diagnosis.copy')}
        </Copy>
      </Part>
      <footer class="label">Fairlead {view.version}</footer>
    </main>
  );
};
