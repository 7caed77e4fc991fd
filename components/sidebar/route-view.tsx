import { KeysView } from './keys.tsx';
import { NextView } from './next.tsx';
import { NotesView } from './notes.tsx';
import { PrepView } from './prep.tsx';
import type { Route } from './props.ts';
import { ReadView } from './read.tsx';
import { TrailView } from './trail.tsx';
import { WhyView } from './why.tsx';

const views = {
  next: NextView,
  prep: PrepView,
  notes: NotesView,
  trail: TrailView,
  read: ReadView,
  why: WhyView,
  keys: KeysView,
};

/** The view of a route beside home. */
export const RouteView = ({ route }: { route: Exclude<Route, 'home'> }) => {
  const View = views[route];
  return <View />;
};
