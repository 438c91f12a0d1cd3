import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPML_BOUNDS, readOpml } from '../../src/reading/opml/read-opml.ts';
import { writeOpml } from '../../src/reading/opml/write-opml.ts';

const read = (xml: string) => readOpml(new TextEncoder().encode(xml));
const opml = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;
const addresses = (xml: string): readonly string[] => {
  const list = read(xml);
  return list.ok ? list.feeds.map(({ address }) => address) : [];
};
const reason = (xml: string): string | null => {
  const list = read(xml);
  return list.ok ? null : list.reason;
};
const MADE = '2026-10-07T12:00:00.000Z';

describe('readOpml', () => {
  it('finds feeds at any depth, in order, with their titles', () => {
    const list = read(
      opml(
        '<outline text="Coast"><outline text="Ports &amp; piers" xmlUrl="https://a.example/feed"/><outline text="Deep"><outline title="Lamps" xmlUrl="https://b.example/rss"/></outline></outline><outline xmlUrl="https://c.example/atom"/>',
      ),
    );
    expect(list).toEqual({
      ok: true,
      feeds: [
        { address: 'https://a.example/feed', title: 'Ports & piers' },
        { address: 'https://b.example/rss', title: 'Lamps' },
        { address: 'https://c.example/atom', title: null },
      ],
      left: 0,
    });
  });

  it('takes any spelling of xmlUrl, and reads an address once', () => {
    expect(
      addresses(
        opml(
          '<outline xmlurl="https://a.example/1"/><OUTLINE XMLURL="https://a.example/2"/><outline xmlUrl=" https://a.example/1 "/>',
        ),
      ),
    ).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  it('reads on where the XML is broken', () => {
    expect(
      addresses(
        '<opml><body><outline text="A & B" xmlUrl="https://a.example/?x=1&y=2"><outline text="unclosed" xmlUrl="https://b.example/"></p><outline text=bare xmlUrl=https://c.example/ >',
      ),
    ).toEqual(['https://a.example/?x=1&y=2', 'https://b.example/', 'https://c.example/']);
  });

  it('expands no entity that the file declares', () => {
    const list = read(
      `<!DOCTYPE opml [<!ENTITY far SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${opml('<outline text="&far;&b;" xmlUrl="https://a.example/&b;"/>')}`,
    );
    expect(list).toMatchObject({ ok: true, feeds: [{ title: '&far;&b;' }] });
    expect(JSON.stringify(list)).not.toContain('aaaa');
  });

  it('reads so many feeds and counts the rest', () => {
    const many = Array.from({ length: 612 }, (_, n) => `<outline text="n" xmlUrl="https://a.example/${n}"/>`);
    const list = read(opml(many.join('')));
    expect(list).toMatchObject({ ok: true, left: 112 });
    expect(list.ok && list.feeds).toHaveLength(OPML_BOUNDS.feeds);
  });

  it('reads outlines that nest without end', () => {
    const depth = 20_000;
    const nested = `${'<outline text="x">'.repeat(depth)}<outline xmlUrl="https://a.example/"/>`;
    expect(addresses(opml(nested))).toEqual(['https://a.example/']);
  });

  it('says what is wrong with a file that is none', () => {
    expect(reason('')).toMatch(/no OPML file/);
    expect(reason('<rss><channel/></rss>')).toMatch(/no OPML file/);
    expect(reason(opml('<outline text="a folder"/>'))).toMatch(/names no feeds/);
    expect(reason(opml(' '.repeat(OPML_BOUNDS.bytes)))).toMatch(/larger than 1 MB/);
  });

  it('reads UTF-16 with its mark', () => {
    const bytes = Buffer.from(
      `\ufeff${opml('<outline text="Möwe" xmlUrl="https://a.example/"/>')}`,
      'utf16le',
    );
    expect(readOpml(bytes)).toMatchObject({ ok: true, feeds: [{ title: 'Möwe' }] });
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '<outline',
      ' xmlUrl="',
      'text=',
      '"',
      '/>',
      '>',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '&x;',
      '<!--',
      '<?',
      'ä',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        expect(typeof read(`<opml>${parts.join('')}`).ok).toBe('boolean');
      }),
      { endOnFailure: true },
    );
  });
});

describe('writeOpml', () => {
  const feed = {
    address: 'https://a.example/?x=1&y="2"',
    name: 'Ports <& piers>',
    title: 'Ports',
    site: null,
  };

  it('is read again as it was written', () => {
    const written = writeOpml('Feeds', [feed], MADE);
    expect(read(written)).toEqual({
      ok: true,
      feeds: [{ address: feed.address, title: feed.name }],
      left: 0,
    });
    expect(written).toContain('<dateCreated>Wed, 07 Oct 2026 12:00:00 GMT</dateCreated>');
    expect(written).not.toContain('htmlUrl');
  });

  it('drops what no XML may hold', () => {
    const written = writeOpml(
      'Feeds',
      [{ ...feed, name: 'a\0b\x1bc\ud800d\ufffee\nf', site: 'https://a.example/' }],
      MADE,
    );
    expect(written).toContain('text="abc\ufffdde f"');
    expect(written).toContain('htmlUrl="https://a.example/"');
  });

  it('keeps any name through writing and reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), name => {
        const list = read(writeOpml(name, [{ ...feed, name: `x${name}` }], MADE));
        const kept = `x${name.replace(/[\x00-\x08\x0e-\x1f\x7f-\x9f]/g, '').replace(/\s+/gu, ' ')}`.trim();
        expect(list.ok && list.feeds[0]?.title).toBe(kept);
      }),
      { endOnFailure: true },
    );
  });
});
