import { describe, expect, it } from 'vitest';
import { isNetworkLine } from '../../../src/reading/plain-text/network-line.ts';
import { isPageVoice } from '../../../src/reading/plain-text/page-voice.ts';
import { profileOf } from '../../../src/reading/plain-text/text-profile.ts';

const article = (...paragraphs: string[]) =>
  profileOf(paragraphs.map(text => ({ text, breakBefore: true, afterClutter: false })));
const CRANE = article(
  'The harbour board voted on Tuesday to keep the old crane, which stands over the quay.',
);
const COOKIES = article(
  'The county fined three shops whose websites set cookies before a visitor gave consent to it.',
  'Two of them also sent newsletters by e-mail to people who had never asked for one.',
);

describe('isPageVoice', () => {
  it.each([
    'Wir verwenden Cookies auf unserer Website, um Ihr Erlebnis zu verbessern.',
    'Este sitio utiliza cookies propias y de terceros para mejorar su experiencia de navegación.',
    'Suscríbete a nuestro boletín y recibe las noticias en tu correo.',
    'Our pages set small files (so-called cookies) on your device; read here what they do.',
    'You agree that what you post may be used under our Privacy Policy.',
    'Your e-mail address',
  ])('hears the page in “%s”', text => {
    expect(isPageVoice(text, CRANE)).toBe(true);
  });

  it.each([
    'We were told to wait for a boat, and we waited.',
    'Her website sells kettles to you and me.',
    '“We use cookies on our website because you like them,” said the baker.',
    'Your readers’ letters fill a page.',
    'We put cookies on our website, the baker said.',
  ])('hears the article in “%s”', text => {
    expect(isPageVoice(text, CRANE)).toBe(false);
  });

  it('hears the article where that speaks of the same matters throughout', () => {
    expect(isPageVoice('We ask for your consent before we set cookies.', COOKIES)).toBe(false);
  });
});

describe('isNetworkLine', () => {
  it.each([
    'Auf Facebook teilen',
    'Compartir en WhatsApp',
    'Partager sur X',
    "Facebook'ta Paylaş",
    'Per E-Mail senden',
  ])('recognises “%s”', text => {
    expect(isNetworkLine(text, CRANE)).toBe(true);
  });

  it.each([
    'Facebook fined once more.',
    'The cup (INSTAGRAM: adaexample)',
    'What Facebook knows of you and of your goat today',
  ])('passes over “%s”', text => {
    expect(isNetworkLine(text, CRANE)).toBe(false);
  });

  it('passes over a heading of an article on that network', () => {
    const profile = article('A Facebook group that was set up to complain about parking has found a goat.');
    expect(isNetworkLine('Facebook and parking', profile)).toBe(false);
  });
});
