import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/html/svg.ts';

const clean = (inner: string, open = '<svg viewBox="0 0 10 10">') => {
  const cleaned = cleanSvg(`${open}${inner}</svg>`, 'p-');
  if ('problem' in cleaned) throw new Error(cleaned.problem);
  return cleaned;
};
const problem = (text: string) => {
  const cleaned = cleanSvg(text, 'p-');
  return 'problem' in cleaned ? cleaned.problem : null;
};

describe('an SVG made safe', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', /script|alert/],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>', /script|alert/],
    ['an event handler', '<rect onload="alert(1)" width="1"/>', /onload|alert/],
    ['foreign objects', '<foreignObject><b>words</b></foreignObject>', /foreign|words|<b/],
    ['an outside picture', '<image href="http://x.example/a.png"/>', /<image|x\.example/],
    ['an outside use', '<use href="http://x.example/a.svg#b"/>', /x\.example/],
    ['an outside use by its old name', '<use xlink:href="file:///etc/passwd#b"/>', /passwd/],
    ['a link', '<a href="javascript:alert(1)"><rect width="1"/></a>', /<a|javascript/],
    ['an outside fill', '<rect fill="url(http://x.example/#a)"/>', /x\.example/],
    ['an outside fill in a style', '<rect style="fill:url(http://x.example/)"/>', /x\.example/],
    ['an escaped address', '<rect style="fill:u\\72l(http://x.example/)"/>', /x\.example/],
    ['a stylesheet', '<style>@import url(http://x.example/);</style>', /style|x\.example/],
    [
      'an animation that sets an address',
      '<animate attributeName="href" values="javascript:1"/>',
      /animate|javascript/,
    ],
    ['a comment', '<!-- secret -->', /secret/],
    ['a processing instruction', '<?xml-stylesheet href="http://x.example/"?>', /x\.example/],
  ])('loses %s', (_what, inner, gone) => {
    expect(clean(inner).svg).not.toMatch(gone);
  });

  it('keeps what draws, with its names as they are', () => {
    const { svg } = clean('<defs><linearGradient id="g"><stop offset="0" stop-color="#ccc"/></linearGradient></defs>');
    expect(svg).toContain('<linearGradient id="p-g"><stop offset="0" stop-color="#ccc">');
  });

  it('has its ids and what refers to them prefixed', () => {
    const { svg } = clean('<g id="a"/><use xlink:href="#a"/><rect fill="url(#g)" clip-path="url(\'#c\')"/>');
    expect(svg).toContain('id="p-a"');
    expect(svg).toContain('href="#p-a"');
    expect(svg).toContain('fill="url(#p-g)"');
    expect(svg).toContain('clip-path="url(#p-c)"');
  });

  it('keeps the text of labels, escaped', () => {
    expect(clean('<text x="1">a &lt; b &amp; c</text>').svg).toContain('>a &lt; b &amp; c</text>');
  });

  it('keeps the looks that a drawing program gave by class', () => {
    const { svg } = clean('<style>.cls-1{fill:#ccc}</style><rect class="cls-1" style="stroke:#111"/>');
    expect(svg).toContain('style="fill:#ccc;stroke:#111"');
    expect(svg).not.toContain('<style');
  });

  it('may begin with an XML declaration and a doctype', () => {
    const text =
      '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n<svg width="5" height="4"></svg>';
    expect(problem(text)).toBeNull();
  });
});

describe('the size of an SVG', () => {
  it('is its own, in px', () => {
    expect(clean('', '<svg width="10mm" height="1in">')).toMatchObject({ width: (10 * 96) / 25.4, height: 96 });
  });

  it('is that of its viewBox when it has no other', () => {
    expect(clean('', '<svg viewBox="0 0 400 300">')).toMatchObject({ width: 400, height: 300 });
  });

  it('keeps the shape of its viewBox when one side is given', () => {
    expect(clean('', '<svg viewBox="0 0 400 300" width="200" height="100%">')).toMatchObject({
      width: 200,
      height: 150,
    });
  });

  it('gives it a viewBox, so that it scales', () => {
    expect(clean('', '<svg width="40" height="30">').svg).toContain('viewBox="0 0 40 30"');
  });
});

describe('what is no usable SVG', () => {
  it.each([
    ['a page', '<html><svg></svg></html>', 'not an SVG'],
    ['one with entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', 'entities'],
    ['one without a size', '<svg viewBox="0 0 0 0"></svg>', 'size'],
    ['a torn one', '<svg width="1" height="1"><rect', 'not an SVG'],
    ['a huge one', `<svg>${' '.repeat(2_000_001)}</svg>`, 'larger'],
  ])('is %s, with the reason', (_what, text, reason) => {
    expect(problem(text)).toContain(reason);
  });
});
