import type { Loader } from './files.ts';

/** Loads the search's files in a browser. */
export function browserLoader(base: string): Loader {
  return {
    base,
    json: async (url) => (await get(url)).json() as Promise<unknown>,
    text: async (url) => (await get(url)).text(),
    bytes: async (url) => new Uint8Array(await (await get(url)).arrayBuffer()),
    forget() {
      // A failed preload answers the next fetch; consume it with a throwaway one.
      const ahead = 'link[rel="preload"][as="fetch"]';
      for (const link of document.querySelectorAll<HTMLLinkElement>(ahead)) {
        fetch(link.href).catch(() => undefined);
        link.remove();
      }
    },
  };
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
