declare namespace App {
  interface Locals {
    /** The guide being rendered; set by the guide page, read by what authors may write in MDX. */
    guide?: import('./guides/guides.ts').GuideInLanguage;
  }
}
