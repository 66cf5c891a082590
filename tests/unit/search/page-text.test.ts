import { expect, test } from 'vitest';
import { readPageText } from '../../../src/search/page-text.ts';

const page = `<!doctype html><html><head><title>No</title><script>var a = "<p>no</p>";</script></head><body>
<header>No</header>
<div data-pagefind-body data-pagefind-filter="topic:windows, kind:how-to" data-pagefind-meta="keywords:entry point, not found; vcredist">
  <p data-pagefind-ignore><a href="/" data-pagefind-meta="topic">Windows &amp; more</a></p>
  <h1>Fix <code>ucrtbase</code></h1><p>Lede &lt;b&gt; &#x4e2d;</p>
</div>
<nav>No</nav>
<article data-pagefind-body><p>Before</p>
  <h2 id="one">One</h2><p>First<br>line</p><ul><li>Item</li><li>Item two.</li></ul>
  <ol><li><span aria-hidden="true">1</span><input type="checkbox"><h3 id="two">Two <em>steps</em></h3>
  <p class="x" hidden>No</p><button>No</button><p>Text<sup data-pagefind-ignore>9</sup></p></li></ol>
</article><footer>No</footer></body></html>`;

test('a page is read in sections, with what its attributes say', () => {
  expect(readPageText(page)).toEqual({
    sections: [
      { id: '', title: 'Fix ucrtbase', text: 'Lede <b> 中 · Before' },
      { id: 'one', title: 'One', text: 'First · line · Item · Item two.' },
      { id: 'two', title: 'Two steps', text: 'Text' },
    ],
    meta: { keywords: 'entry point, not found; vcredist', topic: 'Windows & more' },
    filters: { topic: 'windows', kind: 'how-to' },
  });
});
