import { describe, expect, it } from 'vitest';
import { endlessRedirectsAnswer, goneAnswer, redirectAnswer } from '../../feed-server/polite-answers.ts';
import { startFeedServer } from '../../feed-server/feed-server.ts';
import { asDocument, asFailed, startScene, textOf } from './fetching.ts';

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('follows %d, relative or not', async status => {
    await using scene = await startScene();
    scene.server.serve('/a/feed', redirectAnswer('../b/feed', status));
    scene.server.serve('/b/feed', redirectAnswer(`${scene.server.url}/c/feed`, status));
    scene.server.serve('/c/feed', { body: 'here' });
    const fetched = asDocument(await scene.get('/a/feed'));
    expect(textOf(fetched)).toBe('here');
    expect(fetched.address).toBe(`${scene.server.url}/c/feed`);
  });

  it('learns where permanent redirects lead', async () => {
    await using scene = await startScene();
    scene.server.serve('/old', redirectAnswer('/older', 301));
    scene.server.serve('/older', redirectAnswer('/new', 308));
    scene.server.serve('/new', { body: 'here' });
    expect(asDocument(await scene.get('/old')).movedTo).toBe(`${scene.server.url}/new`);
  });

  it.each([302, 303, 307])('learns nothing from %d, nor from what lies behind it', async status => {
    await using scene = await startScene();
    scene.server.serve('/feed', redirectAnswer('/detour', status));
    scene.server.serve('/detour', redirectAnswer('/end', 301));
    scene.server.serve('/end', { body: 'here' });
    expect(asDocument(await scene.get('/feed')).movedTo).toBeNull();
  });

  it('learns the permanent beginning of a way that then turns off for now', async () => {
    await using scene = await startScene();
    scene.server.serve('/old', redirectAnswer('/new', 301));
    scene.server.serve('/new', redirectAnswer('/detour', 302));
    scene.server.serve('/detour', redirectAnswer('/end', 301));
    scene.server.serve('/end', { body: 'here' });
    const fetched = asDocument(await scene.get('/old'));
    expect([fetched.movedTo, fetched.address]).toEqual([
      `${scene.server.url}/new`,
      `${scene.server.url}/end`,
    ]);
  });

  it('reads a target that is written in its own letters', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', redirectAnswer(Buffer.from('/zürich').toString('latin1')));
    scene.server.serve('/latin', redirectAnswer('/z\u00fcrich'));
    scene.server.serve('/z%C3%BCrich', { body: 'here' });
    expect(textOf(await scene.get('/feed'))).toBe('here');
    expect(textOf(await scene.get('/latin'))).toBe('here');
  });

  it('leaves a circle at its first turn', async () => {
    await using scene = await startScene();
    scene.server.serve('/self', redirectAnswer('/self'));
    scene.server.serve('/a', redirectAnswer('/b', 301));
    scene.server.serve('/b', redirectAnswer('/a#again', 301));
    expect(asFailed(await scene.get('/self')).reason).toMatch(/in a circle/);
    expect(asFailed(await scene.get('/a')).reason).toMatch(/in a circle/);
    expect(scene.server.requests.map(({ path }) => path)).toEqual(['/self', '/a', '/b']);
  });

  it('follows five and no more', async () => {
    await using scene = await startScene();
    scene.server.serve('/chain', endlessRedirectsAnswer());
    const failed = asFailed(await scene.get('/chain'));
    expect(failed.reason).toMatch(/more than 5 redirects/);
    expect(failed.isFinal).toBe(false);
    expect(scene.server.requests).toHaveLength(6);
  });

  it('gets through with five', async () => {
    await using scene = await startScene();
    for (let step = 0; step < 5; step += 1) scene.server.serve(`/${step}`, redirectAnswer(`/${step + 1}`));
    scene.server.serve('/5', { body: 'here' });
    expect(textOf(await scene.get('/0'))).toBe('here');
  });

  it('fails where no target is named', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', { status: 302 });
    expect(asFailed(await scene.get('/feed'))).toMatchObject({ status: 302, isFinal: false });
  });

  it('does not send back what was set as a cookie on the way', async () => {
    await using scene = await startScene();
    const cookie = { 'set-cookie': 'visitor=1; Path=/' };
    scene.server.serve('/feed', { status: 302, headers: { location: '/end', ...cookie } });
    scene.server.serve('/end', { headers: cookie, body: 'here' });
    await scene.get('/feed');
    await scene.get('/end');
    expect(scene.server.requests.map(({ headers }) => headers.cookie)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['ftp://files.example/feed', /http:\/\/ or https:\/\//],
    ['file:///etc/passwd', /http:\/\/ or https:\/\//],
    ['http://reader:secret@courier.example/', /user name or a password/],
    ['http://[::ffff:10.0.0.1]/', /own network/],
    ['http://169.254.169.254/latest/meta-data/', /own network/],
    ['http://0x7f.1/', /own network/],
    ['//localhost/', /own network/],
    ['http://10.0.0.1:22/', /port 22/],
    ['http://', /not a web address/],
  ])('is not led to %s', async (target, reason) => {
    await using scene = await startScene();
    scene.server.serve('/feed', redirectAnswer(target));
    const failed = asFailed(await scene.get('/feed'));
    expect(failed.reason).toMatch(reason);
    expect(failed.reason).toMatch(/^The address sends the bot on to another\. /);
    // the address itself is good: tomorrow it may lead elsewhere
    expect(failed.isFinal).toBe(false);
  });

  it.each([301, 302])(
    'is not led by %d from an allowed host to another port of the same machine',
    async status => {
      await using scene = await startScene();
      const other = await startFeedServer();
      other.serve('/secret', { body: 'secret' });
      scene.server.serve('/feed', redirectAnswer(`${other.url}/secret`, status));
      expect(asFailed(await scene.get('/feed')).reason).toMatch(/own network/);
      expect(other.connections).toBe(0);
      await other.close();
    },
  );

  it('spends one total time on the whole way', async () => {
    await using scene = await startScene({ totalMilliseconds: 400, redirects: 50 });
    scene.server.serve('/chain', (request, response) => {
      setTimeout(() => {
        const next = Number(new URL(request.url ?? '', 'http://here').searchParams.get('n') ?? '0') + 1;
        response.writeHead(302, { location: `?n=${next}` });
        response.end();
      }, 100);
    });
    expect(asFailed(await scene.get('/chain')).reason).toMatch(
      /did not finish its answer within 0.4 seconds/,
    );
    expect(scene.server.requests.length).toBeLessThan(6);
  });

  it('tells what a permanent way ends in', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', redirectAnswer('/end', 301));
    scene.server.serve('/end', goneAnswer);
    expect((await scene.get('/feed')).kind).toBe('gone');
  });
});
