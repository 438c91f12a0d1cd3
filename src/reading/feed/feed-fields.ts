import type { Publication } from '../../model/time.ts';
import { feedDate } from './feed-date.ts';
import type { Naming } from './feed-names.ts';
import { constructText, textHtml, titleText, type TitleText } from './text-construct.ts';
import { childElements, deepText, type FeedElement } from './xml-tree.ts';

/** In order of preference: when an item came out, then when it was last changed. */
const DATES = [
  'published',
  'pubdate',
  'issued',
  'dcterms.issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:date',
  'created',
  'dcterms:created',
  'date',
  'updated',
  'modified',
  'dcterms:modified',
  'lastmod',
];

/** A feed's or item's direct children by name. */
export class FeedFields {
  readonly element: FeedElement;
  readonly isAtom: boolean;
  private readonly byName = new Map<string, FeedElement[]>();

  constructor(element: FeedElement, name: Naming, isAtom: boolean) {
    this.element = element;
    this.isAtom = isAtom;
    for (const child of childElements(element)) {
      const key = name(child);
      const sameName = this.byName.get(key);
      if (sameName) sameName.push(child);
      else this.byName.set(key, [child]);
    }
  }

  all(name: string): readonly FeedElement[] {
    return this.byName.get(name) ?? [];
  }

  /** In the order of the names. */
  among(names: readonly string[]): readonly FeedElement[] {
    return names.flatMap(name => this.all(name));
  }

  /** The first non-empty text among these names. */
  text(names: readonly string[]): string | null {
    for (const element of this.among(names)) {
      const text = constructText(element, this.isAtom);
      if (text !== '') return text;
    }
    return null;
  }

  title(names: readonly string[]): TitleText | null {
    for (const element of this.among(names)) {
      const title = titleText(element, this.isAtom);
      if (title.text !== '') return title;
    }
    return null;
  }

  html(names: readonly string[]): string | null {
    for (const element of this.among(names)) {
      const html = textHtml(element, this.isAtom);
      if (html.trim() !== '') return html;
    }
    return null;
  }

  published(): Publication | null {
    const lastModified = this.element.attributes.get('lastmod');
    const texts = [...this.among(DATES).map(deepText), ...(lastModified === undefined ? [] : [lastModified])];
    for (const text of texts) {
      const published = feedDate(text);
      if (published) return published;
    }
    return null;
  }
}
