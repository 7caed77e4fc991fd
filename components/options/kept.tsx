import { useState } from 'preact/hooks';
import { readAge } from '../ui/when.ts';
import type { PartProps } from './props.ts';

const size = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 10_000_000 ? 1 : 0,
  }).format(bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000);

/** A button that asks once more before it erases. */
const Erase = ({
  label,
  sure,
  tell,
  onErase,
}: {
  label: string;
  sure: string;
  tell: PartProps['tell'];
  onErase: () => void;
}) => {
  const [asked, setAsked] = useState(false);
  // In a box of its own, so that the focus stays here; on what keeps all, should the key still be held down.
  return (
    <div class="erase">
      {asked ? (
        <fieldset class="acts" aria-label={sure}>
          <span>{sure}</span>
          <button type="button" class="button plain" onClick={() => setAsked(false)}>
            {tell('erase.no')}
          </button>
          <button
            type="button"
            class="button main"
            onClick={() => {
              setAsked(false);
              onErase();
            }}
          >
            {tell('erase.yes')}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="button plain" onClick={() => setAsked(true)}>
          {label}
        </button>
      )}
    </div>
  );
};

/** What this browser keeps, how much of it, and how to be rid of it. */
export const Kept = ({ view, tell, language, now, act }: PartProps) => {
  const { kept } = view;
  return (
    <>
      <p>{tell('kept.total', { size: size(kept.bytes, language), quota: size(kept.quota, language) })}</p>
      <p class="calm">{tell('kept.criteria', { size: size(kept.criteriaBytes, language) })}</p>
      <p class="calm">{tell('kept.records', { n: kept.records.length })}</p>
      {kept.records.length > 0 && (
        <details class="fold">
          <summary>{tell('kept.list')}</summary>
          <ul class="rows">
            {kept.records.map((record) => (
              <li key={record.recordKey}>
                <span>
                  <bdi>{record.recordKey}</bdi>{' '}
                  <span class="who">
                    {[size(record.bytes, language), record.at === '' ? '' : readAge(record.at, now, language)]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </span>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={tell('kept.erase-one', { record: record.recordKey })}
                  onClick={() => act.onEraseRecord(record.recordKey)}
                >
                  {tell('kept.erase')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="acts">
        {kept.records.length > 0 && (
          <Erase
            label={tell('erase.records')}
            sure={tell('erase.records-sure')}
            tell={tell}
            onErase={act.onEraseRecords}
          />
        )}
        <Erase label={tell('erase.all')} sure={tell('erase.all-sure')} tell={tell} onErase={act.onEraseAll} />
      </div>
      <h3 class="label">{tell('own.title')}</h3>
      <p class="calm">{tell('own.about')}</p>
      <div class="acts">
        <button type="button" class="button plain" onClick={act.onExport}>
          {tell('own.export')}
        </button>
        <label class="button plain file">
          {tell('own.import')}
          <input
            type="file"
            accept="application/json,.json"
            class="unseen-text"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) act.onImport(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
    </>
  );
};
