import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sayAloud } from './said.tsx';

/** A short answer to a press ("Copied"): given back for two seconds, and said aloud in the page of `from`. */
export const useAnswer = <Answer extends { text: string }>(from: RefObject<Element | null>) => {
  const [answer, give] = useState<Answer>();
  useEffect(() => {
    if (answer === undefined) return;
    const unsay = sayAloud(from.current, answer.text);
    const timer = setTimeout(() => give(undefined), 2000);
    return () => {
      clearTimeout(timer);
      unsay();
    };
  }, [answer, from]);
  return [answer, give] as const;
};
