import { Copy } from '../ui/copy.tsx';
import { useHere } from './here.tsx';

/** "Copy as", and a short word to press for each form that there is: the key of its text, and what is copied. */
export const CopyAs = ({ list }: { list: [key: string, text: () => string][] }) => {
  const { tell, act } = useHere();
  return (
    <p class="acts copy-as">
      <span class="calm">{tell('copy-as')}</span>
      {list.map(([key, text]) => (
        <Copy
          key={key}
          text={text}
          onCopy={act.onCopy}
          tell={tell}
          class="plain"
          label={`${tell('copy-as')} ${tell(key)}`}
        >
          {tell(key)}
        </Copy>
      ))}
    </p>
  );
};
