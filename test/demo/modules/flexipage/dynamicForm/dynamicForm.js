import Details from 'demo/details';

/** The details of a Dynamic Forms page. */
export default class DynamicForm extends Details {}
