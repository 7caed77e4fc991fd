/** What nobody sees before the first look: fetched as one script once the list stands, so that no view is waited for. */
export { RowDetail } from './detail.tsx';
export { KeysView } from './keys.tsx';
export { NextView } from './next.tsx';
export { NotesView } from './notes.tsx';
export { PrepView } from './prep.tsx';
export { ReadView } from './read.tsx';
export { Teach } from './teach.tsx';
export { TrailView } from './trail.tsx';
export { WhyView } from './why.tsx';
