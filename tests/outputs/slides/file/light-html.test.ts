import { describe, expect, it } from 'vitest';
import { fewerNames, lightHtml, sharedPaths, sharedStyles } from '../../../../src/outputs/slides/file/light-html.ts';
import { formulaText, slantedText } from '../../../../src/outputs/slides/file/set-text.ts';
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

describe('the formulas of a deck that is carried about', () => {
  const radical = (path: string) =>
    `<span class="hide-tail"><svg width="400em" height="1em" viewBox="0 0 4 1"><path d="${path}"/></svg></span>`;
  const long = `M95,702\n${'c1,2,3,4,5,6'.repeat(8)}`;

  it('draw a radical once, and point at it', () => {
    const { html, paths } = sharedPaths(radical(long) + radical(`${long}z`) + radical(long));
    expect(html.match(/<use href="#sign-0"\/>/g)).toHaveLength(2);
    expect(html).toContain(`<path d="${long}z"/>`);
    expect(paths).toBe(`<path id="sign-0" stroke="none" d="${long.replace('\n', ' ')}"/>`);
  });

  it('leave what an author draws twice as it is', () => {
    const drawing = `<svg role="img" viewBox="0 0 4 1" width="4" height="1"><path d="${long}"></path></svg>`;
    expect(sharedPaths(drawing + drawing)).toEqual({ html: drawing + drawing, paths: '' });
  });

  it('lose the names of which no rule and no script speaks', () => {
    const html = '<span class="mord mathnormal f2">a</span><span class="mord">b</span><p class="mord">c</p>';
    expect(fewerNames(html, '.mord-x{}')).toBe(
      '<span class="mathnormal f2">a</span><span>b</span><p class="mord">c</p>',
    );
    expect(fewerNames(html, '.katex .mord{}')).toBe(html);
  });

  it('carry only the letters that they set, face by face', () => {
    const html =
      '<p>word <span class="katex"><span class="katex-mathml"><math><mi>k</mi><mo>&lt;</mo><mtext>cm</mtext></math></span>' +
      '<span class="katex-html"><span class="mord mathnormal">k</span><span>3</span></span></span> rest</p>';
    expect(formulaText(html, 'KaTeX_Math-Italic.woff2')).toBe('k');
    expect(formulaText(html, 'KaTeX_Main-Regular.woff2')).toBe('<cm3');
    expect(formulaText(html, 'KaTeX_Main-Bold.woff2')).toContain('k3');
  });
});

describe('the slanted face of a deck', () => {
  it('is for words with stress and slanted letters of drawings, and for nothing else', () => {
    const svg = '<svg><text x="1" font-style="italic">h</text><text>17 cm</text></svg>';
    expect(slantedText(`<p>a <em>b <em>c</em> d</em> e</p>${svg}<cite class="x">f</cite><iframe>`)).toBe('b c dhf');
    expect(slantedText('<p>Plain <span class="mathnormal">x</span></p>')).toBe('');
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
