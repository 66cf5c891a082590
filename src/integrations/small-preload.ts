import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * What Vite puts around every `import()`, in a tenth of the bytes: modules that the imported one needs are asked for with it,
 * not after it. Vite's own also waits for style sheets; ours all stand in the head.
 */
export function smallPreload(base: string): VitePlugin {
  const home = JSON.stringify(base.replace(/\/?$/, '/'));
  return {
    name: 'small-preload',
    enforce: 'pre',
    apply: 'build',
    // These names stand in every page: the module itself is asked for anyway, and what imports it has the core already. A guide's
    // own script names none: what it fetches on a wish needs little besides. Astro sets `modulePreload` over what its own
    // configuration says, hence here.
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (file, needed, { hostId }) =>
            needed.filter(
              (each) =>
                each !== file &&
                !/\/Guide\.astro/.test(hostId) &&
                !/\/(core|preload-helper)\./.test(each),
            ),
        },
      },
    }),
    load(id) {
      if (id !== '\0vite/preload-helper.js') return undefined;
      return `export const __vitePreload = (load, files = []) => {
        for (const file of files) {
          const link = document.createElement('link');
          link.rel = 'modulepreload';
          link.href = ${home} + file;
          document.head.append(link);
        }
        return load();
      };`;
    },
  };
}
