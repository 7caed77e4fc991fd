import { all, attr, deep, deepOne, next } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import { noise, shownValue } from './salesforce-fields.ts';
import { lineOf } from './text-of.ts';

/** The highlights strip above the record: label by `title`, value beside it, often cut; gives way to the body's copy. */
export const readSalesforceHeader = (
  root: Element,
  object: string,
  isMine: (el: Element) => boolean,
  draft: Draft,
): void => {
  const items = all(
    root,
    'records-highlights-details-item,force-highlights-details-item,.slds-page-header__detail-block,.slds-page-header__detail-item',
  );
  if (items.length === 0 && draft.size === 0) items.push(...deep(root, '.slds-page-header__detail-block'));
  for (const item of items) {
    const label = deepOne(item, '.slds-text-title,dt');
    const value = deepOne(item, '.fieldComponent,dd') ?? (label && next(label));
    if (!label || !value || !isMine(item) || !isShown(item)) continue;
    const target = deepOne(item, '[data-target-selection-name^="sfdc:RecordField."]');
    const [, on, name] = attr(target ?? item, 'data-target-selection-name').split('.');
    draft.field({
      ...shownValue(value),
      label: attr(label, 'title') || lineOf(label, noise),
      name: on === object ? name : undefined,
      main: false,
      el: item,
    });
  }
};
