import { DOMParser } from 'linkedom';
import { SaxesParser } from 'saxes';

/** Reads XML. What is not well-formed throws with line and column, as in a strict feed reader. */
export function readXml(text: string): Document {
  // It throws as long as nobody listens for its errors. The tree comes from a parser that forgives.
  new SaxesParser({ xmlns: true }).write(text).close();
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
}
