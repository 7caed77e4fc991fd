// The page side as it is injected, with a port that goes nowhere.
import { serve } from '../../entrypoints/crm.content/session.ts';
import { generic } from '../../lib/sites/generic.ts';
import { readInSteps } from '../../lib/sites/read-with.ts';

type Listener = (message: unknown) => void;

/** Starts the page side as a connected sidebar would; what it posts is counted. */
export const connect = (): { posted: () => number; disconnect: () => void } => {
  let posted = 0;
  const heard: Listener[] = [];
  const ends: (() => void)[] = [];
  const port = {
    name: '',
    postMessage: () => {
      posted++;
    },
    disconnect: () => {},
    onMessage: { addListener: (listener: Listener) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => ends.push(listener) },
  };
  serve(
    port as never,
    window,
    (page, maps) => readInSteps([generic], page, maps),
    new AbortController().signal,
    { heard: new Set(), rested: [] },
  );
  for (const listener of heard) listener({ type: 'start', maps: [], generic: true });
  return {
    posted: () => posted,
    disconnect: () => {
      for (const end of ends) end();
    },
  };
};
