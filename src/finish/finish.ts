import type { Artifact } from '../model/document.ts';
import { markArtifacts, pagesOf } from './artifacts.ts';
import { headingsOf, mendBookmarks } from './bookmarks.ts';
import { openPdf } from './file.ts';
import { type Metadata, setMetadata } from './metadata.ts';
import { mendStructure } from './structure.ts';

/**
 * The pass over every printed PDF: title, language and XMP; no dates; structure ids in order; a tag tree and marked
 * content that a machine's check of PDF/UA-1 finds no fault with. The same page gives the same bytes, whichever kept
 * page printed it and whatever was printed before. Throws when the bytes are not a PDF that Chromium printed. `headings`: those of
 * the document, by which bookmarks of right-to-left text are mended.
 */
export function finishPdf(pdf: Uint8Array, metadata: Metadata, headings: readonly string[] = []): Uint8Array {
  const file = openPdf(pdf);
  setMetadata(file, metadata);
  mendStructure(file);
  mendBookmarks(file, headings);
  markArtifacts(file, pagesOf(file));
  return file.write();
}

/** A finisher for a build: every artifact with its own title, language and direction. */
export function openFinisher(): (pdf: Uint8Array, artifact: Extract<Artifact, { kind: 'pdf' }>) => Promise<Uint8Array> {
  return async (pdf, artifact) => finishPdf(pdf, artifact, headingsOf(artifact.body));
}
