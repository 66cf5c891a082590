import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { describe, expect, it } from 'vitest';
import { contentChecks } from '../../../src/checks/integration.ts';

/** The two ways in which people meet the checks. */
describe('the command line', () => {
  const run = (...parts: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['src/checks/cli.ts', ...parts], {
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n') };
  };

  it('ends with 0 and one line when nothing is wrong', () => {
    expect(run('tests/fixtures/good')).toEqual({
      status: 0,
      lines: ['2 guides checked, nothing wrong.'],
    });
  });

  it('ends with 1 and the number of findings when something is', () => {
    const { status, lines } = run('tests/fixtures/broken');
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /^tests\/fixtures\/broken\/guides\/fix-a-lamp\/en\.mdx:\d+:\d+ {2}[a-z-]+$/,
    );
    expect(lines.at(-1)).toMatch(/^\d+ findings in \d+ files$/);
  });

  it('says so when there is no such folder', () => {
    expect(run('tests/fixtures/nowhere')).toEqual({
      status: 1,
      lines: ['There is no folder tests/fixtures/nowhere.'],
    });
  });
});

describe('the integration', () => {
  const told: string[] = [];
  const tell = (text: string) => void told.push(text);
  const logger = { info: tell, warn: tell } as unknown as AstroIntegrationLogger;

  const setUp = async (integration: AstroIntegration, command: 'build' | 'dev' | 'sync') => {
    const hook = integration.hooks['astro:config:setup'];
    const config = { root: pathToFileURL(`${process.cwd()}/`) } as AstroConfig;
    type Options = Parameters<NonNullable<typeof hook>>[0];
    await hook?.({ command, config, logger } as Options);
  };

  it('lets a build of good content pass', async () => {
    await setUp(contentChecks({ folder: 'tests/fixtures/good' }), 'build');
    expect(told).toEqual(['2 guides checked, nothing wrong.']);
  });

  it('fails a build of broken content with the whole report', async () => {
    const building = setUp(contentChecks({ folder: 'tests/fixtures/broken' }), 'build');
    await expect(building).rejects.toThrow(/duplicate-step-id[\s\S]*\d+ findings in \d+ files/);
  });

  it('does not stop development', async () => {
    await expect(
      setUp(contentChecks({ folder: 'tests/fixtures/broken' }), 'dev'),
    ).resolves.toBeUndefined();
  });
});
