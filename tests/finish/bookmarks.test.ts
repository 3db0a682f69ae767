import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../src/finish/bookmarks.ts';

describe('the headings of a page to be printed', () => {
  it('are read in order, with the number that stands before them and without their markup', () => {
    const html =
      '<h1 class="a"><span class="slide-nth">1 </span>The <em>New</em>\n Policy</h1><p>no</p><h2>Peace &amp; bread<br>at last</h2>';
    expect(headingsOf(html)).toEqual(['1 The New Policy', 'Peace & bread at last']);
  });

  it('are none where there is none', () => {
    expect(headingsOf('<p>h1</p><header>no</header>')).toEqual([]);
  });
});
