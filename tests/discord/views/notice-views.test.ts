import { describe, expect, it } from 'vitest';
import { contextView } from '../../../src/discord/views/context-view.ts';
import { digestListView } from '../../../src/discord/views/digest-list-view.ts';
import { drawPage } from '../../../src/discord/views/draw-page.ts';
import { helpView } from '../../../src/discord/views/help-view.ts';
import { noticeView, nothingView } from '../../../src/discord/views/notice-view.ts';
import { expectSendable, textOf } from '../discord-check.ts';
import { card, citation, QUERY } from '../made-answers.ts';
import { words } from '../test-words.ts';

describe('nothing found', () => {
  const nothing = (nearest: readonly string[]) =>
    nothingView({ kind: 'nothing', query: QUERY, nearest }, 'summary', words);

  it('names what was asked and offers the nearest topics as buttons', () => {
    const body = nothing(['Harbour Line', 'night ferry']);
    expectSendable(body);
    expect(textOf(body)).toContain('Nothing found for **harbour “night shift” −football**');
    expect(JSON.stringify(body)).toContain('"custom_id":"topic:summary:night ferry"');
  });

  it('offers no more than a row of buttons, each topic once and whole', () => {
    const body = nothing(['a', 'a', 'b', 'c', 'x'.repeat(90), 'd', 'e', 'f']);
    expectSendable(body);
    expect(JSON.stringify(body).match(/topic:summary:\w+/g)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map(topic => `topic:summary:${topic}`),
    );
  });

  it('says what to try where there is no topic near', () => {
    expect(textOf(nothing([]))).toContain('Try fewer or other words');
  });
});

describe('context', () => {
  it('shows the sentence bold within its paragraph, below title and date', () => {
    const view = contextView(
      {
        source: card(),
        citation: citation('It opened.', 12),
        before: 'It was shut. ',
        after: ' Ferries ran.',
      },
      words,
    );
    const body = drawPage(view, 0, null, words);
    expectSendable(body);
    expect(textOf(body)).toContain('> It was shut. **It opened.** Ferries ran.');
    expect(textOf(body)).toContain('### [Harbour reopens after strike](https://post.example/harbour)');
  });
});

describe('help', () => {
  it('is one message that Discord takes', () => {
    const body = helpView({ articles: 1, stories: 1, newest: '2024-11-21T10:00:00.000Z' }, words);
    expectSendable(body);
    expect(textOf(body)).toContain('1 article · 1 story · newest 21 November 2024');
  });
});

describe('digest list', () => {
  const schedule = {
    id: 7,
    guild: '1',
    channel: '22',
    name: 'Morning *brief*',
    time: '08:00',
    days: [5, 1],
    zone: 'Europe/London',
    topics: ['harbour'],
    muted: [],
    size: 5,
    onlySources: [],
    withoutSources: [],
    whenEmpty: 'skip',
    paused: false,
    createdBy: '3',
    createdAt: '2024-11-20T08:00:00.000Z',
    nextDue: '2024-11-22T08:00:00.000Z',
    nextSlot: '2024-11-22T08:00',
    version: 1,
  } as const;

  it('shows channel, next moment, days, and why the last edition was not sent', () => {
    const last = {
      schedule: 7,
      slot: '2024-11-21T08:00',
      state: 'skipped',
      mark: 'm',
      nonce: 'n',
      channel: '22',
      claimedAt: '',
      closedAt: '',
      message: null,
      reason: 'Nothing new came in.',
      shown: [],
    } as const;
    const text = textOf(drawPage(digestListView([{ schedule, last }], words), 0, null, words));
    expect(text).toContain('**Morning \\*brief\\***');
    expect(text).toContain('-# <#22> · next <t:1732262400:f> (<t:1732262400:R>)');
    expect(text).toContain('-# Mon, Fri at 08:00 (Europe/London) · topics: harbour');
    expect(text).toContain('-# last: nothing sent: Nothing new came in.');
  });

  it('says how to make the first one', () => {
    expect(textOf(drawPage(digestListView([], words), 0, null, words))).toContain('**/digest create**');
  });
});

describe('a notice', () => {
  it('is a message that Discord takes', () => {
    expectSendable(noticeView('Try again in a minute.'));
  });
});
