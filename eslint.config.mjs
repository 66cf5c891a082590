import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/**
 * The borders of src/README.md: what each folder may import besides itself. Imports go one way, downwards.
 * Keep the table there and this one alike.
 */
const layers = {
  components: [
    'browser',
    'offline',
    'search',
    'guides',
    'markdown',
    'i18n',
    'schemas',
    'design',
    'engine',
  ],
  integrations: ['checks', 'offline', 'search', 'i18n', 'serve', 'engine'],
  offline: ['browser'],
  browser: ['engine'],
  search: ['engine'],
  guides: ['markdown', 'schemas', 'i18n', 'engine'],
  markdown: ['i18n', 'engine'],
  checks: ['schemas', 'markdown', 'engine'],
  i18n: ['engine'],
  schemas: [],
  engine: [],
  share: ['design'],
  design: [],
  serve: [],
  tools: [],
};

/** Folders whose code must run everywhere the engine does, and what would tie it to one place. */
const browserOnly = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['customElements', 'matchMedia', 'requestAnimationFrame', 'alert', 'self'],
  ...['HTMLElement', 'Element', 'Node', 'DOMParser', 'Event', 'CustomEvent'],
];
const nodeOnly = ['process', 'Buffer', 'global', 'require', '__dirname', '__filename'];

const borders = Object.entries(layers).map(([folder, allowed]) => {
  const others = ['pages', 'layouts', ...Object.keys(layers)].filter(
    (other) => other !== folder && !allowed.includes(other),
  );
  const patterns = [
    {
      regex: `^(\\.\\./)+(${others.join('|')})/`,
      message: `src/${folder} may import ${allowed.length === 0 ? 'none' : `only ${allowed.join(', ')}`} of our folders (src/README.md).`,
    },
  ];
  if (folder === 'engine') {
    patterns.push({ regex: '^[^.]', message: 'The engine imports nothing but the engine.' });
  }
  return {
    files: [`src/${folder}/**/*.{ts,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'tests/fixtures/']),
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `import()` in a declaration is how a file of global types stays global.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
    },
  },
  {
    // ESLint's TypeScript cannot see into .astro files: the vocabulary is a list of unknowns to it.
    files: ['src/components/*/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  ...borders,
  {
    files: ['src/engine/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...browserOnly, ...nodeOnly] },
  },
  {
    files: ['src/checks/**/*.ts', 'src/schemas/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...browserOnly] },
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  prettier,
);
