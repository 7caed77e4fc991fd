import Details from 'demo/details';

/** The details of a page layout ("Record Detail"). */
export default class LwcDetailPanel extends Details {}
