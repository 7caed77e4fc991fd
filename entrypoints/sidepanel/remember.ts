import { effect, untracked } from '@preact/signals-core';
import { pruneMemories, readMemory, watchMemory, writeMemory } from '../../lib/browser/memory.ts';
import { addToTrail, findChanges, snapshotOf } from '../../lib/memory/moves.ts';
import type { State } from './state.ts';

/** An assessment must stand for so long before it becomes a point of the trail (ms): typing leaves no trail. */
const settledMs = 5000;

/**
 * Loads what is kept about the record in front, says what changed since it was last seen, and adds to its trail what
 * has settled. The sample record is never stored.
 */
export const remember = (state: State, signal: AbortSignal): void => {
  pruneMemories().catch(() => undefined);
  const real = () => (state.sample.value ? undefined : state.assessment.value?.record);

  signal.addEventListener(
    'abort',
    effect(() => {
      const recordKey = real();
      if (recordKey === undefined || untracked(() => state.kept.value?.recordKey) === recordKey) return;
      const watching = new AbortController();
      const take = (memory: Awaited<ReturnType<typeof readMemory>>) => {
        if (!watching.signal.aborted) state.kept.value = { recordKey, memory };
      };
      watchMemory(recordKey, ({ value }) => take(value), watching.signal);
      readMemory(recordKey).then((memory) => {
        take(memory);
        const assessment = state.assessment.value;
        if (memory.seen === undefined || assessment?.record !== recordKey) return;
        const list = findChanges(memory.seen, snapshotOf(assessment, state.minute.value));
        if (list.length > 0) state.opened.value = { recordKey, changes: { since: memory.seen.at, list } };
      });
      return () => watching.abort();
    }),
  );

  signal.addEventListener(
    'abort',
    effect(() => {
      const assessment = state.assessment.value;
      const record = state.record.value;
      if (real() === undefined || assessment === undefined || record === undefined) return;
      if (record.fields.some((field) => field.unsaved) || record.activities.some((one) => one.unsaved))
        return;
      const timer = setTimeout(() => {
        const kept = state.kept.value;
        if (kept?.recordKey !== assessment.record) return;
        const at = record.readAt;
        const moved = addToTrail(kept.memory, assessment, at);
        const known = state.opened.value?.recordKey === assessment.record;
        const memory = known ? moved : { ...moved, seen: snapshotOf(assessment, at) };
        state.kept.value = { ...kept, memory };
        // Written when something moved, or once a day to know when the record was last seen.
        if (moved !== kept.memory || kept.memory.seen?.at.slice(0, 10) !== at.slice(0, 10)) {
          writeMemory(kept.recordKey, { ...memory, at }).catch(() => undefined);
        }
      }, settledMs);
      return () => clearTimeout(timer);
    }),
  );
};
