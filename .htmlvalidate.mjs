import { defineConfig } from 'html-validate';

/** What the built pages must obey (tests/site/html.test.ts), all of it as errors. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How Astro writes HTML is not ours to choose, and changes nothing.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Several answers to one question share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A title says what it must; search engines cut it where they like.
    'long-title': 'off',
    // Safari takes a list without bullets for no list, unless its role says so.
    'no-redundant-role': 'off',
    // For files from other hosts; there are none.
    'require-sri': 'off',
    // The reader's settings take effect as they are made. There is nothing to send.
    'wcag/h32': 'off',
  },
});
