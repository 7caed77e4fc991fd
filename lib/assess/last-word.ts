import type { Finding, Heard } from './assessment.ts';
import { dayOf } from './days.ts';

/** The newest day on which they did or said something that counts; what we write down about them is not their word. */
export const lastWord = (
  { acts }: Pick<Heard, 'acts'>,
  findings: Readonly<Record<string, Finding>>,
): number | undefined => {
  const told = Object.values(findings).flatMap(({ evidence }) =>
    evidence.filter(({ side, grade }) => side === 'buyer' && grade >= 2),
  );
  const days = [...acts, ...told].flatMap(({ at }) => dayOf(at) ?? []);
  return days.length === 0 ? undefined : days.reduce((newest, day) => Math.max(newest, day));
};
