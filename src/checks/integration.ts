import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { contentRoot, isInContent } from '../authored/content-paths.ts';
import { runChecks } from './index.ts';
import { readContent } from '../authored/read-content.ts';
import { report } from './report.ts';

/** Checks the content before a build, which ends there if anything is wrong; while developing it only tells. */
export function contentChecks({ folder = contentRoot() } = {}): AstroIntegration {
  let content = folder;
  return {
    name: 'content-checks',
    hooks: {
      // Earlier than `astro:build:start`: before that hook Astro reads the texts, and its message names the first error only.
      'astro:config:setup': async ({ command, config, logger }) => {
        content = fileURLToPath(new URL(folder, config.root));
        if (command !== 'build') return;
        const { text, wrong } = await check(content);
        if (wrong) throw new AstroError(`The content is not in order.\n\n${text}`, HINT);
        logger.info(text);
      },
      'astro:server:setup': ({ server, logger }) => {
        const tell = telling(() => content, logger);
        tell();
        server.watcher.on('all', (_event, path) => {
          if (!isInContent(path, content)) return;
          tell();
          // Astro watches what it renders; the rest of the content is read anew by the page.
          if (!path.endsWith('.mdx')) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

const HINT = 'content/rules.md explains every rule; "npm run check" runs these checks alone.';

async function check(folder: string): Promise<{ text: string; wrong: boolean }> {
  const library = await readContent(folder);
  const findings = runChecks(library);
  return { text: report(findings, library.guides.length), wrong: findings.length > 0 };
}

/** Tells what is wrong, once for all changes of a moment, and only if it is something new. */
function telling(folder: () => string, logger: AstroIntegrationLogger): () => void {
  let last = '';
  let timer: NodeJS.Timeout | undefined;
  const tell = async (): Promise<void> => {
    try {
      const { text, wrong } = await check(folder());
      if (text === last) return;
      last = text;
      if (wrong) logger.warn(text);
      else logger.info(text);
    } catch (error) {
      // A file may vanish between listing and reading it; the next change checks again.
      logger.warn(`The content could not be checked: ${String(error)}`);
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), 200);
  };
}
