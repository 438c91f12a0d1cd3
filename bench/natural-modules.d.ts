declare module 'natural/lib/natural/tokenizers/sentence_tokenizer.js' {
  export default class SentenceTokenizer {
    tokenize(text: string): string[];
  }
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(text: string): void;
    listTerms(document: number): { readonly term: string; readonly tfidf: number }[];
  }
}
