import { describe, expect, it } from 'vitest';
import { lightHtml, sharedStyles } from '../../../../src/outputs/slides/file/light-html.ts';
import { compactCss, usedCss, usedRevealCss } from '../../../../src/outputs/slides/file/used-css.ts';

describe('a deck that is carried about', () => {
  it('is without the marks for measuring and the TeX of its formulas', () => {
    const html =
      '<li data-cut="unit" data-part="1"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi></mrow>' +
      '<annotation encoding="application/x-tex">x</annotation></semantics></math></li>';
    expect(lightHtml(html)).toBe('<li><math><mrow><mi>x</mi></mrow></math></li>');
  });

  it('keeps every line of a listing, and spaces between words', () => {
    const code = '<pre class="code"><code><span>a\n\n  b</span></code></pre>';
    expect(lightHtml(code)).toBe(code);
    expect(lightHtml('<p><b>a</b>\n<i>b</i></p>\n\n<p>c</p>')).toBe('<p><b>a</b>\n<i>b</i></p><p>c</p>');
  });

  it('keeps words that look like a mark, where quotation marks are not escaped', () => {
    const drawn = '<svg><text> data-cut="x" xmlns="http://www.w3.org/2000/svg"</text></svg>';
    expect(lightHtml(drawn)).toBe(drawn);
  });

  it('says a style of formulas that comes often once', () => {
    const span = '<span class="pstrut" style="height:2.7em;"></span><span style="top:-3em;"></span>';
    const { html, css } = sharedStyles(span.repeat(3));
    expect(html).toBe('<span class="pstrut f0"></span><span class="f1"></span>'.repeat(3));
    expect(css).toBe('.katex .f0{height:2.7em!important}.katex .f1{top:-3em!important}');
  });

  it('leaves a style that comes once, or is no formula’s, where it is', () => {
    const html = `<span style="top:-3em;"></span>${'<span style="color:red;"></span>'.repeat(5)}`;
    expect(sharedStyles(html)).toEqual({ html, css: '' });
  });
});

describe('the stylesheet of a deck', () => {
  it('has the rules that its slides use, and no others', () => {
    const css =
      '.a{x:1}.b{x:1}.a .b{x:1}.a:is(.b,.c){x:1}.a:is(.b,.a){x:1}.a:not(.b){x:1}:is(.a,.b) h2{x:1}.a:has(.b){x:1}';
    expect(usedCss(css, '<p class="a">', '')).toBe('.a{x:1}.a:is(.b,.a){x:1}.a:not(.b){x:1}:is(.a,.b) h2{x:1}');
  });

  it('has the rules for what its script makes', () => {
    expect(usedCss('.pen-on{x:1}.other{x:1}', '', "root.classList.add('pen-on')")).toBe('.pen-on{x:1}');
  });

  it('means the same without its white space', () => {
    const css =
      'a :is( b, c ) > d {\n  content: "a:  b, c";\n  inset: calc(1px + 2px) , 0;\n}\n/* no */\n@media (width > 5px) {\n e { x: y; }\n}';
    expect(compactCss(css)).toBe('a :is(b,c)>d{content:"a:  b, c";inset:calc(1px + 2px),0}@media (width>5px){e{x:y}}');
  });

  it('means the same when its texts hold the signs of a stylesheet', () => {
    const css = '.a::before{content:"}  /* \\" {"}.b{content:\'{  */\'}.a[href$=".pdf"]{x:1}';
    expect(compactCss(css)).toBe(css);
    expect(usedCss(css, '<p class="a">', '')).toBe('.a::before{content:"}  /* \\" {"}.a[href$=".pdf"]{x:1}');
  });

  it('keeps of a group the rules that are used, and of reveal.js no other ways of showing slides', () => {
    const css =
      '@media screen{.reveal .roll{x:1}.reveal .progress{x:1}}@media print{.reveal{x:1}}.reveal .r-stack{x:1}';
    expect(usedRevealCss(css)).toBe('@media screen{.reveal .progress{x:1}}');
  });
});
