/** What is wrong with an address outside of this site, and what to write; undefined if it is sound. */
export function problemOfAddress(url: string): { problem: string; advice: string } | undefined {
  const web = 'Write the whole address, beginning with https://.';
  if (url === '') return { problem: 'it is empty', advice: web };
  if (url.startsWith('/') || url.startsWith('.')) {
    return {
      problem: 'it depends on where this site lives',
      advice: 'Write guide:<folder> for a guide of this site, or the whole address of another.',
    };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || /^[^/]+\.[a-z]{2,}:\d/i.test(url)) {
    return { problem: 'it has no "https://" before it', advice: web };
  }
  if (scheme === 'mailto') {
    return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(url)
      ? undefined
      : { problem: 'it names no mailbox', advice: 'Write mailto:name@example.com.' };
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return {
      problem: `"${scheme}:" is no address that a reader can open`,
      advice: `${web} What is typed belongs in \`code\`.`,
    };
  }
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) {
    return { problem: 'it is not a whole address', advice: web };
  }
  const { hostname, username } = new URL(url);
  if (!/^[^.]+(\.[^.]+)+\.?$/.test(hostname) && !hostname.startsWith('[')) {
    return {
      problem: `"${hostname}" is not a host on the internet`,
      advice: `${web} Addresses in the reader’s own network belong in \`code\`.`,
    };
  }
  return username === ''
    ? undefined
    : { problem: 'it contains a user name', advice: 'Remove what stands before the @.' };
}
