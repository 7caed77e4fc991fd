import { useEffect, useRef, useState } from 'preact/hooks';
import { Copy } from '../ui/copy.tsx';
import { Live } from '../ui/live.tsx';
import { pickList, readName } from '../ui/pick.ts';
import { Quote } from '../ui/quote.tsx';
import { type Kind, StatusMark } from '../ui/status.tsx';
import { Together } from '../ui/together.tsx';
import { useHere } from './here.tsx';
import { asTidyNote, isHeard } from './note-text.ts';
import { readRows } from './rows.ts';

/** Notes in the call: judged while one types; what was heard is ticked off the open questions. */
export const NotesView = () => {
  const { view, tell, language, act } = useHere();
  const { note, criteria } = view;
  // Whoever comes here comes to type: the focus, which a new view gives to its heading, goes on into the box.
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (box.current?.ownerDocument.activeElement?.matches('.view-head .title')) box.current.focus();
  }, []);
  // Nobody loses a note by one press: the next one brings it back, until something else is written or the view is left.
  const key = view.assessment.record;
  const [cleared, setCleared] = useState({ key, text: '' });
  const undo = cleared.key === key && note.text === '' ? cleared.text : '';
  const clear = () => {
    if (undo !== '') return act.onNote(undo);
    setCleared({ key, text: note.text });
    act.onErase('note');
  };
  // What stands comes first; a hint from words that already stand for something says nothing more.
  const stands = note.heard.filter(isHeard);
  const used = new Set(stands.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)));
  const hints = note.heard.filter(
    (one) =>
      one.status === 'asserted' || (!isHeard(one) && !one.evidence.some(({ quote }) => used.has(quote))),
  );
  const listed = new Map([...stands, ...hints].map((finding) => [finding.criterion, finding]));
  // A mere hint and what the rep thinks are shown, but they answer no question.
  const heard = new Set(stands.map(({ criterion }) => criterion));
  const asks = readRows(view, language)
    .filter(({ id, needed, kind }) => needed || kind === 'needed' || kind === 'possible' || heard.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      question: pickList(criteria.criteria[id]?.questions, language)[0] ?? name,
    }));
  const asked = new Set(asks.map(({ id }) => id));
  // What only the rep says was not heard.
  const also = [...listed]
    .filter(([id, { status }]) => !asked.has(id) && status !== 'asserted')
    .map(([id]) => id);
  const nameOf = (id: string) => readName(criteria, id, language);
  const markOf = (id: string): Kind => {
    const status = listed.get(id)?.status;
    if (status === undefined) return 'needed';
    return status === 'missing' ? 'possible' : status;
  };
  const said = (id: string) => {
    const first = listed.get(id)?.evidence[0];
    return first && <Quote text={first.quote} telling={first.telling} language={language} />;
  };
  return (
    <section class="reading notes">
      <label class="note-box">
        <span class="unseen-text">{tell('note.label')}</span>
        <textarea
          class="note"
          ref={box}
          rows={7}
          maxLength={20000}
          placeholder={tell('note.placeholder')}
          value={note.text}
          onInput={(event) => act.onNote(event.currentTarget.value)}
        />
      </label>
      <p class="acts">
        <Copy
          text={() => asTidyNote(view, tell, language)}
          onCopy={act.onCopy}
          tell={tell}
          class="plain"
          disabled={note.text.trim() === ''}
        >
          {tell('note.copy')}
        </Copy>
        {(note.text !== '' || undo !== '') && (
          <button type="button" class="button quiet" onClick={clear}>
            {tell(undo === '' ? 'note.clear' : 'note.undo')}
          </button>
        )}
      </p>
      <p class="calm">{tell(view.sample ? 'sample.not-kept' : 'note.stays')}</p>
      <Live
        text={
          stands.length === 0
            ? ''
            : `${tell('note.ticked')} ${stands.map(({ criterion }) => nameOf(criterion)).join(', ')}`
        }
      />
      {asks.length > 0 && (
        <>
          <h2 class="label">{tell('note.ask')}</h2>
          {/* Each in its place, whatever is heard: what one is about to ask does not move while one types. */}
          <ul class="plain-list ticks">
            {asks.map(({ id, name, question }) => (
              <li key={id} class={heard.has(id) ? 'ticked' : ''}>
                <StatusMark kind={markOf(id)} />
                <span>
                  <span class="unseen-text">{tell(heard.has(id) ? 'note.ticked' : 'note.open')} </span>
                  <Together text={question} />
                  <span class="quiet-text">
                    {' '}
                    {name}
                    {markOf(id) === 'asserted' && ` · ${tell('status.asserted')}`}
                  </span>
                  {said(id)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {also.length > 0 && (
        <>
          <h2 class="label">{tell('note.heard')}</h2>
          <ul class="plain-list heard">
            {also.map((id) => (
              <li key={id}>
                <StatusMark kind={markOf(id)} />
                <span>
                  {nameOf(id)} {said(id)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
