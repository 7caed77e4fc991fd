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
    'records-highlights-details-item,force-highlights-details-item,.slds-page-header__detail-block',
  );
  if (items.length === 0 && draft.size === 0) items.push(...deep(root, '.slds-page-header__detail-block'));
  const done = new Set<Element>();
  for (const item of items) {
    const label = deepOne(item, '.slds-text-title,dt');
    if (!label || done.has(label) || !isMine(item) || !isShown(item)) continue;
    done.add(label);
    const value = deepOne(item, '.fieldComponent,dd') ?? next(label);
    if (!value) continue;
    const target = attr(
      deepOne(item, '[data-target-selection-name^="sfdc:RecordField."]') ?? item,
      'data-target-selection-name',
    );
    draft.field({
      ...shownValue(value),
      label: attr(label, 'title') || lineOf(label, noise),
      name: target.startsWith(`sfdc:RecordField.${object}.`) ? target.slice(18 + object.length) : undefined,
      main: false,
      el: item,
    });
  }
};
