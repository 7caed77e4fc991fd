import { Parts } from '../ui/parts.tsx';

/** Somebody of the record on one line: the name, then title, role and whose side they are on, as far as they are known. */
export const PersonLine = ({ name, more }: { name: string; more: (string | undefined)[] }) => (
  <Parts
    full
    tag="span"
    list={[
      <strong key="name" class="chief">
        {name}
      </strong>,
      ...more,
    ]}
  />
);
