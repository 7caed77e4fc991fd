/** Whether a link of the criteria may be opened, and what people see of it. */
export type Link =
  | { ok: true; href: string; host: string }
  /** Shown as text; `reason` says why, for an admin. */
  | { ok: false; reason: string };

/**
 * Judges a link by what the browser would make of it, not by how it is written: https only, no user name, the usual
 * port, no placeholder (no data of a record ever reaches a URL), and a host that the policy lists. International host
 * names are shown in their ASCII form ("xn--…"), so that look-alikes show.
 *
 * @param hosts Hosts that may be opened ("wiki.example.com", "*.example.com"); undefined checks the form alone.
 */
export const judgeLink = (url: string, hosts: readonly string[] | undefined): Link => {
  if (/[{}\\\s]|\p{Cc}/u.test(url))
    return {
      ok: false,
      reason: 'Take out spaces, backslashes and placeholders: no record data goes into a link.',
    };
  if (!/^https:\/\/[^/]/i.test(url))
    return { ok: false, reason: 'Write the whole address, starting with https://.' };
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return { ok: false, reason: 'This is no address that a browser understands.' };
  }
  if (parsed.protocol !== 'https:') return { ok: false, reason: 'Only https:// addresses are opened.' };
  if (parsed.username !== '' || parsed.password !== '')
    return { ok: false, reason: 'Take out the part before "@".' };
  if (parsed.port !== '') return { ok: false, reason: 'Take out the port.' };
  const host = parsed.hostname;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || /^[\d.]+$/.test(host))
    return { ok: false, reason: 'Name a host like wiki.example.com.' };
  const listed = hosts?.some((entry) => {
    const allowed = entry.toLowerCase();
    return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
  });
  if (listed === false)
    return { ok: false, reason: `"${host}" is not among the hosts that the policy lists.` };
  return { ok: true, href: parsed.href, host };
};
