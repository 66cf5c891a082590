import { visit } from 'unist-util-visit';
import { languages } from '../i18n/languages.ts';
import { guideLinkOf } from '../authored/marks.ts';
import { languageOf, type Root, type TextFile } from './tree.ts';

/** Turns `guide:ucrtbase-terminate#install-vc` into the address of that guide in the language of the text. */
export function guideLinks({ base }: { base: string }) {
  return (tree: Root, file: TextFile): void => {
    const { path } = languages[languageOf(file)];
    const folder = `${base.replace(/\/$/, '')}${path && `/${path}`}/guides`;
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const link = guideLinkOf(node.url);
      if (!link) return;
      const anchor = link.anchor === undefined ? '' : `#${link.anchor}`;
      node.url = `${folder}/${link.guide}/${anchor}`;
    });
  };
}
