// What the measured page gets: the selectors of field maps, as they are run on a page.

export { isSelector, select } from '../../lib/sites/select.ts';
