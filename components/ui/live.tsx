import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Says once, politely and briefly, what changed. `text` may change with every keystroke: it is spoken only after it
 * has stood still for `quietMs`, and an empty text says nothing.
 */
export const Live = ({ text, quietMs = 900 }: { text: string; quietMs?: number }) => {
  const [said, setSaid] = useState('');
  const last = useRef('');
  useEffect(() => {
    if (text === last.current) return;
    const timer = setTimeout(() => {
      last.current = text;
      setSaid(text);
    }, quietMs);
    return () => clearTimeout(timer);
  }, [text, quietMs]);
  return (
    <p class="unseen-text live" role="status" aria-live="polite">
      {said}
    </p>
  );
};
