import type { OptionsView } from '../../components/options/props.ts';

const time = (ms: number | undefined): string => (ms === undefined ? '-' : new Date(ms).toISOString());

/** A text for an administrator. It names versions, keys, outcomes and sizes; record keys and texts are left out. */
export const writeDiagnosis = (
  view: Pick<OptionsView, 'policy' | 'inForce' | 'kept' | 'sites' | 'choices' | 'version'>,
  agent: string,
  now: Date,
): string => {
  const { inForce, policy, kept, sites, choices } = view;
  const generation = inForce?.generation;
  return [
    `Fairlead ${view.version}, ${now.toISOString()}`,
    agent,
    '',
    `Policy: ${policy.state}${policy.shown.length > 0 ? ` (${policy.shown.map(({ key }) => key).join(', ')})` : ''}`,
    ...(policy.broken.length > 0 ? [`  unusable: ${policy.broken.join(', ')}`] : []),
    ...(policy.unknown.length > 0 ? [`  unknown: ${policy.unknown.join(', ')}`] : []),
    `Criteria: ${generation === undefined ? 'none yet' : `${generation.organisation}, ${generation.version}, ${generation.source}`}`,
    ...(generation === undefined
      ? []
      : [
          `  address ${generation.url ?? '-'}`,
          `  sequence ${generation.sequence ?? '-'}, file ${generation.file}`,
          `  signed by ${generation.signers.length > 0 ? generation.signers.join(', ') : 'nobody'}`,
          `  taken ${time(generation.takenAt)}, confirmed ${inForce?.checkedAt ?? '-'}, next look ${inForce?.nextAt ?? '-'}`,
        ]),
    `Previous: ${inForce?.previous === undefined ? '-' : `${inForce.previous.organisation}, ${inForce.previous.version}`}`,
    `Held: ${inForce?.pending === undefined ? '-' : inForce.pending.why}`,
    'Last looks:',
    ...(inForce?.history ?? []).map(
      (entry) =>
        `  ${time(entry.at)} ${entry.outcome}${entry.detail === undefined || entry.detail === '' ? '' : `: ${entry.detail.replaceAll('\n', '\n    ')}`}`,
    ),
    `Framework ${choices.framework === '' ? '-' : choices.framework}, language ${choices.language}`,
    `Sites added: ${sites.added.length}, never read: ${sites.blocked.length}`,
    `Kept: ${kept.bytes} bytes, criteria ${kept.criteriaBytes}, records ${kept.records.length}`,
  ].join('\n');
};
