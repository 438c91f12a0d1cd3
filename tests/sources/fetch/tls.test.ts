import tls from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { type Certificate, makeCertificate } from '../../feed-server/certificate.ts';
import { asFailed, startScene, textOf } from './fetching.ts';

const trusted = tls.getCACertificates('default');
afterEach(() => {
  tls.setDefaultCACertificates(trusted);
});

const trust = ({ certificate }: Certificate): void => {
  tls.setDefaultCACertificates([...trusted, certificate]);
};
const NAME = 'courier.example';

describe('a secure connection', () => {
  it('is made for the name, though it goes to a checked address', async () => {
    const certificate = makeCertificate([NAME]);
    trust(certificate);
    await using scene = await startScene({}, { certificate, names: [NAME] });
    scene.server.serve('/feed', { body: 'in secret' });
    expect(textOf(await scene.get(`https://${NAME}:${scene.server.port}/feed`))).toBe('in secret');
    expect(scene.server.requests[0]?.serverName).toBe(NAME);
  });

  it('is made for an address that the certificate names', async () => {
    const certificate = makeCertificate(['127.0.0.1']);
    trust(certificate);
    await using scene = await startScene({}, { certificate });
    scene.server.serve('/feed', { body: 'in secret' });
    expect(textOf(await scene.get('/feed'))).toBe('in secret');
    expect(scene.server.requests[0]?.serverName).toBeNull();
  });

  it('is refused to a certificate that signed itself', async () => {
    await using scene = await startScene({}, { certificate: makeCertificate(['127.0.0.1']) });
    scene.server.serve('/feed', { body: 'in secret' });
    const failed = asFailed(await scene.get('/feed'));
    expect(failed.reason).toMatch(/certificate that it signed itself/);
    expect(failed).toMatchObject({ status: null, isFinal: false });
    expect(scene.server.requests).toEqual([]);
  });

  it('is refused to a certificate that has expired', async () => {
    const day = 86_400_000;
    const validity = { from: new Date(Date.now() - 2 * day), until: new Date(Date.now() - day) };
    const certificate = makeCertificate(['127.0.0.1'], validity);
    trust(certificate);
    await using scene = await startScene({}, { certificate });
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/has expired/);
    expect(scene.server.requests).toEqual([]);
  });

  it('is refused to a certificate of days to come', async () => {
    const certificate = makeCertificate(['127.0.0.1'], { from: new Date(Date.now() + 3_600_000) });
    trust(certificate);
    await using scene = await startScene({}, { certificate });
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/not valid yet/);
  });

  it('is refused to a certificate for another name', async () => {
    const certificate = makeCertificate(['other.example']);
    trust(certificate);
    await using scene = await startScene({}, { certificate, names: [NAME] });
    expect(asFailed(await scene.get(`https://${NAME}:${scene.server.port}/`)).reason).toMatch(
      /for another name/,
    );
    expect(scene.server.requests).toEqual([]);
  });

  it('fails where the server knows nothing of TLS', async () => {
    await using scene = await startScene();
    const address = `https://${scene.server.host}/feed`;
    expect(asFailed(await scene.get(address)).reason).toMatch(/does not agree on a secure connection/);
  });

  it('fails where the server wants it and is asked without', async () => {
    await using scene = await startScene({}, { certificate: makeCertificate(['127.0.0.1']) });
    const failed = asFailed(await scene.get(`http://${scene.server.host}/feed`));
    expect(failed.reason).toContain(scene.server.host);
  });
});
