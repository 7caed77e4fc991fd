/**
 * Waits for a condition, looking again and again; nothing in these tests waits for a time. Throws with `what` and the last
 * thing seen when it never comes.
 */
export const until = async <T>(
  what: string,
  look: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  { within = 25_000 }: { within?: number } = {},
): Promise<T> => {
  const end = performance.now() + within;
  let last: unknown;
  for (;;) {
    try {
      last = await look();
    } catch (error) {
      last = error;
    }
    if (last !== undefined && last !== false && last !== null && !(last instanceof Error)) return last as T;
    if (performance.now() > end) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`Waited ${within} ms for: ${what}. Last seen: ${seen}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
