declare module 'snowball-stemmers' {
  export interface Stemmer {
    /** Expects lower case. */
    stem(word: string): string;
  }
  /** Throws where it has no such algorithm. */
  export function newStemmer(
    algorithm: 'arabic' | 'english' | 'french' | 'russian' | 'spanish',
  ): Stemmer;
}
