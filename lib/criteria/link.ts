/** What is wrong with a link: a sign that does not belong in it, no https, no address, a user name, a port, a host that is no name, or one that the policy does not list. */
export type LinkFault = 'sign' | 'scheme' | 'address' | 'user' | 'port' | 'host' | 'unlisted';

/** Whether a link of the criteria may be opened, and what people see of it; it is shown as text where it may not. */
export type Link = { ok: true; href: string; host: string } | { ok: false; fault: LinkFault };

const faulty = (fault: LinkFault): Link => ({ ok: false, fault });

/**
 * Judges a link by what the browser would make of it, not by how it is written: https only, no user name, the usual
 * port, no placeholder (no data of a record ever reaches a URL), and a host that the policy lists. International host
 * names are shown in their ASCII form ("xn--…"), so that look-alikes show.
 *
 * @param hosts Hosts that may be opened ("wiki.example.com", "*.example.com"); undefined checks the form alone.
 */
export const judgeLink = (url: string, hosts: readonly string[] | undefined): Link => {
  if (/[{}\\\s]|\p{Cc}/u.test(url)) return faulty('sign');
  if (!/^https:\/\/[^/]/i.test(url)) return faulty('scheme');
  if (!URL.canParse(url)) return faulty('address');
  const { protocol, username, password, port, hostname: host, href } = new URL(url);
  if (protocol !== 'https:') return faulty('scheme');
  if (username !== '' || password !== '') return faulty('user');
  if (port !== '') return faulty('port');
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || /^[\d.]+$/.test(host)) return faulty('host');
  const listed = hosts?.some((entry) => {
    const allowed = entry.toLowerCase();
    return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
  });
  return listed === false ? faulty('unlisted') : { ok: true, href, host };
};
