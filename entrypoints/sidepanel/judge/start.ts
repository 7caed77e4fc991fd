import type { AskingOptions } from '../../../lib/judging/asking.ts';

/** Starts the judgement's thread: a script of the extension's own, beside the page. */
export const startThread: AskingOptions['start'] = (onAnswer, onDeath) => {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module', name: 'judgement' });
  worker.addEventListener('message', ({ data }) => onAnswer(data));
  // An error that nobody caught in it, or its file is gone (the extension was updated underneath).
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onDeath(event.message ?? '');
  });
  worker.addEventListener('messageerror', () => onDeath('An answer could not be read.'));
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
};
