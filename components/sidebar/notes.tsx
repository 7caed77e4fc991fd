import { Copy } from '../ui/copy.tsx';
import { pick, pickList } from '../ui/pick.ts';
import { Quote } from '../ui/quote.tsx';
import { StatusMark } from '../ui/status.tsx';
import { useHere } from './here.tsx';
import { asTidyNote } from './note-text.ts';
import { readRows } from './rows.ts';

/** Notes in the call: judged while one types; what was heard is ticked off the open questions. */
export const NotesView = () => {
  const { view, tell, language, act } = useHere();
  const { note, criteria } = view;
  // What stands comes first; a hint from words that already stand for something says nothing more.
  const stands = note.heard.filter(({ status }) => status !== 'missing');
  const used = new Set(stands.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)));
  const hints = note.heard.filter(
    ({ status, evidence }) => status === 'missing' && !evidence.some(({ quote }) => used.has(quote)),
  );
  const listed = [...stands, ...hints];
  // A mere hint is shown, but it answers no question.
  const heard = new Set(stands.map(({ criterion }) => criterion));
  const asks = readRows(view, language)
    .filter(({ id, needed, kind }) => needed || kind === 'needed' || kind === 'possible' || heard.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      question: pickList(criteria.criteria[id]?.questions, language)[0] ?? name,
    }));
  return (
    <section class="reading notes">
      <label class="note-box">
        <span class="unseen-text">{tell('note.label')}</span>
        <textarea
          class="note"
          rows={7}
          maxLength={20000}
          placeholder={tell('note.placeholder')}
          value={note.text}
          onInput={(event) => act.onNote(event.currentTarget.value)}
        />
      </label>
      <p class="acts">
        <Copy text={() => asTidyNote(view, tell, language)} onCopy={act.onCopy} tell={tell} class="plain">
          {tell('note.copy')}
        </Copy>
        {note.text !== '' && (
          <button type="button" class="button quiet" onClick={() => act.onErase('note')}>
            {tell('note.clear')}
          </button>
        )}
      </p>
      <p class="calm">{tell('note.stays')}</p>
      <div aria-live="polite">
        {listed.length > 0 && (
          <>
            <h2 class="label">{tell('note.heard')}</h2>
            <ul class="plain-list heard">
              {listed.map(({ criterion, status, evidence }) => (
                <li key={criterion}>
                  <StatusMark
                    kind={status === 'missing' ? 'possible' : status === 'unseen' ? 'unseen' : status}
                  />
                  <span>
                    {pick(criteria.criteria[criterion]?.name, language) || criterion}{' '}
                    {evidence[0] && <Quote text={evidence[0].quote} language={language} />}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {asks.length > 0 && (
        <>
          <h2 class="label">{tell('note.ask')}</h2>
          <ul class="plain-list ticks">
            {asks.map(({ id, name, question }) => (
              <li key={id} class={heard.has(id) ? 'ticked' : ''}>
                <StatusMark kind={heard.has(id) ? 'evidenced' : 'needed'} />
                <span>
                  <span class="unseen-text">{tell(heard.has(id) ? 'note.ticked' : 'note.open')} </span>
                  <bdi>{question}</bdi>
                  <span class="quiet-text"> {name}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
