declare namespace App {
  interface Locals {
    /** The guide being rendered; set by the guide page, read by what authors may write in MDX. */
    guide?: import('./guides/guides.ts').GuideInLanguage;
  }
}

/** What every key of this site begins with (`browser/storage-prefix.ts`); put into the inline scripts by `shell/policy.ts`. */
declare const STORAGE_PREFIX: string;
