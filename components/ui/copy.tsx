import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Tell } from '../sidebar/props.ts';
import { useAnswer } from './answer.ts';

export interface CopyProps {
  /** What is copied; a function when it is costly to make. */
  text: string | (() => string);
  onCopy(text: string): Promise<boolean>;
  tell: Tell;
  children: ComponentChildren;
  /** The whole name for a screen reader when the visible one is short. */
  label?: string;
  class?: string;
  /** Nothing to copy yet: the button keeps its place. */
  disabled?: boolean;
}

/** A button that copies and says so in its own place for two seconds: "Copied", or that the browser did not allow it. */
export const Copy = ({
  text,
  onCopy,
  tell,
  children,
  label,
  class: kind = 'quiet',
  disabled = false,
}: CopyProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const [answer, give] = useAnswer(button);
  const copy = async () => {
    const done = await onCopy(typeof text === 'function' ? text() : text);
    give({ text: tell(done ? 'copied' : 'copy-failed') });
  };
  return (
    <button
      type="button"
      class={`button ${kind} copy`}
      ref={button}
      disabled={disabled}
      {...{ [kind === 'icon' ? 'title' : 'aria-label']: label }}
      onClick={copy}
    >
      <span class={answer ? 'away' : ''}>{children}</span>
      {answer && <span class="answer">{answer.text}</span>}
    </button>
  );
};
