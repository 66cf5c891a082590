import type { Loader } from './client.ts';

/** Loads the search's files in a browser. */
export function browserLoader(base: string): Loader {
  return {
    base,
    json: async (url) => (await get(url)).json() as Promise<unknown>,
    text: async (url) => (await get(url)).text(),
    module: (url) => import(/* @vite-ignore */ url) as Promise<unknown>,
    preload(url) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: url });
      document.head.append(link);
    },
  };
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
