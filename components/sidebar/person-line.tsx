import type { ComponentChildren } from 'preact';
import { Parts } from '../ui/parts.tsx';

/** Somebody of the record on one line: name, title, role, and whose side they are on where that is worth saying. */
export const PersonLine = ({
  person: { name, title, role },
  side,
}: {
  person: { name: string; title?: string | undefined; role?: string | undefined };
  side: ComponentChildren;
}) => (
  <Parts
    full
    tag="span"
    list={[
      <strong key="name" class="chief">
        {name}
      </strong>,
      title,
      role,
      side,
    ]}
  />
);
