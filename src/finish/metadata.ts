import type { PdfFile } from './file.ts';
import { asDict, dict, name, raw, textString } from './values.ts';

/** What a PDF says of itself. */
export interface Metadata {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

const PRODUCER = 'Lessonpress';

/**
 * Title, language and producer, the same in /Info and XMP; nothing of the moment or the machine: no dates, no name of
 * a program's build.
 */
export function setMetadata(file: PdfFile, { title, language, direction }: Metadata): void {
  const info = file.info === null ? null : file.dict(file.info);
  if (info && file.info !== null) {
    info.entries.clear();
    info.entries.set('Title', textString(title));
    info.entries.set('Producer', textString(PRODUCER));
    file.touch(file.info);
  }
  const catalog = file.dict(file.root);
  if (!catalog) return;
  const { entries } = catalog;
  entries.set('Lang', textString(language));
  const preferences = asDict(entries.get('ViewerPreferences')) ?? dict({});
  preferences.entries.set('DisplayDocTitle', raw('true'));
  if (direction === 'rtl') preferences.entries.set('Direction', name('R2L'));
  entries.set('ViewerPreferences', preferences);
  const xmp = Buffer.from(xmpPacket(title, language), 'utf8');
  entries.set('Metadata', file.addStream(dict({ Type: name('Metadata'), Subtype: name('XML') }), xmp));
  file.touch(file.root);
}

function xmpPacket(title: string, language: string): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** XML text: what XML 1.0 does not allow, half surrogates among it, is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
