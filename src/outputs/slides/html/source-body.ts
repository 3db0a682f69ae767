/** The words of each source in markup: what stands between its frame and its attribution (templates/blocks/source.hbs). */
export const SOURCE_BODY =
  /<div class="source-body"[\s\S]*?(?=<p class="(?:attribution|provenance|held)|<ul class="glosses|<div class="box |<\/section>|$)/g;
