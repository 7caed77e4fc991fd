import type { Place } from '../../lib/assess/assessment.ts';
import { type Here, useHere } from './here.tsx';

/** Whether the page was asked last to show this place, and had it no more. */
export const isLost = ({ where }: Place, { view: { shown } }: Pick<Here, 'view'>): boolean =>
  shown?.found === false && shown.where === where;

/** Shows the text in the page, where it stands at a known place of one; `name` tells this button from others of its kind. */
export const ShowIt = ({ place, text, name }: { place: Place; text: string; name: string }) => {
  const { view, tell, act } = useHere();
  return place.where === undefined || view.sample ? null : (
    <button
      type="button"
      class="button quiet show-it"
      aria-label={`${tell('show')}${tell('colon')}${name}`}
      onClick={() => act.onShow(place, text)}
    >
      {tell('show')}
    </button>
  );
};
