/** What nobody sees before the first look: fetched as one script once the list stands, so that no view is waited for. */
export { RowDetail } from './detail.tsx';
export { RouteView } from './route-view.tsx';
export { Teach } from './teach.tsx';
