const MARK =
  /^[\s*–—-]{0,4}(?:advertisements?|advertising|adverts?|ads?|sponsored|promoted|anzeige|werbung|publicidad|anuncio|publicité|annonce|pubblicità|publicidade|advertentie|annons|reklame|reklama|reklam|mainos|hirdetés|publicitate|реклама|διαφ[ήη]μιση|広告|广告|광고)[\s*:–—-]{0,4}$/iu;

/** Stands above an advertisement that was taken out: "Advertisement", "Anzeige", "- Publicité -". */
export const isAdvertMark = (text: string): boolean => text.length <= 40 && MARK.test(text);
