import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/** What every room of features/ stands on. */
const ground = ['guides', 'markdown', 'browser', 'authored', 'i18n', 'engine'];

/**
 * The borders of src/README.md: what each folder may import besides itself. Imports go one way, downwards, dynamic ones
 * included. Keep the table there and this one alike.
 */
const layers = {
  engine: [],
  i18n: ['engine'],
  authored: ['i18n', 'engine'],
  build: [],
  design: [],
  serve: ['build'],
  tools: [],
  share: ['design'],
  markdown: ['authored', 'i18n', 'engine'],
  checks: ['authored', 'markdown', 'i18n', 'engine'],
  guides: ['authored', 'markdown', 'i18n', 'engine'],
  browser: ['i18n', 'engine'],
  'features/reading': ground,
  'features/paper': [...ground, 'build'],
  'features/follow': ground,
  'features/setup': ground,
  'features/search': [...ground, 'build'],
  'features/offline': [...ground, 'serve'],
  'features/progress': [...ground, 'features/reading'],
  'features/aids': [...ground, 'features/setup'],
  'features/handover': [...ground, 'features/progress'],
  'features/walkthrough': [...ground, 'features/progress', 'features/follow'],
};
const rooms = Object.keys(layers).filter((folder) => folder.startsWith('features/'));
layers.shell = [...ground, ...rooms, 'design', 'share'];
layers.specimen = [...ground, ...rooms, 'design', 'shell'];

/** Folders whose code must run everywhere the engine does, and what would tie it to one place. */
const browserOnly = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['customElements', 'matchMedia', 'requestAnimationFrame', 'alert', 'self'],
  ...['HTMLElement', 'Element', 'Node', 'DOMParser', 'Event', 'CustomEvent'],
];
const nodeOnly = ['process', 'Buffer', 'global', 'require', '__dirname', '__filename'];

const borders = {
  files: ['src/**/*.{ts,astro}'],
  ignores: ['src/pages/**', 'src/fonts/**'],
  plugins: { boundaries },
  settings: {
    'boundaries/root-path': import.meta.dirname,
    'boundaries/elements': Object.keys(layers).map((type) => ({ type, pattern: `src/${type}` })),
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
    'import/resolver': { node: { extensions: ['.ts', '.astro', '.mjs', '.css'] } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message: 'src/{{from.type}} may not import src/{{to.type}} (src/README.md).',
        policies: Object.entries(layers).map(([type, allowed]) => ({
          from: { element: { type } },
          allow: { to: { element: { types: { anyOf: [type, ...allowed] } } } },
        })),
      },
    ],
  },
};

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
    files: ['src/shell/vocabulary.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  borders,
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...browserOnly, ...nodeOnly],
      'no-restricted-imports': [
        'error',
        {
          // But for two libraries without dependencies, DOM or Node, whose checks are fetched where a value asks for them.
          patterns: [
            {
              regex: '^(?!@scure/base$|@noble/hashes/(sha2|blake2)\\.js$)[^.]',
              message: 'The engine imports nothing but the engine.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/checks/**/*.ts', 'src/authored/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...browserOnly] },
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  prettier,
);
