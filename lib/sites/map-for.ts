import type { FieldMap } from '../criteria/schema.ts';

/** True when an address falls under a map's pattern: host and path, `*` for any run of characters. */
export const fits = (map: Pick<FieldMap, 'url'>, address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { host, pathname, search, hash } = new URL(address);
  const whole = `${host}${pathname}${search}${hash}`;
  const steps = map.url.replace(/^https?:\/\//, '').split('*');
  const [head = '', ...rest] = steps;
  if (!whole.startsWith(head)) return false;
  let at = head.length;
  for (const [index, step] of rest.entries()) {
    const last = index === rest.length - 1;
    const next = last && step !== '' ? whole.lastIndexOf(step) : whole.indexOf(step, at);
    if (next < at || (last && step !== '' && next + step.length !== whole.length)) return false;
    at = next + step.length;
  }
  return rest.length > 0 || whole.length === head.length || whole.slice(head.length).startsWith('?');
};

/** The map for an address: the most exact pattern that fits. */
export const mapFor = (maps: readonly FieldMap[], address: string): FieldMap | undefined =>
  maps.filter((map) => fits(map, address)).sort((a, b) => b.url.length - a.url.length)[0];
