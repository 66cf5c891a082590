import { expect, test } from 'vitest';
import { readPageText } from '../../../../src/features/search/build/page-text.ts';

const page = `<!doctype html><html><head><title>No</title><script>var a = "<p>no</p>";</script></head><body>
<header>No</header>
<div data-pagefind-body>
  <p data-pagefind-ignore><a href="/">Windows &amp; more</a></p>
  <h1>Fix <code>ucrtbase</code></h1><p>Lede &lt;b&gt; &#x4e2d;</p>
  <details id="changes"><summary><span><b>Changed</b><small>2 changes</small></span></summary><p>Gone.</p></details>
</div>
<nav>No</nav>
<article data-pagefind-body><p>Before</p>
  <h2 id="one">One</h2><p>First<br>line</p><ul><li>Item</li><li>Item two.</li></ul>
  <ol><li><span aria-hidden="true">1</span><input type="checkbox"><h3 id="two">Two <em>steps</em></h3>
  <p class="x" hidden>No</p><button>No</button><p>Text<sup data-pagefind-ignore>9</sup></p></li></ol>
</article><footer>No</footer></body></html>`;

test('a page is read in sections', () => {
  expect(readPageText(page)).toEqual([
    { id: '', title: 'Fix ucrtbase', text: 'Lede <b> 中 · Before' },
    { id: 'changes', title: 'Changed', text: 'Gone.' },
    { id: 'one', title: 'One', text: 'First · line · Item · Item two.' },
    { id: 'two', title: 'Two steps', text: 'Text' },
  ]);
});

test('what an attribute says hides nothing: only the attribute "hidden" does', () => {
  const body = '<main data-pagefind-body><h1>A</h1>';
  const code = '<pre aria-label="pyexcel, with the hidden parts">import pyexcel</pre>';
  const [shown] = readPageText(`${body}${code}<p hidden>never</p></main>`);
  expect(shown?.text).toBe('import pyexcel');
});
