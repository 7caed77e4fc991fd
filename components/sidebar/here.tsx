import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RecordView, Route, SidebarProps } from './props.ts';

/** What every part of a record's views needs, the sidebar's own props among it, handed down once instead of through each of them. */
export interface Here extends Omit<SidebarProps, 'state'> {
  view: RecordView;
  /** Everybody whom the record knows or quotes: no line is broken inside a name. */
  names: readonly string[];
  paper: boolean;
  letterKeys: boolean;
  /** Go to a view, keeping the scroll place and the focus of the one that is left. */
  go(route: Route): void;
  /** Opens an element in the list and brings it into sight. */
  seek(criterion: string): void;
  /** The element asked for last; a new object each time. */
  sought?: { id: string } | undefined;
  /** Which of `nextSteps` is in front, and the way to another. */
  step: number;
  setStep(step: number): void;
}

const Context = createContext<Here | undefined>(undefined);

export const HereProvider = Context.Provider;

export const useHere = (): Here => {
  const here = useContext(Context);
  if (here === undefined)
    throw new Error('A record view was drawn outside HereProvider: wrap it in Sidebar.');
  return here;
};
