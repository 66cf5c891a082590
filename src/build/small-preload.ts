import type { AstroUserConfig } from 'astro';
import { isSearchFile } from './chunks.ts';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * What Vite puts around every `import()`, in a tenth of the bytes: modules that the imported one needs are asked for with it,
 * not after it. Vite's own also waits for style sheets; ours all stand in the head.
 *
 * Only the search asks for all at once: there a round trip is felt. Elsewhere the list of modules would weigh more, in every
 * page, than the round trip that it saves to the few who wish for them.
 */
export function smallPreload(base: string): VitePlugin {
  const home = JSON.stringify(base.replace(/\/?$/, '/'));
  return {
    name: 'small-preload',
    enforce: 'pre',
    apply: 'build',
    configResolved({ environments }) {
      for (const { build } of Object.values(environments)) {
        if (!build.modulePreload) continue;
        build.modulePreload.resolveDependencies = (file, modules) =>
          isSearchFile(file)
            ? modules.filter((each) => each !== file && !/\/(core|preload-helper)\./.test(each))
            : [];
      }
    },
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
