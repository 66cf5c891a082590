import type { AstroIntegration } from 'astro';

/** Where the built site will live. */
export interface SiteAddress {
  /** Scheme and host: `https://waymark.example`; undefined where nobody said. */
  readonly site: string | undefined;
  /** The path of the home page, with a slash at both ends: `/`, `/docs/`. */
  readonly base: string;
}

/** What stands in absolute addresses where nobody said where the site will live. */
export const LOCAL_SITE = 'http://localhost:4321';

/**
 * Reads `SITE_URL` and `BASE_PATH`. A path in `SITE_URL` is the base path.
 *
 * @throws {Error} with a sentence that names the variable, what is wrong with it and what to write
 */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const given = env['SITE_URL']?.trim() ?? '';
  const url = given === '' ? undefined : readSite(given);
  const path = env['BASE_PATH']?.trim() ?? '';
  const inUrl = url === undefined ? '/' : readBase('SITE_URL', url.pathname, given);
  const base = path === '' ? inUrl : readBase('BASE_PATH', path, path);
  if (inUrl !== '/' && base !== inUrl) {
    throw new Error(
      `SITE_URL is “${given}” and BASE_PATH is “${path}”: two different paths. Leave the path out of SITE_URL: SITE_URL=${url?.origin ?? ''}`,
    );
  }
  return { site: url?.origin, base };
}

function readSite(given: string): URL {
  if (!/^https?:\/\//i.test(given)) {
    const example = `https://${given.replace(/^(\w+:)?\/+/, '')}`;
    throw new Error(
      `SITE_URL is “${given}”: it has to begin with https:// or http://. Write it so: SITE_URL=${URL.canParse(example) ? example : 'https://waymark.example'}`,
    );
  }
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || url.search || url.hash || url.username || url.password) {
    throw new Error(
      `SITE_URL is “${given}”: it has to be scheme and host, and a path at most. Write it so: SITE_URL=https://waymark.example`,
    );
  }
  return url;
}

/** Letters, digits and a few signs: what needs no escaping in an address, a style sheet and a file name. */
const SEGMENT = /^(?!\.\.?$)[\w.~-]+$/;

function readBase(variable: 'SITE_URL' | 'BASE_PATH', path: string, given: string): string {
  if (/^[a-z]:[\\/]/i.test(path)) {
    throw new Error(
      `${variable} is “${given}”: a path of Windows, which Git Bash makes of a word that begins with a slash. Leave that slash out: ${variable}=docs`,
    );
  }
  if (path === '/') return '/';
  const segments = path.replace(/^\/|\/$/g, '').split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) {
    const example = variable === 'SITE_URL' ? 'https://waymark.example/docs/' : '/docs/';
    throw new Error(
      `${variable} is “${given}”: a path may hold letters, digits, “-”, “_”, “.” and “~” between single slashes. Write it so: ${variable}=${example}`,
    );
  }
  return `/${segments.join('/')}/`;
}

/** True of an address that leads nowhere from another machine: it must not stand on paper. */
export const isThisMachine = (site: URL | undefined): boolean =>
  !site || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(site.hostname);

/**
 * The name by which a server is reached from its own machine.
 *
 * @param host as Vite takes it: `true` is every network that the machine is in
 */
export function ownHost(host: string | boolean | undefined): string {
  if (typeof host !== 'string' || ['', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Says in one line of a build that nobody said where the site will live. */
export function unknownSiteNotice(site: string | undefined): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (site !== undefined) return;
        logger.warn(
          `SITE_URL is not set: feeds, site map, llms.txt and the heads of pages name ${LOCAL_SITE}, and paper names no address. Where the site will live: SITE_URL=https://waymark.example npm run build`,
        );
      },
    },
  };
}
