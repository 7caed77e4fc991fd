import Field from 'demo/field';

/** One field of a Dynamic Forms page. */
export default class RecordField extends Field {}
