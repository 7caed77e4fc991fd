import { aura } from 'demo/element';
import { wordsOf } from 'demo/words';

/** The sales path: `slds-is-current` is where the record stands, `slds-is-active` what was clicked last. */
export const drawPath = (record) => {
  const { steps, field } = record.path;
  const current =
    record.sections.flatMap((section) => section.fields).find((one) => one.name === field)?.value ??
    record.path.current;
  const at = steps.indexOf(current);
  const step = (name, index) => {
    const state =
      index < at
        ? 'slds-is-complete'
        : index === at
          ? 'slds-is-current slds-is-active'
          : 'slds-is-incomplete';
    const item = aura(
      'li',
      {
        class: `slds-path__item ${state} runtime_sales_pathassistantPathAssistantTab`,
        'data-name': name,
        role: 'presentation',
      },
      aura(
        'a',
        {
          class: 'slds-path__link',
          role: 'option',
          tabindex: index === at ? 0 : -1,
          href: 'javascript:void(0);',
        },
        aura('span', { class: 'slds-path__stage' }, aura('span', { class: 'check', 'aria-hidden': 'true' })),
        aura('span', { class: 'slds-path__title' }, name),
      ),
    );
    item.addEventListener('click', () => {
      for (const other of item.parentElement.children)
        other.classList.toggle('slds-is-active', other === item);
    });
    return item;
  };
  return [
    aura(
      'article',
      { class: 'slds-card runtime_sales_pathassistantPathAssistant', 'aria-label': 'Path' },
      aura(
        'div',
        { class: 'slds-path runtime_sales_pathassistantPathAssistantTabSet' },
        aura(
          'ul',
          { class: 'slds-path__nav', role: 'listbox', 'aria-label': 'Path Options' },
          ...steps.map(step),
        ),
      ),
      aura(
        'button',
        {
          class: 'slds-button slds-button_brand slds-path__mark-complete',
          onclick: (event) => {
            const next = steps[at + 1];
            if (next === undefined) return;
            const detail = { [field]: next };
            event.target.dispatchEvent(
              new CustomEvent('savefields', { bubbles: true, composed: true, detail }),
            );
          },
        },
        wordsOf(record.language).complete,
      ),
    ),
  ];
};
