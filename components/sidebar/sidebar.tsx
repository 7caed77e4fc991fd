import type { SidebarProps } from './props.ts';

/** The sidebar: one column, drawn from its props alone. */
export const Sidebar = (props: SidebarProps) => <main class="fl" data-kind={props.state.kind} />;
