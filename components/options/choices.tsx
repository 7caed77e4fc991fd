import type { PartProps } from './props.ts';

/** Framework and language. */
export const Choices = ({ view, tell, act }: PartProps) => {
  const { choices } = view;
  return (
    <div class="pair">
      <label class="field">
        <span class="label">{tell('choice.framework')}</span>
        <select
          name="framework"
          value={choices.framework}
          onChange={(event) => act.onFramework(event.currentTarget.value)}
        >
          {choices.frameworks.map(({ id, name }) => (
            <option key={id} value={id} selected={id === choices.framework}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">{tell('choice.language')}</span>
        <select
          name="language"
          value={choices.language}
          onChange={(event) => act.onLanguage(event.currentTarget.value)}
        >
          <option value="auto" selected={choices.language === 'auto'}>
            {tell('choice.auto')}
          </option>
          {choices.languages.map(({ id, name }) => (
            <option key={id} value={id} lang={id} selected={id === choices.language}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};
