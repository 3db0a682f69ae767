/** The little of the DOM that is used inside the closed page, so that no other code sees a global `document`. */

export interface PageRect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly children: Iterable<PageElement>;
  readonly attributes: Iterable<{ readonly name: string }>;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  /** Of pictures only. */
  readonly naturalWidth?: number;
  readonly complete?: boolean;
  innerHTML: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  matches(selector: string): boolean;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  replaceChildren(...nodes: readonly PageNode[]): void;
  getBoundingClientRect(): PageRect;
  getClientRects(): Iterable<PageRect>;
}

export interface PageRange {
  setStart(node: PageNode, offset: number): void;
  setEnd(node: PageNode, offset: number): void;
  getClientRects(): Iterable<PageRect>;
}

export interface PageFace {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
  readonly status: 'unloaded' | 'loading' | 'loaded' | 'error';
  load(): Promise<unknown>;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly fonts: Iterable<PageFace> & { readonly ready: Promise<unknown> };
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<{ readonly cssText: string }> }>;
  createElement(name: 'template'): PageElement & { readonly content: PageElement };
  createRange(): PageRange;
}

/** A document to be put into the page. */
export interface Swap {
  /** Unique to the job: read back from the PDF. */
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly html: string;
  /** Not laid out on the screen: it is only printed. */
  readonly hidden: boolean;
}
