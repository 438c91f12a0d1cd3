import { describe, expect, it } from 'vitest';
import { pullQuotes } from '../../../src/reading/plain-text/pull-quotes.ts';
import { readPlainText } from '../../../src/reading/plain-text/read-plain-text.ts';

const BODY =
  'The last ferry of the year left Nether Eddle on Sunday evening with eleven passengers and a goat on board.';
const textOf = (raw: string): string | undefined => readPlainText(raw, { externalId: 'x', url: null })?.text;

describe('a mail', () => {
  it('is read without its header and its signature', () => {
    const mail = `From: desk@post.example\nSubject: Ferry stops\nDate: Mon, 18 Nov 2024 09:00:00 +0000\n\n${BODY}\n\n--\nSent from the newsroom\nHarbour Post`;
    expect(textOf(mail)).toBe(BODY);
  });

  it('keeps one line that looks like a field', () => {
    const raw = `To: whom it may concern\n\n${BODY}\n\n${BODY} Twice.`;
    expect(readPlainText(raw, { externalId: 'x', url: null })?.title).toBe('To: whom it may concern');
  });

  it('keeps sentences below two hyphens', () => {
    expect(textOf(`${BODY}\n\n--\n\n${BODY} Twice.`)).toBe(`${BODY}\n\n${BODY} Twice.`);
  });
});

describe('pullQuotes', () => {
  const places = (...texts: string[]): number[] =>
    pullQuotes(texts.map(text => ({ text, breakBefore: true, afterClutter: false })));
  const prose = '“The sea does not care whether I write it down,” he says, and lowers his rope once more.';

  it('finds what a paragraph says again', () => {
    expect(places(prose, '“The sea does not care whether I write it down”', BODY)).toEqual([1]);
  });

  it.each([
    '“The sea does not care for boats”',
    'The sea does not care whether I write it down',
    '“The sea does”',
  ])('passes over %s', line => {
    expect(places(prose, line, BODY)).toEqual([]);
  });
});
