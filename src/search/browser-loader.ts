import type { Loader } from './client.ts';

/** Loads the search's files in a browser. */
export function browserLoader(base: string): Loader {
  return {
    base,
    tag: String(performance.timeOrigin),
    json: async (url) => (await get(url)).json() as Promise<unknown>,
    text: async (url) => (await get(url)).text(),
    module: (url) => import(/* @vite-ignore */ url) as Promise<unknown>,
    preload(url) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: url });
      document.head.append(link);
    },
    forget() {
      // A preload that failed is handed to whoever asks for the file next; so somebody asks who does not mind.
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
