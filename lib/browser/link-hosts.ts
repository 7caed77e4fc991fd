import { readManaged } from './storage.ts';

/**
 * Hosts that the company lets links of the criteria open. Anything but a list of texts, and a policy that cannot be
 * read, lists none: links are then shown as text.
 */
export const readLinkHosts = async (): Promise<string[]> => {
  try {
    const { linkHosts } = await readManaged();
    if (!Array.isArray(linkHosts)) return [];
    return linkHosts.every((host) => typeof host === 'string') ? (linkHosts as string[]) : [];
  } catch {
    return [];
  }
};
