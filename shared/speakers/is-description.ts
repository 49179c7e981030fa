const describingWords =
  /\b(row|seat|woman|man|lady|gentleman|delegate|someone|somebody|unknown|front|back|left|right)\b/iu;

/** Whether the words describe somebody rather than name them: "woman, third row". */
export function isDescription(text: string): boolean {
  return describingWords.test(text);
}
