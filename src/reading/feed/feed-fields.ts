import type { Publication } from '../../model/time.ts';
import type { PageElement } from '../page/page-node.ts';
import { parsePublished } from '../published/parse-published.ts';
import type { Naming } from './feed-names.ts';
import { constructHtml, constructText } from './text-construct.ts';
import { childElements, deepText } from './xml-tree.ts';

/** In order of preference: when an item came out, then when it was last changed. */
const DATES = [
  'published',
  'pubdate',
  'issued',
  'dcterms.issued',
  'dcterms:issued',
  'dc:date',
  'created',
  'dcterms:created',
  'date',
  'updated',
  'modified',
  'dcterms:modified',
];

/** A feed's or item's direct children by name. */
export class FeedFields {
  readonly element: PageElement;
  readonly isAtom: boolean;
  private readonly byName = new Map<string, PageElement[]>();

  constructor(element: PageElement, name: Naming, isAtom: boolean) {
    this.element = element;
    this.isAtom = isAtom;
    for (const child of childElements(element)) {
      const key = name(child);
      const sameName = this.byName.get(key);
      if (sameName) sameName.push(child);
      else this.byName.set(key, [child]);
    }
  }

  all(name: string): readonly PageElement[] {
    return this.byName.get(name) ?? [];
  }

  /** The first non-empty text among these names. */
  text(names: readonly string[]): string | null {
    for (const element of names.flatMap(name => this.all(name))) {
      const text = constructText(element, this.isAtom);
      if (text !== '') return text;
    }
    return null;
  }

  html(names: readonly string[]): string | null {
    for (const element of names.flatMap(name => this.all(name))) {
      const html = constructHtml(element, this.isAtom);
      if (html.trim() !== '') return html;
    }
    return null;
  }

  published(): Publication | null {
    for (const element of DATES.flatMap(name => this.all(name))) {
      const published = parsePublished(deepText(element), 'feed');
      if (published) return published;
    }
    return null;
  }
}
