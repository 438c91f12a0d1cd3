import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../src/preview/emulator.ts';
import { PERMISSION } from '../../src/preview/permissions.ts';
import { call, connectedBot, emulatorForTest } from './connected-bot.ts';
import { ManualClock } from './manual-clock.ts';

const messages = (emulator: Emulator, channel = 'news'): string =>
  `/channels/${emulator.channel(channel).id}/messages`;
const unlimited = { rateLimit: { count: 10_000, window: 1000 } };

describe('REST', () => {
  it('tells discord.js where the gateway is', async () => {
    const emulator = await emulatorForTest();
    const { body } = await call(emulator, 'GET', '/gateway/bot');
    expect(body).toMatchObject({ shards: 1, session_start_limit: { max_concurrency: 1 } });
    expect(body['url']).toBe(`${emulator.url.replace('http', 'ws')}/gateway`);
  });

  it('answers a wrong token with 401', async () => {
    const emulator = await emulatorForTest();
    const answer = await call(emulator, 'GET', '/users/@me', undefined, { authorization: 'Bot wrong' });
    expect(answer).toMatchObject({ status: 401, body: { code: 0 } });
  });

  it('answers what it does not know with 404, and says so', async () => {
    const lines: string[] = [];
    const emulator = await emulatorForTest({ log: line => lines.push(line) });
    expect(await call(emulator, 'GET', '/stage-instances/1')).toMatchObject({
      status: 404,
      body: { code: 0 },
    });
    expect(lines).toEqual(['The emulator does not know GET /stage-instances/1']);
    expect(await call(emulator, 'PUT', '/users/@me')).toMatchObject({ status: 405 });
  });

  it.each([
    ['a channel that is not there', '1', {}, 10003],
    ['a channel that the bot does not see', 'archive-room', {}, 50001],
    ['a channel that it may not post in', 'staff-only', {}, 50013],
    ['a forum', 'story-forum', {}, 50008],
  ])('refuses a message to %s', async (_name, channel, _body, code) => {
    const emulator = await emulatorForTest();
    const id = channel === '1' ? '1' : emulator.channel(channel).id;
    expect(await call(emulator, 'POST', `/channels/${id}/messages`, { content: 'x' })).toMatchObject({
      body: { code },
    });
  });

  it('takes permissions away and gives them back', async () => {
    const emulator = await emulatorForTest();
    emulator.denyBot('news', PERMISSION.SEND_MESSAGES);
    expect(await call(emulator, 'POST', messages(emulator), { content: 'x' })).toMatchObject({ status: 403 });
    emulator.denyBot('news', 0n);
    expect(await call(emulator, 'POST', messages(emulator), { content: 'x' })).toMatchObject({ status: 200 });
  });

  it('sends a message once for a nonce, for five minutes', async () => {
    const clock = new ManualClock();
    const emulator = await emulatorForTest({ clock, ...unlimited });
    const send = async (body: object) =>
      (await call(emulator, 'POST', messages(emulator), { content: 'x', ...body })).body['id'];
    const first = await send({ nonce: 'edition-1', enforce_nonce: true });
    expect(await send({ nonce: 'edition-1', enforce_nonce: true })).toBe(first);
    expect(await send({ nonce: 'edition-1' })).not.toBe(first);
    expect(await send({ nonce: 'edition-2', enforce_nonce: true })).not.toBe(first);
    expect(emulator.messages('news')).toHaveLength(3);
    clock.advance(5 * 60_000 + 1);
    expect(await send({ nonce: 'edition-1', enforce_nonce: true })).not.toBe(first);
  });

  it('lists messages newest first, before, after and around another', async () => {
    const emulator = await emulatorForTest(unlimited);
    const ids: string[] = [];
    for (let n = 0; n < 6; n++)
      ids.push(String((await call(emulator, 'POST', messages(emulator), { content: String(n) })).body['id']));
    const list = async (query: string) => {
      const { body } = await call(emulator, 'GET', `${messages(emulator)}?${query}`);
      return (body as unknown as { content: string }[]).map(message => message.content).join('');
    };
    expect(await list('')).toBe('543210');
    expect(await list('limit=2')).toBe('54');
    expect(await list(`before=${ids[2] ?? ''}&limit=1`)).toBe('1');
    expect(await list(`after=${ids[2] ?? ''}&limit=2`)).toBe('43');
    expect(await list(`around=${ids[2] ?? ''}&limit=3`)).toBe('321');
    expect(await call(emulator, 'GET', `${messages(emulator)}?limit=101`)).toMatchObject({
      body: { code: 50035 },
    });
  });

  it('edits and deletes messages, once', async () => {
    const emulator = await emulatorForTest();
    const { body } = await call(emulator, 'POST', messages(emulator), { content: 'a' });
    const path = `${messages(emulator)}/${String(body['id'])}`;
    expect(await call(emulator, 'PATCH', path, { content: 'b' })).toMatchObject({ body: { content: 'b' } });
    expect(await call(emulator, 'DELETE', path)).toMatchObject({ status: 204 });
    expect(await call(emulator, 'DELETE', path)).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  it('crossposts in announcement channels alone, and once', async () => {
    const emulator = await emulatorForTest();
    const crosspost = async (channel: string) => {
      const { body } = await call(emulator, 'POST', messages(emulator, channel), { content: 'a' });
      return `${messages(emulator, channel)}/${String(body['id'])}/crosspost`;
    };
    const path = await crosspost('announcements');
    expect(await call(emulator, 'POST', path)).toMatchObject({ status: 200, body: { flags: 1 } });
    expect(await call(emulator, 'POST', path)).toMatchObject({ body: { code: 40033 } });
    expect(await call(emulator, 'POST', await crosspost('news'))).toMatchObject({ body: { code: 50024 } });
  });

  it('opens threads, and posts in a forum with their first message', async () => {
    const emulator = await emulatorForTest();
    const forum = `/channels/${emulator.channel('story-forum').id}/threads`;
    const post = await call(emulator, 'POST', forum, { name: 'Harbour', message: { content: 'first' } });
    expect(post).toMatchObject({ status: 201, body: { type: 11, message: { content: 'first' } } });
    const inThread = await call(emulator, 'POST', `/channels/${String(post.body['id'])}/messages`, {
      content: 'second',
    });
    expect(inThread.status).toBe(200);
    expect(
      await call(emulator, 'POST', forum, { name: 'x'.repeat(101), message: { content: 'a' } }),
    ).toMatchObject({
      body: { code: 50035, errors: { name: {} } },
    });
  });

  it('takes files, serves them again and puts their address in the message', async () => {
    const { emulator, client } = await connectedBot();
    const channel = await client.channels.fetch(emulator.channel('news').id);
    const attachment = Buffer.from([0, 13, 10, 45, 45, 255]);
    if (channel?.isSendable())
      await channel.send({
        files: [{ attachment, name: 'chart.png', description: 'A chart' }],
        embeds: [{ image: { url: 'attachment://chart.png' } }],
      });
    const [message] = emulator.messages('news');
    const url = String(message?.attachments[0]?.['url']);
    expect(message?.attachments[0]).toMatchObject({ filename: 'chart.png', size: 6, description: 'A chart' });
    expect(message?.embeds[0]).toMatchObject({ image: { url } });
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(attachment);
    expect(emulator.requests.at(-1)).toMatchObject({ method: 'POST', files: ['chart.png'], status: 200 });
  });
});

describe('rate limits', () => {
  it('come with every answer, and refuse the sixth message in five seconds of a channel', async () => {
    const clock = new ManualClock();
    const emulator = await emulatorForTest({ clock });
    const send = (channel?: string) => call(emulator, 'POST', messages(emulator, channel), { content: 'x' });
    const first = await send();
    expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
    expect(first.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
    clock.advance(2000);
    for (let n = 0; n < 4; n++) expect((await send()).status).toBe(200);
    const sixth = await send();
    expect(sixth).toMatchObject({ status: 429, body: { retry_after: 3, global: false } });
    expect(sixth.headers.get('retry-after')).toBe('3.000');
    expect(sixth.headers.get('x-ratelimit-scope')).toBe('user');
    expect((await send('general')).status).toBe(200);
    clock.advance(3000);
    expect((await send()).status).toBe(200);
  });

  it('refuse the 51st request of a second, whatever it asks', async () => {
    const emulator = await emulatorForTest({ clock: new ManualClock(), ...unlimited });
    for (let n = 0; n < 50; n++) expect((await call(emulator, 'GET', '/users/@me')).status).toBe(200);
    const refused = await call(emulator, 'GET', '/gateway/bot');
    expect(refused).toMatchObject({ status: 429, body: { global: true } });
    expect(refused.headers.get('x-ratelimit-global')).toBe('true');
  });

  it('are waited for by the real client', async () => {
    const { emulator, client } = await connectedBot([], { rateLimit: { count: 2, window: 300 } });
    const channel = await client.channels.fetch(emulator.channel('news').id);
    if (channel?.isSendable()) for (let n = 0; n < 5; n++) await channel.send(String(n));
    expect(emulator.messages('news').map(message => message.content)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('are waited for when a 429 comes out of the blue', async () => {
    const { emulator, client } = await connectedBot();
    const body = { message: 'You are being rate limited.', retry_after: 0.1, global: false };
    emulator.failNext({
      method: 'POST',
      path: /\/messages$/,
      status: 429,
      body,
      headers: { 'retry-after': '0.1' },
    });
    const channel = await client.channels.fetch(emulator.channel('news').id);
    if (channel?.isSendable()) await channel.send('after all');
    const posts = emulator.requests.filter(request => request.method === 'POST');
    expect(posts.map(request => request.status)).toEqual([429, 200]);
  });
});

describe('injected faults', () => {
  it('lose the answer of a message that was sent, which its nonce then finds again', async () => {
    const { emulator, client } = await connectedBot();
    emulator.failNext({ method: 'POST', path: /\/messages$/, drop: 'after' });
    const channel = await client.channels.fetch(emulator.channel('news').id);
    const send = async (): Promise<unknown> =>
      channel?.isSendable()
        ? channel.send({ content: 'edition', nonce: 'n1', enforceNonce: true })
        : Promise.reject(new Error('no channel'));
    await send().catch(send);
    expect(emulator.messages('news').map(message => message.content)).toEqual(['edition']);
    expect(emulator.requests.filter(request => request.status === 0)).toHaveLength(1);
  });

  it('answer in the place of the API, as often as asked', async () => {
    const emulator = await emulatorForTest();
    emulator.failNext({ path: /users/, status: 503, times: 2 });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await call(emulator, 'GET', '/users/@me')).status);
    expect(statuses).toEqual([503, 503, 200]);
  });
});
